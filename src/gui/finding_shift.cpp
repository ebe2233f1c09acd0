// Findings between an edit and the next check.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/finding_shift.h"

#include <algorithm>

namespace stykovka {

std::vector<Finding> shifted_findings(const std::vector<Finding>& findings, const Step& step) {
    // A step that changed texts only still names its bead.
    const std::uint64_t begin = step.beads.begin;
    const std::uint64_t end = begin + std::max<std::size_t>(1, step.beads.removed.size());
    std::vector<Finding> left;
    for (Finding finding : findings) {
        if (finding.bead >= begin && finding.bead < end) continue;
        if (finding.bead >= end)
            finding.bead =
                static_cast<std::uint32_t>(finding.bead + step.beads.inserted.size() - step.beads.removed.size());
        left.push_back(std::move(finding));
    }
    return left;
}

}  // namespace stykovka
