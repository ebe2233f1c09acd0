// Keys of words that were met, for long runs of texts.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <utility>
#include <vector>

namespace stykovka {

/// Remembers a number for each word in a table of fixed size (8 MB). A place is as large as a cache line, so none is
/// ever allocated. Two places are a set: a new word takes the second one, and goes to the first one when it comes
/// again, so that rare words do not drive out the usual ones.
class WordCache {
public:
    WordCache() : places_(2 * sets) {}

    /// What `of` needs to know of a word; fetches what it will read, so that many words can be asked for before.
    std::uint64_t expect(std::string_view word) const {
        const std::uint64_t hash = hash_of(word);
        __builtin_prefetch(&places_[2 * (hash % sets)]);
        __builtin_prefetch(&places_[2 * (hash % sets) + 1]);
        return hash;
    }
    /// The number of the word, whose hash `expect` gave; worked out by `work_out()` when it is not known.
    template <class WorkOut>
    std::uint64_t of(std::string_view word, std::uint64_t hash, WorkOut work_out) {
        if (word.size() > longest) return work_out();
        Place& usual = places_[2 * (hash % sets)];
        Place& recent = places_[2 * (hash % sets) + 1];
        if (usual.is(word)) return usual.number;
        if (recent.is(word)) {
            std::swap(usual, recent);
            return usual.number;
        }
        recent.number = work_out();
        recent.size = static_cast<std::uint8_t>(word.size());
        std::memcpy(recent.word.data(), word.data(), word.size());
        return recent.number;
    }

private:
    static constexpr std::size_t sets = std::size_t{1} << 16U;
    static constexpr std::size_t longest = 55;  // bytes: 27 Russian letters
    struct alignas(64) Place {
        std::uint64_t number = 0;
        std::uint8_t size = 0;  // 0: free, for no word is empty
        std::array<char, longest> word;

        bool is(std::string_view other) const {
            return size == other.size() && std::memcmp(word.data(), other.data(), size) == 0;
        }
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
