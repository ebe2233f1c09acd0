// Everything a user can do, in one table.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "app/prompts.h"
#include "app/session.h"

namespace stykovka {

/// What an action works on. A window commits the text that is being typed before it runs one.
struct ActionContext {
    Session* session = nullptr;  ///< the open release; null when none is open
    Prompts* prompts = nullptr;  ///< never null when `run` is called
    std::string who;             ///< the user, for the journal
    bool propagate = true;       ///< confirming a bead fills the others with the same source
};

/// In which menu an action stands; groups inside a menu are divided by lines.
enum class Menu { release, edit, bead, go, view, tools, review, help };

/// One row. The id never changes. `label` has an & for its key in the menu; `help` is one line for the status bar.
struct Action {
    std::string_view id;  ///< "bead.merge-next"
    Menu menu = Menu::bead;
    int group = 0;              ///< rows of one menu with different groups are divided by a line
    const char* label = "";     ///< through tr()
    const char* help = "";      ///< through tr()
    std::string_view shortcut;  ///< "Ctrl+J"; empty for none
    /// Only while the grid, not the text of a cell, has the focus: "Space" accepts a bead.
    bool in_grid_only = false;
    bool (*enabled)(const ActionContext&) = nullptr;  ///< null: always
    /// Null for what only a window can do (zoom, switch panes): the window then runs it by its id.
    void (*run)(ActionContext&) = nullptr;
    bool is_switch = false;  ///< the menu shows whether it is on
};

/// The table, in the order of the menus.
std::span<const Action> actions();
/// None if there is no such id.
const Action* find_action(std::string_view id);

/// The number that an answer is, without anything else but white space.
std::optional<std::size_t> whole_number_in(std::string_view answer);

/// Runs it if it is enabled; false when it was not. Errors go to the caller.
bool run_action(std::string_view id, ActionContext& context);

}  // namespace stykovka
