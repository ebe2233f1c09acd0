// Starts the program and keeps what it said.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace stykovka::test {

struct Outcome {
    int exit_code = -1;
    std::string out;
    std::string err;
};

/// Runs `stykovka` with these arguments and `input` on its standard input. Its home, settings and default archive are
/// inside `home`, its language is English.
Outcome run_stykovka(const std::filesystem::path& home, const std::vector<std::string>& arguments,
                     const std::string& input = {});

/// A home with an archive of its own; what is run works on that archive.
struct Desk {
    std::filesystem::path home;

    /// In a fresh folder of this name.
    explicit Desk(const std::string& name);
    std::filesystem::path archive() const { return home / "desk.stykovka"; }
    Outcome run(std::vector<std::string> arguments, const std::string& input = {}) const;
    /// Adds the seed release; `more` goes to the command.
    void add_seed(const std::vector<std::string>& more = {}) const;
};

}  // namespace stykovka::test
