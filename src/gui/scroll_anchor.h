// Where a view of many rows is scrolled to.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

#include "gui/row_heights.h"

namespace stykovka {

/// The row at the upper edge of the view, and how many of its pixels are above that edge. Rows above it may change
/// their heights, or come and go, and what the user looks at stays.
struct ScrollAnchor {
    std::size_t row = 0;
    int offset = 0;  ///< 0 … height of the row − 1

    friend bool operator==(const ScrollAnchor&, const ScrollAnchor&) = default;
};

/// The place of the upper edge, from the top of all rows.
std::int64_t place_of(const RowHeights& rows, ScrollAnchor anchor);
/// The anchor for a place, so that the view of `view_height` pixels stays within the rows.
ScrollAnchor anchor_at(const RowHeights& rows, std::int64_t place, int view_height);
ScrollAnchor moved_by(const RowHeights& rows, ScrollAnchor anchor, std::int64_t pixels, int view_height);
/// The nearest anchor that shows the whole row with `margin` pixels above and below it (its top where it is too high).
ScrollAnchor showing(const RowHeights& rows, ScrollAnchor anchor, std::size_t row, int view_height, int margin);
/// The anchor after `removed` rows from `begin` on gave way to `inserted` others.
ScrollAnchor after_splice(ScrollAnchor anchor, std::size_t begin, std::size_t removed, std::size_t inserted);

}  // namespace stykovka
