// Keys of words that were met, for long runs of texts.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

namespace stykovka {

/// Remembers a number for each word in a table of fixed size (8 MB); a newer word takes the place of an older one. A
/// place is as large as a cache line, so a word costs one look into memory and none is ever allocated.
class WordCache {
public:
    WordCache() : places_(places) {}

    /// The number of the word; worked out by `work_out()` when it is not known.
    template <class WorkOut>
    std::uint64_t of(std::string_view word, WorkOut work_out) {
        if (word.size() > longest) return work_out();
        Place& place = places_[hash_of(word) % places];
        if (place.size == word.size() && std::memcmp(place.word.data(), word.data(), word.size()) == 0)
            return place.number;
        const std::uint64_t number = work_out();
        place.number = number;
        place.size = static_cast<std::uint8_t>(word.size());
        std::memcpy(place.word.data(), word.data(), word.size());
        return number;
    }

private:
    static constexpr std::size_t places = std::size_t{1} << 17U;
    static constexpr std::size_t longest = 55;  // bytes: 27 Russian letters
    struct alignas(64) Place {
        std::uint64_t number = 0;
        std::uint8_t size = 0;  // 0: free, for no word is empty
        std::array<char, longest> word;
    };
    static_assert(sizeof(Place) == 64);

    static std::uint64_t hash_of(std::string_view word) {
        std::uint64_t hash = word.size();
        for (std::size_t at = 0; at < word.size(); at += 8) {
            std::uint64_t bytes = 0;
            std::memcpy(&bytes, word.data() + at, word.size() - at < 8 ? word.size() - at : 8);
            hash = (hash ^ bytes) * 0x9E3779B97F4A7C15ULL;
            hash ^= hash >> 32U;
        }
        return hash;
    }

    std::vector<Place> places_;
};

}  // namespace stykovka
