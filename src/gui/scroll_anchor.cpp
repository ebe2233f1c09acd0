// Where a view of many rows is scrolled to.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/scroll_anchor.h"

#include <algorithm>

namespace stykovka {

std::int64_t place_of(const RowHeights& rows, ScrollAnchor anchor) {
    return rows.top(std::min(anchor.row, rows.size())) + anchor.offset;
}

ScrollAnchor anchor_at(const RowHeights& rows, std::int64_t place, int view_height) {
    if (rows.empty()) return {};
    const std::int64_t lowest = std::max<std::int64_t>(0, rows.total() - view_height);
    place = std::clamp<std::int64_t>(place, 0, lowest);
    const std::size_t row = rows.row_at(place);
    return {row, static_cast<int>(place - rows.top(row))};
}

ScrollAnchor moved_by(const RowHeights& rows, ScrollAnchor anchor, std::int64_t pixels, int view_height) {
    return anchor_at(rows, place_of(rows, anchor) + pixels, view_height);
}

ScrollAnchor showing(const RowHeights& rows, ScrollAnchor anchor, std::size_t row, int view_height, int margin) {
    if (row >= rows.size()) return anchor;
    const std::int64_t top = rows.top(row);
    const std::int64_t bottom = top + rows.height(row);
    const std::int64_t place = place_of(rows, anchor);
    const bool fits = rows.height(row) + 2 * margin <= view_height;
    if (top - margin < place || !fits) return anchor_at(rows, fits ? top - margin : top, view_height);
    if (bottom + margin > place + view_height) return anchor_at(rows, bottom + margin - view_height, view_height);
    return anchor_at(rows, place, view_height);
}

ScrollAnchor after_splice(ScrollAnchor anchor, std::size_t begin, std::size_t removed, std::size_t inserted) {
    if (anchor.row < begin) return anchor;
    if (anchor.row >= begin + removed) return {anchor.row - removed + inserted, anchor.offset};
    if (anchor.row - begin < inserted) return anchor;
    return {begin + inserted, 0};
}

}  // namespace stykovka
