// A set of the words of all texts, for looking for words that stand beside each other.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace stykovka {

/// Numbers of tokens, a bit each: 3 MB for a memory of a million units.
class TokenSet {
public:
    /// An empty set of numbers below `end`.
    explicit TokenSet(std::uint32_t end) : words_(end / 64 + 1) {}

    /// Precondition: token < end.
    void add(std::uint32_t token) { words_[token / 64] |= std::uint64_t{1} << token % 64; }
    void add(const TokenSet& others);
    std::size_t size() const;
    /// The first token of the set from `token` on; UINT32_MAX when there is none.
    std::uint32_t next(std::uint32_t token) const;
    /// Keeps the tokens t for which `others` has one of t + least … t + most.
    void keep_near(const TokenSet& others, int least, int most);

private:
    // Bits bit … bit + 63; those outside are 0.
    std::uint64_t bits_from(std::int64_t bit) const;

    std::vector<std::uint64_t> words_;
};

}  // namespace stykovka
