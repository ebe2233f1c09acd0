// Findings between an edit and the next check.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "bitext/history.h"
#include "review/finding.h"

namespace stykovka {

/// Leaves the findings that a step leaves true: those of the beads it touched go, those behind them move.
void shift_findings(std::vector<Finding>& findings, const Step& step);

}  // namespace stykovka
