// stykovka-gui: starts the window.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <string>
#include <vector>

#include "gui/program.h"

int main(int argc, char** argv) { return stykovka::run_window(std::vector<std::string>(argv, argv + argc)); }
