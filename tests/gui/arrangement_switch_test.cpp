// Tests of gui/arrangement_switch.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/arrangement_switch.h"

#include <doctest/doctest.h>
#include <wx/tglbtn.h>

#include "window.h"

using namespace stykovka;
using namespace stykovka::test;

namespace {

void press(Window& window, Arrangement arrangement) {
    wxToggleButton& button = window->arrangements().button(arrangement);
    button.SetValue(!button.GetValue());
    wxCommandEvent event(wxEVT_TOGGLEBUTTON, button.GetId());
    button.ProcessWindowEvent(event);
    window.settle();
}

}  // namespace

TEST_CASE("arrangement switch: a button leads to its arrangement and stays pressed") {
    Window window(fresh_folder("gui-switch") / "a.stykovka");
    window->open_files(sample_files());
    window.settle();
    CHECK(window->arrangements().shown() == Arrangement::align);
    for (int times = 0; times < 2; ++times) {  // a second click does not release it
        press(window, Arrangement::review);
        CHECK(window->arrangement() == Arrangement::review);
        CHECK(window->arrangements().button(Arrangement::review).GetValue());
        CHECK_FALSE(window->arrangements().button(Arrangement::align).GetValue());
    }
    window.choose("view.translate");
    CHECK(window->arrangements().button(Arrangement::translate).GetValue());
}

TEST_CASE("arrangement switch: the menu ticks the arrangement that is shown") {
    Window window(fresh_folder("gui-switch-menu") / "a.stykovka");
    window->open_files(sample_files());
    window.settle();
    window.choose("view.review");
    wxMenuEvent opened(wxEVT_MENU_OPEN);
    window->ProcessWindowEvent(opened);
    CHECK(window->GetMenuBar()->IsChecked(*command_of("view.review")));
    CHECK_FALSE(window->GetMenuBar()->IsChecked(*command_of("view.align")));
}

TEST_CASE("arrangement switch: a button names its key, also a changed one") {
    Window window(fresh_folder("gui-switch-keys") / "a.stykovka");
    const auto tip = [&] { return window->arrangements().button(Arrangement::align).GetToolTipText(); };
    CHECK(tip().EndsWith("(Alt+1)"));
    KeyTable keys;
    keys.set(*find_action("view.align"), "Ctrl+Alt+A");
    window->set_keys(keys);
    CHECK(tip().EndsWith("(Ctrl+Alt+A)"));
}
