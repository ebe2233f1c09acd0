// Draws the links between the two columns.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <wx/graphics.h>

#include "gui/palette.h"
#include "gui/row_layout.h"

namespace stykovka {

/// Where links are drawn: the band between the columns, at the height of a row.
struct LinkPlace {
    int top = 0;  ///< of the row, in the window
    const GridColumns& columns;
    const Palette& palette;
    const wxFont& font;
    double unit = 1;  ///< a device-independent pixel in logical ones
    bool active = false;
};

/// The link of one bead: joined brackets for an n–m bead, an open end for 1–0 and 0–1, a stop for one left out on
/// purpose; its confidence as a number, as a colour and as the line (full, dashed, dotted).
void draw_link(wxGraphicsContext& context, const LinkPlace& place, const RowLayout& row, const Bead& bead);

/// The stub of a crossing link: an arrow with the number of the bead at the other end.
void draw_crossing(wxGraphicsContext& context, const LinkPlace& place, const RowLayout& row, std::size_t other_bead,
                   Side side_here);

}  // namespace stykovka
