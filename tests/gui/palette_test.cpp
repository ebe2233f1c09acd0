// Tests of gui/palette.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/palette.h"

#include <doctest/doctest.h>

using namespace stykovka;

TEST_CASE("palette: every text colour can be read on paper and on the active row, in both themes") {
    for (const Theme theme : {Theme::light, Theme::dark, Theme::system}) {
        const Palette palette = palette_of(theme);
        CAPTURE(static_cast<int>(theme));
        for (const wxColour& colour :
             {palette.ink, palette.muted, palette.accent, palette.sure, palette.doubtful, palette.unlikely})
            CHECK(contrast(colour, palette.paper) >= 4.5);
        CHECK(contrast(palette.ink, palette.active) >= 7);
        CHECK(contrast(palette.ink, palette.evidence) >= 4.5);
    }
}

TEST_CASE("palette: black on white has the greatest contrast there is") {
    CHECK(contrast(wxColour(0, 0, 0), wxColour(255, 255, 255)) == doctest::Approx(21));
    CHECK(contrast(wxColour(9, 9, 9), wxColour(9, 9, 9)) == doctest::Approx(1));
}

TEST_CASE("palette: confidence changes its colour at 90 and at 70 percent") {
    const Palette palette = palette_of(Theme::light);
    CHECK(colour_of_confidence(palette, 0.9F) == palette.sure);
    CHECK(colour_of_confidence(palette, 0.89F) == palette.doubtful);
    CHECK(colour_of_confidence(palette, 0.69F) == palette.unlikely);
}
