// Variants and inconsistencies as pages with charts: for a meeting, for print.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "memory/corpus.h"
#include "review/consistency.h"
#include "review/variants.h"

namespace stykovka {

// Pages that stand by themselves (report_page.h).

/// Each term with a bar for each rendering, the days of its places on a line of time, and its newest example.
std::string variants_html(const std::vector<TermVariants>& terms, const Corpus& corpus);

/// A chart of the kinds, then each group with its alternatives.
std::string consistency_html(const std::vector<ConsistencyGroup>& groups, const Corpus& corpus);

}  // namespace stykovka
