// The menus, built from the table of actions.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <wx/menu.h>

#include <optional>
#include <string>
#include <vector>

#include "app/key_table.h"
#include "gui/arrangement.h"

namespace stykovka {

/// The command id of an action in menus and events; none for an id that is not in the table.
std::optional<int> command_of(std::string_view id);
/// The action of a command id; null for another id.
const Action* action_of(int command);

/// The labels of the rows of one menu, each with a letter of its own.
std::vector<std::string> labels_of(Menu rows);

wxMenuBar* make_menu_bar(const KeyTable& keys);
/// The rows of one menu, to be shown beside what they are about.
wxMenu* make_menu(Menu rows, const KeyTable& keys);
/// What the switches of the menus show, beside what the context says.
struct WindowSwitches {
    Arrangement arrangement = Arrangement::align;
    bool dark = false;
    bool list = true;
};

/// Enables what makes sense now, sets the switches, and says what undo and redo would do.
void refresh_menus(wxMenuBar& bar, const ActionContext& context, const WindowSwitches& switches, const KeyTable& keys);

/// Label without the mark of its letter and the dots.
std::string plain_label(const Action& action);

}  // namespace stykovka
