// What the window shows, as text: for tests and for those who look at screenshots.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace stykovka {

class MainFrame;

/// JSON, {"schema":1, …}: releases, visible rows with both texts, confidence and state, the editor, panes, status line.
std::string state_of(MainFrame& frame);

}  // namespace stykovka
