// A set of the words of all texts, for looking for words that stand beside each other.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace stykovka {

/// Numbers of tokens: a list of them while they are few and come in ascending order, else a bit each (3 MB for a memory
/// of a million units). Belongs to one thread.
class TokenSet {
public:
    /// An empty set of numbers below `end`.
    explicit TokenSet(std::uint32_t end) : end_(end) {}

    /// Precondition: token < end.
    void add(std::uint32_t token) {
        if (bits_.empty() && (list_.empty() || token > list_.back()) && list_.size() < end_ / 32) {
            list_.push_back(token);
            return;
        }
        if (bits_.empty()) use_bits();
        add_bit(token);
    }
    /// From now on a bit each.
    void use_bits();
    /// The same as `add` after `use_bits`, faster.
    void add_bit(std::uint32_t token) { bits_[token / 64] |= std::uint64_t{1} << token % 64; }
    void add(TokenSet others);
    std::size_t size() const;
    /// The first token of the set from `token` on; UINT32_MAX when there is none. Fast when asked in ascending order.
    std::uint32_t next(std::uint32_t token) const;
    /// Keeps the tokens t for which `others` has one of t + least … t + most.
    void keep_near(const TokenSet& others, int least, int most);

private:
    std::uint32_t next_in_list(std::uint32_t token) const;
    std::uint32_t next_bit(std::uint32_t token) const;
    // Bits bit … bit + 63; those outside are 0.
    std::uint64_t bits_from(std::int64_t bit) const;

    std::uint32_t end_;
    std::vector<std::uint32_t> list_;  // ascending; empty when there are bits
    std::vector<std::uint64_t> bits_;
    mutable std::size_t hint_ = 0;  // where in the list the last answer stood
};

}  // namespace stykovka
