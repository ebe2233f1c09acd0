// The colours of the window.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <wx/colour.h>

#include "app/settings.h"

class wxFont;
class wxWindow;

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

/// A window whose colours hold for everything in it and for the dialogs that stand over it.
class HasPalette {
public:
    virtual ~HasPalette() = default;
    virtual const Palette& palette() const = 0;
};

/// What draws itself by a palette.
class Dressed {
public:
    virtual ~Dressed() = default;
    virtual void dress(const Palette& palette, const wxFont& font) = 0;
};

/// The palette of the nearest window around this one that has one; the system's when none has.
Palette palette_around(const wxWindow* window);
/// Dresses whatever is Dressed in the dialogs that stand over `window` now.
void dress_dialogs_over(const wxWindow& window, const Palette& palette);

/// `share` of `over` (0 … 1) on `under`.
wxColour mixed(const wxColour& under, const wxColour& over, double share);
/// The contrast of two colours, 1 … 21 (WCAG 2).
double contrast(const wxColour& a, const wxColour& b);
/// The colour of a confidence, 0 … 1.
wxColour colour_of_confidence(const Palette& palette, float confidence);

}  // namespace stykovka
