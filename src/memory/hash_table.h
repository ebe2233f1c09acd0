// A table of numbers by their hashes, without an allocation an entry.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace stykovka {

/// Numbers by hashes that are well spread; several numbers may share a hash. 16 bytes a place, at most two of three
/// places are taken.
class HashTable {
public:
    /// Calls found(number) for each number of the hash until it returns true; returns whether it did.
    template <class Found>
    bool find(std::uint64_t hash, Found found) const {
        if (places_.empty()) return false;
        for (std::size_t i = start_of(hash);; i = (i + 1) & (places_.size() - 1)) {
            const Place& place = places_[i];
            if (place.number == 0) return false;
            if (place.hash == hash && found(place.number)) return true;
        }
    }
    /// The number of a hash that is there once; 0 when it is not.
    std::uint32_t of(std::uint64_t hash) const {
        std::uint32_t number = 0;
        find(hash, [&](std::uint32_t each) { return number = each, true; });
        return number;
    }
    /// `number` is not 0.
    void add(std::uint64_t hash, std::uint32_t number) {
        if (3 * (count_ + 1) > 2 * places_.size()) grow();
        put({hash, number});
        ++count_;
    }
    template <class Visit>
    void each(Visit visit) const {
        for (const Place& place : places_)
            if (place.number != 0) visit(place.hash, place.number);
    }
    /// Fetches what `find` will read.
    void expect(std::uint64_t hash) const {
        if (!places_.empty()) __builtin_prefetch(&places_[start_of(hash)]);
    }
    std::size_t size() const { return count_; }
    /// Gives its memory back.
    void clear() {
        places_ = {};
        count_ = 0;
    }

private:
    struct Place {
        std::uint64_t hash = 0;
        std::uint32_t number = 0;  // 0: free
    };
    std::size_t start_of(std::uint64_t hash) const {
        return static_cast<std::size_t>(hash * 0x9E3779B97F4A7C15ULL >> 32U) & (places_.size() - 1);
    }
    void put(const Place& place) {
        std::size_t i = start_of(place.hash);
        while (places_[i].number != 0) i = (i + 1) & (places_.size() - 1);
        places_[i] = place;
    }
    void grow() {
        const std::vector<Place> before = std::move(places_);
        places_.assign(before.empty() ? 1024 : 2 * before.size(), {});
        for (const Place& place : before)
            if (place.number != 0) put(place);
    }

    std::vector<Place> places_;  // a power of two
    std::size_t count_ = 0;
};

}  // namespace stykovka
