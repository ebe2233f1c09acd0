// Tests of gui/key_match.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/key_match.h"

#include <doctest/doctest.h>

using namespace stykovka;

namespace {

wxKeyEvent key_event(int code, unsigned hardware_code, bool ctrl) {
    wxKeyEvent event(wxEVT_CHAR_HOOK);
    event.m_keyCode = code;
    event.m_rawFlags = hardware_code;
    event.SetControlDown(ctrl);
    return event;
}

}  // namespace

TEST_CASE("keys: every shortcut of the table finds its own row") {
    for (const Action& action : actions()) {
        if (action.shortcut.empty()) continue;
        CAPTURE(action.id);
        CHECK(action_for(key_of(action.shortcut), true) == &action);
    }
}

TEST_CASE("keys: on a Russian layout the place of the key decides") {
    // Ctrl with the key of "о", where J is on a Latin layout: GTK gives no Latin code for it.
    for (const int code : {0, 0x043E, 0x06CF}) {
        const Action* action = action_for(key_of(key_event(code, 44, true)), false);
        REQUIRE(action != nullptr);
        CHECK(action->id == "bead.merge-next");
    }
}

TEST_CASE("keys: single letters are commands in the grid only") {
    const KeyCombination letter = key_of(key_event('L', 46, false));
    CHECK(action_for(letter, false) == nullptr);
    REQUIRE(action_for(letter, true) != nullptr);
    CHECK(action_for(letter, true)->id == "bead.link");
}

TEST_CASE("keys: arrows and bare letters are no accelerators of a GTK menu") {
    CHECK_FALSE(works_in_menu("Alt+Up"));
    CHECK_FALSE(works_in_menu("Ctrl+Down"));
    CHECK_FALSE(works_in_menu("Space"));
    CHECK(works_in_menu("Ctrl+J"));
    CHECK(works_in_menu("F7"));
}
