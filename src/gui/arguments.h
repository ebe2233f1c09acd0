// The arguments of stykovka-gui.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "app/settings.h"
#include "gui/main_frame.h"

namespace stykovka {

struct Arguments {
    std::filesystem::path archive;             ///< empty: the usual one
    std::vector<std::filesystem::path> files;  ///< to add to the archive
    std::filesystem::path screenshot;          ///< empty: none; else the program ends after it
    std::filesystem::path state;               ///< where what the window shows is written
    std::vector<std::string> commands;         ///< ids of actions to run before the screenshot
    std::optional<std::pair<int, int>> size;   ///< of the window
    std::string release;                       ///< its number; empty: the one changed last
    std::optional<Arrangement> arrangement;
    std::optional<Theme> theme;
    std::string language;
    bool help = false, version = false;
};

/// An argument that is no option is the archive if it is one by content, or by name when it is not there yet; else a
/// file to open. Throws Error{usage}.
Arguments arguments_of(std::span<const std::string> words);

/// What --help says.
std::string usage();

}  // namespace stykovka
