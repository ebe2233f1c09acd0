// The heights of many rows, estimated until they were seen, and where each row stands.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/row_heights.h"

#include <algorithm>
#include <bit>
#include <cassert>

namespace stykovka {

void RowHeights::reset(std::span<const int> estimates) {
    heights_.clear();
    exact_.clear();
    splice(0, 0, estimates);
}

void RowHeights::splice(std::size_t begin, std::size_t removed, std::span<const int> inserted) {
    assert(begin + removed <= size());
    const auto at = [begin](auto& values) { return values.begin() + static_cast<std::ptrdiff_t>(begin); };
    const auto gone = static_cast<std::ptrdiff_t>(removed);
    heights_.erase(at(heights_), at(heights_) + gone);
    exact_.erase(at(exact_), at(exact_) + gone);
    heights_.insert(at(heights_), inserted.begin(), inserted.end());
    exact_.insert(at(exact_), inserted.size(), false);
    for (std::size_t i = begin; i < begin + inserted.size(); ++i) heights_[i] = std::max(1, heights_[i]);
    build();
}

void RowHeights::build() {
    sums_.assign(size() + 1, 0);
    for (std::size_t i = 1; i <= size(); ++i) {
        sums_[i] += heights_[i - 1];
        if (const std::size_t parent = i + (i & (~i + 1)); parent <= size()) sums_[parent] += sums_[i];
    }
}

void RowHeights::add(std::size_t row, std::int64_t difference) {
    for (std::size_t i = row + 1; i <= size(); i += i & (~i + 1)) sums_[i] += difference;
}

void RowHeights::set_exact(std::size_t row, int height) {
    height = std::max(1, height);
    add(row, static_cast<std::int64_t>(height) - heights_[row]);
    heights_[row] = height;
    exact_[row] = true;
}

void RowHeights::forget_exact() { exact_.assign(size(), false); }

std::int64_t RowHeights::top(std::size_t row) const {
    std::int64_t sum = 0;
    for (std::size_t i = row; i > 0; i &= i - 1) sum += sums_[i];
    return sum;
}

std::size_t RowHeights::row_at(std::int64_t y) const {
    assert(!empty());
    std::size_t before = 0;  // rows that end at or above y
    for (std::size_t step = std::bit_floor(size()); step > 0; step /= 2) {
        if (before + step > size() || sums_[before + step] > y) continue;
        before += step;
        y -= sums_[before];
    }
    return std::min(before, size() - 1);
}

}  // namespace stykovka
