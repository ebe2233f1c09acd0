// What only the window system itself can do.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string_view>

#include "app/settings.h"
#include "gui/palette.h"

class wxMenuItem;
class wxWindow;

namespace stykovka {

/// Has the system's controls, menus and dialogs drawn in the palette of a theme; `Theme::system` leaves them alone.
void dress_controls(Theme theme, const Palette& palette);

/// Shows a key beside the label of a menu item that has been added to its menu; the menu does not take the key. False
/// when the window system cannot: the label then has to say it.
bool show_key(wxMenuItem& item, std::string_view key);

/// Letters are set one by one from now on: the field that edits a segment would else count “ffi” as one letter, and put
/// the caret two letters off behind “office”. Called before the first window.
void set_letters_apart();

/// What one thread gave back serves the others: each would else keep a heap of its own, half of it empty. Called before
/// the first window.
void share_memory_among_threads();

/// Draws the window with all that is in it into a PNG. Throws Error (subject output).
void write_screenshot(wxWindow& window, const std::filesystem::path& file);

}  // namespace stykovka
