// A set of the words of all texts, for looking for words that stand beside each other.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/token_set.h"

#include <algorithm>

namespace stykovka {

void TokenSet::add(const TokenSet& others) {
    words_.resize(std::max(words_.size(), others.words_.size()));
    for (std::size_t i = 0; i < others.words_.size(); ++i) words_[i] |= others.words_[i];
}

std::size_t TokenSet::size() const {
    std::size_t count = 0;
    for (const std::uint64_t word : words_) count += static_cast<std::size_t>(std::popcount(word));
    return count;
}

std::uint32_t TokenSet::next(std::uint32_t token) const {
    std::size_t i = token / 64;
    if (i >= words_.size()) return UINT32_MAX;
    std::uint64_t word = words_[i] >> token % 64 << token % 64;
    while (word == 0 && ++i < words_.size()) word = words_[i];
    return word == 0 ? UINT32_MAX
                     : static_cast<std::uint32_t>(64 * i) + static_cast<std::uint32_t>(std::countr_zero(word));
}

std::uint64_t TokenSet::bits_from(std::int64_t bit) const {
    const auto word = [this](std::int64_t i) {
        return i >= 0 && i < static_cast<std::int64_t>(words_.size()) ? words_[static_cast<std::size_t>(i)] : 0;
    };
    const std::int64_t i = bit >> 6;
    const auto shift = static_cast<unsigned>(bit & 63);
    return shift == 0 ? word(i) : word(i) >> shift | word(i + 1) << (64 - shift);
}

void TokenSet::keep_near(const TokenSet& others, int least, int most) {
    for (std::size_t i = 0; i < words_.size(); ++i) {
        if (words_[i] == 0) continue;
        std::uint64_t near = 0;
        for (int distance = least; distance <= most; ++distance)
            near |= others.bits_from(static_cast<std::int64_t>(64 * i) + distance);
        words_[i] &= near;
    }
}

}  // namespace stykovka
