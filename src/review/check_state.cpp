// Checks that nothing is left to be confirmed or answered.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "base/tr.h"
#include "base/unicode.h"
#include "bitext/comments.h"
#include "review/check_list.h"

namespace stykovka {
namespace {

// Where nearly nothing is confirmed yet, the rest is not forgotten but still to do.
bool is_nearly_confirmed(const CheckedDocument& document) {
    const auto& beads = document.beads();
    const auto accepted = std::count_if(
        beads.begin(), beads.end(), [](const CheckedBead& bead) { return bead.content->state == BeadState::accepted; });
    return static_cast<std::size_t>(accepted) * 2 > beads.size();
}

}  // namespace

std::vector<Finding> unconfirmed_beads(const CheckedDocument& document) {
    std::vector<Finding> findings;
    const bool nearly_confirmed = is_nearly_confirmed(document);
    for (const CheckedBead& bead : document.beads()) {
        if (!bead.has_both_sides() || bead.content->state == BeadState::accepted) continue;
        if (bead.content->state == BeadState::needs_review)
            findings.push_back(
                finding_at(bead.segments.target.front(), {}, tr("This changed since it was confirmed.")));
        else if (nearly_confirmed)
            findings.push_back(finding_at(bead.segments.target.front(), {}, tr("This is not confirmed yet.")));
    }
    return findings;
}

std::vector<Finding> open_comments(const CheckedDocument& document) {
    std::vector<Finding> findings;
    for (const CheckedBead& bead : document.beads()) {
        const std::string& stored = bead.content->comment;
        if (trimmed(stored).empty() || comment_in(stored).resolved) continue;
        const auto& there = bead.segments.target.empty() ? bead.segments.source : bead.segments.target;
        findings.push_back(
            finding_at(there.front(), {}, told(tr("A comment is open: “{what}”."), comment_in(stored).text)));
    }
    return findings;
}

}  // namespace stykovka
