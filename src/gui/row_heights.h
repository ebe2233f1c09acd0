// The heights of many rows, estimated until they were seen, and where each row stands.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace stykovka {

/// Heights in pixels with their sums in a Fenwick tree (Fenwick 1994): changing a height, the top of a row and the row
/// at a place take logarithmic time. Knows no window.
class RowHeights {
public:
    /// All rows anew, as estimates. A height below 1 counts as 1, so that every row can be found.
    void reset(std::span<const int> estimates);
    /// `removed` rows from `begin` on give way to rows with these estimated heights. Linear in the number of rows.
    void splice(std::size_t begin, std::size_t removed, std::span<const int> inserted);

    std::size_t size() const { return heights_.size(); }
    bool empty() const { return heights_.empty(); }
    int height(std::size_t row) const { return heights_[row]; }
    bool is_exact(std::size_t row) const { return exact_[row]; }
    /// The height is known from now on.
    void set_exact(std::size_t row, int height);
    /// All heights are estimates again: the columns have another width.
    void forget_exact();

    /// Where a row begins; `top(size())` is the height of all.
    std::int64_t top(std::size_t row) const;
    std::int64_t total() const { return top(size()); }
    /// The row that covers this place; the first one above it, the last one below. Precondition: not empty.
    std::size_t row_at(std::int64_t y) const;

private:
    void build();
    void add(std::size_t row, std::int64_t difference);

    std::vector<int> heights_;
    std::vector<bool> exact_;
    std::vector<std::int64_t> sums_;  ///< Fenwick tree, 1-based
};

}  // namespace stykovka
