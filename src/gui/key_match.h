// Which command a key means.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <wx/event.h>

#include <string>
#include <string_view>

#include "app/key_table.h"

namespace stykovka {

/// A key with its modifiers, as the table of actions writes it: "Ctrl+Shift+Down".
struct KeyCombination {
    int key = 0;  ///< a letter or sign as upper-case Latin, or a WXK_ code
    bool ctrl = false, shift = false, alt = false;

    friend bool operator==(const KeyCombination&, const KeyCombination&) = default;
};

/// Precondition: written as in the table.
KeyCombination key_of(std::string_view shortcut);
/// The key of an event. On a layout without Latin letters the place of the key decides, so that Ctrl+J is the same key
/// for everybody.
KeyCombination key_of(const wxKeyEvent& event);
/// As the table of actions writes it; empty for a key that has no name there.
std::string written(const KeyCombination& key);
/// The row of the table with this key; none when there is none. Rows for the grid only count when `in_grid`.
const Action* action_for(const KeyCombination& key, bool in_grid, const KeyTable& keys = {});
/// Whether GTK takes this key for a menu: no arrows, no Tab, nothing without a modifier.
bool works_in_menu(std::string_view shortcut);

}  // namespace stykovka
