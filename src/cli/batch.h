// stykovka align --batch: folders of releases become pairs, and a report.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>

#include "cli/command.h"
#include "cli/output.h"
#include "cli/release_options.h"

namespace stykovka {

/// What the options of a batch say.
struct BatchRequest {
    BySide<std::filesystem::path> files;  ///< folders; without a target a folder with both sides, or a list
    bool segmented = false;
    bool add = false;
    std::optional<float> accept_above;
    std::filesystem::path furniture;  ///< empty: what is found
    ReleaseOptions known;
    Output output;
    bool format_given = false;  ///< else `-o` writes a page and, beside it, JSON
};

/// Aligns the batch and prints or writes its report; gives the exit code.
int run_batch(const Invocation& invocation, const BatchRequest& request, const Console& console);

}  // namespace stykovka
