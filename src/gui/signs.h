// The small signs of the window, drawn as shapes so that they need no font.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <wx/colour.h>
#include <wx/graphics.h>

#include <vector>

#include "align/bead.h"

namespace stykovka {

enum class Sign { accepted_by_person, accepted_by_confidence, needs_review, draft, filled, marked, comment };

/// Draws a sign into a square of `size` pixels with its upper left corner at (x, y).
void draw_sign(wxGraphicsContext& context, Sign sign, wxRect2DDouble square, const wxColour& colour);

/// The signs of a bead, most important first; one that was aligned by the machine has none without remarks.
std::vector<Sign> signs_of(const Bead& bead);

}  // namespace stykovka
