// Options that say in which form, and where, a command prints.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "cli/console.h"

namespace CLI {
class App;
}

namespace stykovka {

/// `--format NAME`, `--json` and `-o FILE` of a command.
struct Output {
    std::string format;
    std::vector<std::string> formats;  ///< those there are
    std::filesystem::path file;

    /// The first of `known` is the default. `--json` is there when "json" is one of them.
    void add_options(CLI::App& command, const std::vector<std::string>& known);
    /// Writes to the file, as a whole or not at all, or prints.
    void write(const Console& console, const std::string& text) const;
    /// The format; where none was named and the file's extension is one of theirs, that: "-o table.xlsx".
    std::string form() const;
    bool to_file() const { return !file.empty() && file != "-"; }
};

}  // namespace stykovka
