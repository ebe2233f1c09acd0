// The list of all commands with their keys.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

class wxWindow;

namespace stykovka {

struct KeyLine {
    std::string key;
    std::string command;
    std::string help;
};

/// The rows of the table of actions that have a key.
std::vector<KeyLine> key_lines();

/// Shows them in a dialog.
void show_keys(wxWindow& parent);

}  // namespace stykovka
