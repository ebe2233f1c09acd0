// What only the window system itself can do.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

#include "app/settings.h"

class wxWindow;

namespace stykovka {

/// Asks the system for dark or light controls; `Theme::system` leaves them alone.
void prefer_dark(Theme theme);

/// Letters are set one by one from now on: the field that edits a segment would else count “ffi” as one letter, and put
/// the caret two letters off behind “office”. Called before the first window.
void set_letters_apart();

/// What one thread gave back serves the others: each would else keep a heap of its own, half of it empty. Called before
/// the first window.
void share_memory_among_threads();

/// Draws the window with all that is in it into a PNG. Throws Error (subject output).
void write_screenshot(wxWindow& window, const std::filesystem::path& file);

}  // namespace stykovka
