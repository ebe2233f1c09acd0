// Where everything of a row of the grid stands.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <wx/gdicmn.h>

#include <cstdint>
#include <optional>
#include <vector>

#include "bitext/bitext.h"
#include "gui/layout_cache.h"

namespace stykovka {

/// The columns of the grid for its width, in logical pixels.
struct GridColumns {
    int width = 0;
    int number = 0;       ///< the gutter at the left with the number of the bead ends here
    BySide<int> left;     ///< where the column of a side begins
    int text_column = 0;  ///< width of the column of a side, padding included
    int signs = 0;        ///< the gutter at the right with signs of state begins here
    int pad_x = 0, pad_y = 0;
    int segment_gap = 0;
    int paragraph_gap = 0;

    int text_width() const { return text_column - 2 * pad_x; }
    int band_left() const { return left.source + text_column; }
    int band_right() const { return left.target; }
};

/// `unit` is one device-independent pixel in logical pixels.
GridColumns grid_columns(int width, double unit);

/// One segment, or the empty side of a bead.
struct SegmentBox {
    std::uint32_t segment = 0;           ///< within its side of the bead
    std::optional<std::uint32_t> index;  ///< into the text; none where the side is empty
    wxRect text;                         ///< of the letters, from the top of the row
    const TextLayout* layout = nullptr;  ///< null where the side is empty or the editor stands
};

struct RowLayout {
    int height = 0;
    bool starts_paragraph = false;
    BySide<std::vector<SegmentBox>> boxes;  ///< at least one each side
    BySide<wxRect> cells;
};

/// The cell in which the editor stands; its height is the editor's.
struct EditedCell {
    std::size_t bead = 0;
    Side side = Side::target;
    std::uint32_t segment = 0;
    int height = 0;
};

/// What rows are laid out from.
struct RowSource {
    const Bitext& document;
    const std::vector<BySide<std::uint32_t>>& firsts;  ///< see firsts_of
    const GridColumns& columns;
    std::optional<EditedCell> edited;
};

RowLayout row_layout(const RowSource& source, std::size_t bead, LayoutCache& cache);
/// The height of a row by the lengths of its texts, without laying it out.
int estimated_height(const RowSource& source, std::size_t bead, const TextLayouts& layouts);

}  // namespace stykovka
