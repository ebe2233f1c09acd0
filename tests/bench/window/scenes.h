// What is done in the window while it is measured.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

namespace stykovka::bench {

// Each prints rows "name TAB figure" and works in a process of its own.

/// From the start to a window that shows its release and waits for keys. Prints one line at that moment.
void start(const std::filesystem::path& archive);
/// Going from segment to segment with matches, scrolling, typing.
void go_through(const std::filesystem::path& archive);
/// Everything that a release can be asked for, and for how long each of it keeps the window from answering.
void watch_commands(const std::filesystem::path& archive);

}  // namespace stykovka::bench
