// Findings for people and programs: a table for the terminal, JSON, CSV, rows for a spreadsheet.
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

/// What was found in one release of several.
struct ReleaseFindings {
    std::string release;  ///< its number
    const Bitext& document;
    const std::vector<Finding>& findings;
};

/// The table of each release that has findings under its number.
std::string findings_console_tables(const std::vector<ReleaseFindings>& releases, const ConsoleStyle& style = {});
/// One line, {"schema":1,"releases":[{"release","findings":[…]}]}, findings as above. The format is a contract.
std::string findings_json(const std::vector<ReleaseFindings>& releases);
/// A row of names (release, bead, side, severity, check, text, message, expected, source, target), then one for each
/// finding.
std::vector<std::vector<std::string>> finding_rows(const std::vector<ReleaseFindings>& releases);

}  // namespace stykovka
