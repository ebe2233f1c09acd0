// The program around the window.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace stykovka {

/// Runs stykovka-gui with these words of its command line (the first is its name) and returns its exit code.
int run_window(const std::vector<std::string>& words);

}  // namespace stykovka
