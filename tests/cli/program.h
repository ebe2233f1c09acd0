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

}  // namespace stykovka::test
