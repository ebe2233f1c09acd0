// Tests of gui/palette.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/palette.h"

#include <doctest/doctest.h>

#include "gui/dashboard_dialog.h"
#include "window.h"

using namespace stykovka;
using namespace stykovka::test;

TEST_CASE("palette: every text colour can be read on paper and on the active row, in both themes") {
    for (const Theme theme : {Theme::light, Theme::dark, Theme::system}) {
        const Palette palette = palette_of(theme);
        CAPTURE(static_cast<int>(theme));
        for (const wxColour& colour :
             {palette.ink, palette.muted, palette.accent, palette.sure, palette.doubtful, palette.unlikely})
            CHECK(contrast(colour, palette.paper) >= 4.5);
        // Lists and the heads of panes stand on the desk.
        for (const wxColour& colour :
             {palette.ink, palette.muted, palette.accent, palette.sure, palette.doubtful, palette.unlikely})
            CHECK(contrast(colour, palette.desk) >= 4.5);
        for (const wxColour& colour : {palette.muted, palette.sure, palette.doubtful, palette.unlikely})
            CHECK(contrast(colour, palette.active) >= 4.5);
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

// In a dark window the register, previews and the dashboard were light.
TEST_CASE("palette: what stands over a window has its colours, and changes them with it") {
    Settings settings;
    settings.theme = Theme::dark;
    Window window(fresh_folder("gui-palette") / "a.stykovka", settings);
    auto* dialog = new DashboardDialog(&*window, Dashboard{}, {});
    CHECK(dialog->terms().palette().paper == palette_of(Theme::dark).paper);
    window.choose("view.theme");
    CHECK(dialog->terms().palette().paper == palette_of(Theme::light).paper);
    CHECK(dialog->doubts().GetBackgroundColour() == palette_of(Theme::light).desk);
    dialog->Destroy();
}

TEST_CASE("palette: without a window around it, a list has the colours of the system") {
    CHECK(palette_around(nullptr).paper == palette_of(Theme::system).paper);
}
