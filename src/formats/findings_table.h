// Findings for people and programs: a table for the terminal, JSON, CSV, a page.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "bitext/bitext.h"
#include "formats/tables_console.h"
#include "review/finding.h"

namespace stykovka {

// In all of them `document` is the one that was checked: findings point into its beads.

/// Severity, place, message and what is expected.
std::string findings_console_table(const std::vector<Finding>& findings, const Bitext& document,
                                   const ConsoleStyle& style = {});

/// One line, {"schema":1,"findings":[{"check","severity","bead","side","segment","span","message","expected","key"}]}.
/// The format is a contract. Beads and bytes are 0-based.
std::string findings_json(const std::vector<Finding>& findings);

/// With a header row; beads are counted from 1 as on the screen.
std::string findings_csv(const std::vector<Finding>& findings, const Bitext& document);

std::string findings_html(const std::vector<Finding>& findings, const Bitext& document, std::string_view title);

}  // namespace stykovka
