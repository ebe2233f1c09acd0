// Where everything of a row of the grid stands.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/row_layout.h"

#include <algorithm>
#include <cmath>

namespace stykovka {
namespace {

bool is_edited(const RowSource& source, std::size_t bead, Side side, std::uint32_t segment) {
    return source.edited && source.edited->bead == bead && source.edited->side == side &&
           source.edited->segment == segment;
}

bool starts_paragraph(const RowSource& source, std::size_t bead) {
    const Bead& here = source.document.alignment.beads[bead];
    for (const Side side : both_sides) {
        const std::uint32_t first = source.firsts[bead][side];
        if (here.count[side] == 0 || first == 0) continue;
        const auto& segments = source.document.texts[side].segments;
        return segments[first].paragraph != segments[first - 1].paragraph;
    }
    return false;
}

TextStyle style_of(const SegmentedText& text, const Segment& segment) {
    return {.bold = text.paragraphs[segment.paragraph].kind == ParagraphKind::heading};
}

SegmentBox box_of(const RowSource& source, std::size_t bead, Side side, std::uint32_t segment, LayoutCache& cache) {
    SegmentBox box{segment, std::nullopt, {}, nullptr};
    box.text.width = source.columns.text_width();
    box.text.height = cache.layouts().line_height();
    const SegmentedText& text = source.document.texts[side];
    if (source.document.alignment.beads[bead].count[side] > 0) box.index = source.firsts[bead][side] + segment;
    if (is_edited(source, bead, side, segment)) {
        box.text.height = source.edited->height;
    } else if (box.index) {
        const Segment& shown = text.segments[*box.index];
        box.layout = &cache.layout(shown.content.text, style_of(text, shown), box.text.width);
        box.text.height = box.layout->height();
    }
    return box;
}

// Stacks the boxes of a side; returns where they end.
int stack(std::vector<SegmentBox>& boxes, const GridColumns& columns, int left, int top) {
    int y = top;
    for (SegmentBox& box : boxes) {
        box.text.SetPosition({left + columns.pad_x, y});
        y += box.text.height + columns.segment_gap;
    }
    return y - columns.segment_gap;
}

}  // namespace

GridColumns grid_columns(int width, double unit) {
    const auto scaled = [unit](double pixels) { return static_cast<int>(std::lround(pixels * unit)); };
    GridColumns columns;
    columns.width = width;
    columns.number = scaled(46);
    columns.signs = std::max(columns.number + scaled(200), width - scaled(44));
    const int band = scaled(width < scaled(760) ? 72 : 96);
    columns.text_column = std::max(scaled(60), (columns.signs - columns.number - band) / 2);
    columns.left = {columns.number, columns.number + columns.text_column + band};
    columns.pad_x = scaled(12);
    columns.pad_y = scaled(8);
    columns.segment_gap = scaled(8);
    columns.paragraph_gap = scaled(5);
    return columns;
}

RowLayout row_layout(const RowSource& source, std::size_t bead, LayoutCache& cache) {
    RowLayout row;
    row.starts_paragraph = bead > 0 && starts_paragraph(source, bead);
    const GridColumns& columns = source.columns;
    const int top = row.starts_paragraph ? columns.paragraph_gap : 0;
    int bottom = top;
    for (const Side side : both_sides) {
        const std::uint32_t count = std::max(1U, source.document.alignment.beads[bead].count[side]);
        for (std::uint32_t i = 0; i < count; ++i) row.boxes[side].push_back(box_of(source, bead, side, i, cache));
        bottom = std::max(bottom, stack(row.boxes[side], columns, columns.left[side], top + columns.pad_y));
    }
    row.height = bottom + columns.pad_y;
    for (const Side side : both_sides)
        row.cells[side] = wxRect(columns.left[side], top, columns.text_column, row.height - top);
    return row;
}

int estimated_height(const RowSource& source, std::size_t bead, const TextLayouts& layouts) {
    const GridColumns& columns = source.columns;
    // Bytes a letter: 2 for Cyrillic, 1 for Latin.
    const BySide<double> bytes_a_line{2 * columns.text_width() / layouts.letter_width(),
                                      columns.text_width() / layouts.letter_width()};
    int highest = layouts.line_height();
    for (const Side side : both_sides) {
        int height = -columns.segment_gap;
        for (std::uint32_t i = 0; i < source.document.alignment.beads[bead].count[side]; ++i) {
            const auto bytes = source.document.texts[side].segments[source.firsts[bead][side] + i].content.text.size();
            const int lines = 1 + static_cast<int>(static_cast<double>(bytes) / std::max(1.0, bytes_a_line[side]));
            height += lines * layouts.line_height() + columns.segment_gap;
        }
        highest = std::max(highest, height);
    }
    return highest + 2 * columns.pad_y;
}

}  // namespace stykovka
