// Levenshtein distance, bit-parallel.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/edit_distance.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cassert>

namespace stykovka {
namespace {

/// The vertical differences of one block: bit i of `plus` is set where row i + 1 is one more than row i.
struct Block {
    std::uint64_t plus = ~std::uint64_t{0};
    std::uint64_t minus = 0;
};

/// What a block hands to the one below it: the horizontal difference of its last row.
struct Carry {
    std::uint64_t plus = 1;  // row 0 of a distance between whole sequences grows by one a column
    std::uint64_t minus = 0;
};

struct Horizontal {
    std::uint64_t plus = 0, minus = 0;
};

// One column of one block; returns the horizontal differences of its rows.
Horizontal advance(Block& block, Carry& carry, std::uint64_t places) {
    const std::uint64_t vertical = places | block.minus;
    places |= carry.minus;
    const std::uint64_t diagonal = (((places & block.plus) + block.plus) ^ block.plus) | places;
    const Horizontal rows{block.minus | ~(diagonal | block.plus), block.plus & diagonal};
    const std::uint64_t plus = (rows.plus << 1U) | carry.plus;
    const std::uint64_t minus = (rows.minus << 1U) | carry.minus;
    block.plus = minus | ~(vertical | plus);
    block.minus = plus & vertical;
    carry = {rows.plus >> 63U, rows.minus >> 63U};
    return rows;
}

std::size_t start_of(std::uint32_t symbol, std::size_t slots) {
    return (symbol * 0x9E3779B1U >> 7U) & (slots - 1);  // Fibonacci hashing, Knuth 6.4
}

}  // namespace

EditPattern::EditPattern(std::span<const std::uint32_t> symbols)
    : size_(symbols.size()),
      blocks_((symbols.size() + 63) / 64),
      slots_(std::bit_ceil(2 * symbols.size() + 2)),
      places_(blocks_) {
    for (std::size_t i = 0; i < size_; ++i)
        places_[add_row(symbols[i]) * blocks_ + i / 64] |= std::uint64_t{1} << (i % 64);
}

std::uint32_t EditPattern::row_of(std::uint32_t symbol) const {
    for (std::size_t i = start_of(symbol, slots_.size());; i = (i + 1) & (slots_.size() - 1))
        if (slots_[i].row == 0 || slots_[i].symbol == symbol) return slots_[i].row;
}

std::uint32_t EditPattern::add_row(std::uint32_t symbol) {
    if (const std::uint32_t row = row_of(symbol); row != 0) return row;
    std::size_t i = start_of(symbol, slots_.size());
    while (slots_[i].row != 0) i = (i + 1) & (slots_.size() - 1);
    slots_[i] = {symbol, static_cast<std::uint32_t>(places_.size() / blocks_)};
    places_.resize(places_.size() + blocks_);
    return slots_[i].row;
}

std::size_t EditPattern::distance(std::span<const std::uint32_t> other) const {
    return distance_up_to(std::max(size_, other.size()), other);
}

std::size_t EditPattern::distance_up_to(std::size_t most, std::span<const std::uint32_t> other) const {
    if (size_ == 0) return other.size();
    if (std::max(size_, other.size()) - std::min(size_, other.size()) > most) return most + 1;
    std::array<Block, 1> usual;  // nearly every text has at most 64 keys
    std::vector<Block> long_column(blocks_ > 1 ? blocks_ : 0);
    Block* const column = blocks_ > 1 ? long_column.data() : usual.data();
    const auto last = static_cast<unsigned>((size_ - 1) % 64);
    std::size_t distance = size_;
    for (std::size_t done = 0; done < other.size(); ++done) {
        // Each column that is left takes at most one off.
        if (distance > most + (other.size() - done)) return most + 1;
        const std::uint64_t* places = &places_[row_of(other[done]) * blocks_];
        Carry carry;
        Horizontal rows;
        for (std::size_t i = 0; i < blocks_; ++i) rows = advance(column[i], carry, places[i]);
        distance += (rows.plus >> last) & 1U;
        distance -= (rows.minus >> last) & 1U;
    }
    return distance;
}

BytePattern::BytePattern(std::string_view bytes) : size_(bytes.size()) {
    assert(!bytes.empty() && bytes.size() <= longest);
    for (std::size_t i = 0; i < size_; ++i) places_[static_cast<unsigned char>(bytes[i])] |= std::uint64_t{1} << i;
}

std::size_t BytePattern::distance_up_to(std::size_t most, std::string_view other) const {
    if (std::max(size_, other.size()) - std::min(size_, other.size()) > most) return most + 1;
    Block column;
    std::size_t distance = size_;
    for (std::size_t done = 0; done < other.size(); ++done) {
        if (distance > most + (other.size() - done)) return most + 1;
        Carry carry;
        const Horizontal rows = advance(column, carry, places_[static_cast<unsigned char>(other[done])]);
        distance += (rows.plus >> (size_ - 1)) & 1U;
        distance -= (rows.minus >> (size_ - 1)) & 1U;
    }
    return distance;
}

}  // namespace stykovka
