// Findings between an edit and the next check.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/finding_shift.h"

#include <algorithm>

namespace stykovka {

void shift_findings(std::vector<Finding>& findings, const Step& step) {
    // A step that changed texts only still names its bead.
    const std::uint64_t begin = step.beads.begin;
    const std::uint64_t end = begin + std::max<std::size_t>(1, step.beads.removed.size());
    std::erase_if(findings, [&](const Finding& finding) { return finding.bead >= begin && finding.bead < end; });
    for (Finding& finding : findings)
        if (finding.bead >= end)
            finding.bead =
                static_cast<std::uint32_t>(finding.bead + step.beads.inserted.size() - step.beads.removed.size());
}

}  // namespace stykovka
