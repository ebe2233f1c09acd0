// A set of the words of all texts, for looking for words that stand beside each other.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/token_set.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace stykovka {

void TokenSet::use_bits() {
    bits_.resize(end_ / 64 + 1);
    for (const std::uint32_t token : std::exchange(list_, {})) bits_[token / 64] |= std::uint64_t{1} << token % 64;
}

void TokenSet::add(TokenSet others) {
    if (list_.empty() && bits_.empty()) std::swap(*this, others);
    end_ = std::max(end_, others.end_);
    if (!bits_.empty()) bits_.resize(end_ / 64 + 1);
    for (const std::uint32_t token : others.list_) add(token);
    if (others.bits_.empty()) return;
    if (bits_.empty()) use_bits();
    for (std::size_t i = 0; i < others.bits_.size(); ++i) bits_[i] |= others.bits_[i];
}

std::size_t TokenSet::size() const {
    std::size_t count = list_.size();
    for (const std::uint64_t word : bits_) count += static_cast<std::size_t>(std::popcount(word));
    return count;
}

std::uint32_t TokenSet::next(std::uint32_t token) const {
    return bits_.empty() ? next_in_list(token) : next_bit(token);
}

// Steps that double from the last answer, then halves.
std::uint32_t TokenSet::next_in_list(std::uint32_t token) const {
    if (hint_ >= list_.size() || list_[hint_] > token) hint_ = 0;
    std::size_t step = 1;
    while (hint_ + step < list_.size() && list_[hint_ + step] < token) {
        hint_ += step;
        step *= 2;
    }
    const auto from = list_.begin() + static_cast<std::ptrdiff_t>(std::min(hint_, list_.size()));
    const auto until = list_.begin() + static_cast<std::ptrdiff_t>(std::min(hint_ + step + 1, list_.size()));
    const auto found = std::lower_bound(from, until, token);
    hint_ = static_cast<std::size_t>(found - list_.begin());
    return found == list_.end() ? UINT32_MAX : *found;
}

std::uint32_t TokenSet::next_bit(std::uint32_t token) const {
    std::size_t i = token / 64;
    if (i >= bits_.size()) return UINT32_MAX;
    std::uint64_t word = bits_[i] >> token % 64 << token % 64;
    while (word == 0 && ++i < bits_.size()) word = bits_[i];
    if (word == 0) return UINT32_MAX;
    return static_cast<std::uint32_t>(64 * i) + static_cast<std::uint32_t>(std::countr_zero(word));
}

std::uint64_t TokenSet::bits_from(std::int64_t bit) const {
    const auto word = [this](std::int64_t i) {
        return i >= 0 && i < static_cast<std::int64_t>(bits_.size()) ? bits_[static_cast<std::size_t>(i)] : 0;
    };
    const std::int64_t i = bit >> 6;
    const auto shift = static_cast<unsigned>(bit & 63);
    return shift == 0 ? word(i) : word(i) >> shift | word(i + 1) << (64 - shift);
}

void TokenSet::keep_near(const TokenSet& others, int least, int most) {
    hint_ = 0;
    if (bits_.empty() || others.bits_.empty()) {
        // One of both is a list, and so is what is left.
        std::vector<std::uint32_t> kept;
        if (bits_.empty()) {
            for (const std::uint32_t token : list_) {
                const std::int64_t first = std::max<std::int64_t>(std::int64_t{token} + least, 0);
                if (first <= UINT32_MAX - 1 &&
                    std::int64_t{others.next(static_cast<std::uint32_t>(first))} <= std::int64_t{token} + most)
                    kept.push_back(token);
            }
        } else {
            std::int64_t from = 0;
            for (const std::uint32_t other : others.list_)
                for (from = std::max(from, std::int64_t{other} - most); from <= std::int64_t{other} - least; ++from)
                    if (from < end_ && next_bit(static_cast<std::uint32_t>(from)) == from)
                        kept.push_back(static_cast<std::uint32_t>(from));
        }
        bits_.clear();
        list_ = std::move(kept);
        return;
    }
    for (std::size_t i = 0; i < bits_.size(); ++i) {
        if (bits_[i] == 0) continue;
        std::uint64_t near = 0;
        for (int distance = least; distance <= most; ++distance)
            near |= others.bits_from(static_cast<std::int64_t>(64 * i) + distance);
        bits_[i] &= near;
    }
}

}  // namespace stykovka
