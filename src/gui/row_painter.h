// Draws a row of the grid.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <wx/graphics.h>

#include <optional>
#include <span>
#include <vector>

#include "gui/palette.h"
#include "gui/row_layout.h"
#include "review/finding.h"
#include "review/termbase.h"

namespace stykovka {

/// A row and all that is drawn in it.
struct PaintedRow {
    const Bitext& document;
    std::size_t bead = 0;
    const RowLayout& layout;
    int top = 0;  ///< in the window
    bool active = false;
    std::span<const Finding> findings;         ///< of this bead
    std::vector<TermPlace> terms;              ///< of this bead
    std::optional<std::size_t> crossing_with;  ///< the bead at the other end of a crossing link
};

/// What rows are painted with.
struct Brushes {
    const GridColumns& columns;
    const Palette& palette;
    const wxFont& font;
    LayoutCache& cache;
    double unit = 1;
};

void paint_row(wxGraphicsContext& context, const Brushes& brushes, const PaintedRow& row);

/// A wavy line below a rectangle of text.
void draw_squiggle(wxGraphicsContext& context, const wxRect2DDouble& text, const wxColour& colour, double unit);

}  // namespace stykovka
