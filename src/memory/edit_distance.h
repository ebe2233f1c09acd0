// Levenshtein distance, bit-parallel.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace stykovka {

/// A sequence of symbols prepared for being compared with many others (Myers 1999, in blocks as Hyyrö 2003).
class EditPattern {
public:
    explicit EditPattern(std::span<const std::uint32_t> symbols);

    /// Fewest insertions, deletions and replacements that make one sequence of the other. Time: size of `other` times
    /// the number of blocks of 64 symbols of the pattern.
    std::size_t distance(std::span<const std::uint32_t> other) const;
    /// The same when it is at most `most`; else some number above that, found out sooner.
    std::size_t distance_up_to(std::size_t most, std::span<const std::uint32_t> other) const;

private:
    struct Slot {
        std::uint32_t symbol = 0;
        std::uint32_t row = 0;  ///< 0: free; row 0 of `places_` is that of symbols which the pattern has not
    };
    std::uint32_t row_of(std::uint32_t symbol) const;
    std::uint32_t add_row(std::uint32_t symbol);

    std::size_t size_;
    std::size_t blocks_;
    std::vector<Slot> slots_;            // open hash, a power of two, at most half full
    std::vector<std::uint64_t> places_;  // a row of `blocks_` words a symbol: where it stands in the pattern
};

/// The same for bytes as symbols, at most 64 of them: for very many short texts.
class BytePattern {
public:
    static constexpr std::size_t longest = 64;

    /// Precondition: 1 ≤ bytes.size() ≤ longest.
    explicit BytePattern(std::string_view bytes);
    std::size_t distance_up_to(std::size_t most, std::string_view other) const;

private:
    std::size_t size_;
    std::array<std::uint64_t, 256> places_{};
};

}  // namespace stykovka
