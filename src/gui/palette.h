// The colours of the window.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <wx/colour.h>

#include "app/settings.h"

namespace stykovka {

/// All colours that we draw with, computed from the system's so that they suit any theme. One accent; the three colours
/// of confidence never stand alone (a number and a shape go with them).
struct Palette {
    bool dark = false;
    wxColour paper;      ///< behind the texts
    wxColour desk;       ///< behind lists and gutters
    wxColour active;     ///< behind the active row
    wxColour ink;        ///< texts
    wxColour muted;      ///< numbers, hints; still at least 4.5 : 1 on paper
    wxColour line;       ///< hairlines between paragraphs
    wxColour accent;     ///< what is active
    wxColour selection;  ///< behind selected text
    wxColour sure;       ///< confidence of 90 % and more
    wxColour doubtful;   ///< 70 % and more
    wxColour unlikely;   ///< less
    wxColour evidence;   ///< behind what speaks for the active bead
    wxColour added;      ///< behind what only the query has
    wxColour removed;    ///< behind what only the match has
    wxColour misspelt;   ///< below an unknown word
    wxColour uncommon;   ///< below an unknown word that looks like a name
};

/// The palette of a theme; `Theme::system` asks wx.
Palette palette_of(Theme theme);

/// `share` of `over` (0 … 1) on `under`.
wxColour mixed(const wxColour& under, const wxColour& over, double share);
/// The contrast of two colours, 1 … 21 (WCAG 2).
double contrast(const wxColour& a, const wxColour& b);
/// The colour of a confidence, 0 … 1.
wxColour colour_of_confidence(const Palette& palette, float confidence);

}  // namespace stykovka
