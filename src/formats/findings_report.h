// Findings as a page with a chart: for an editor, for a meeting, for print.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "formats/findings_table.h"

namespace stykovka {

/// A chart of the checks that found something, then release by release both texts of each bead with what was found in
/// them lit, and the sentences below. A page that stands by itself (report_page.h).
std::string findings_html(const std::vector<ReleaseFindings>& releases, std::string_view title);

}  // namespace stykovka
