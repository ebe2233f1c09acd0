// Tests of gui/clipboard_keys.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/clipboard_keys.h"

#include <doctest/doctest.h>

#include "window.h"

using namespace stykovka;
using namespace stykovka::test;

namespace {

// As GTK sends it: a letter that is not Latin has no key code, only its place (evdev + 8).
wxKeyEvent ctrl_with(int key_code, unsigned place) {
    wxKeyEvent event(wxEVT_CHAR_HOOK);
    event.m_keyCode = key_code;
    event.m_rawFlags = place;
    event.SetControlDown(true);
    return event;
}

}  // namespace

// Who had a Russian layout alone could neither copy nor paste.
TEST_CASE("clipboard keys: on a Russian layout the place of the key copies, cuts, pastes and selects all") {
    Window window(fresh_folder("gui-clipboard-keys") / "a.stykovka");
    paste_release(window);
    window.type("The plant.");
    CellEditor& editor = window->canvas().editor();
    CHECK(run_clipboard_key(ctrl_with(0, 38), &editor));
    CHECK(editor.selected_text() == "The plant.");
    CHECK(run_clipboard_key(ctrl_with(0, 53), &editor));
    CHECK(editor.text().empty());
    CHECK(run_clipboard_key(ctrl_with(0, 55), &editor));
    CHECK(run_clipboard_key(ctrl_with(0, 55), &editor));
    CHECK(editor.text() == "The plant.The plant.");
}

TEST_CASE("clipboard keys: what a field understands itself, other keys and other windows are left alone") {
    Window window(fresh_folder("gui-clipboard-keys-left") / "a.stykovka");
    paste_release(window);
    CellEditor& editor = window->canvas().editor();
    CHECK_FALSE(run_clipboard_key(ctrl_with('C', 54), &editor));
    CHECK_FALSE(run_clipboard_key(ctrl_with(3, 54), &editor));
    CHECK_FALSE(run_clipboard_key(ctrl_with(0, 56), &editor));
    CHECK_FALSE(run_clipboard_key(ctrl_with(0, 54), &window->canvas()));
    CHECK_FALSE(run_clipboard_key(ctrl_with(0, 54), nullptr));
    wxKeyEvent typed = ctrl_with(0, 54);
    typed.SetControlDown(false);
    CHECK_FALSE(run_clipboard_key(typed, &editor));
}
