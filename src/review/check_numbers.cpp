// Checks that numbers, dates and amounts say the same in both languages.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/tr.h"
#include "review/bead_values.h"
#include "review/check_list.h"
#include "review/number_comparison.h"

namespace stykovka {
namespace {

std::vector<Value> joined(std::vector<Value> some, const std::vector<Value>& others) {
    some.insert(some.end(), others.begin(), others.end());
    return some;
}

}  // namespace

std::vector<Finding> other_numbers(const CheckedDocument& document) {
    std::vector<Finding> findings;
    for (const CheckedBead& bead : document.beads()) {
        if (!bead.has_both_sides()) continue;
        document.check_stop();
        const NumberComparison left(document, bead);
        const std::size_t first_of_bead = findings.size();
        for (const Side side : both_sides) {
            const char* const sentence =
                side == Side::source ? tr("“{what}” is not in the target.") : tr("“{what}” is not in the source.");
            for (const Value& value : left.values(side))
                if (left.is_missing(value, side)) findings.push_back(finding_of(bead.segments[side], value, sentence));
        }
        for (const Value& value : left.swapped())
            add_once(findings, first_of_bead,
                     finding_of(bead.segments.target, value, tr("“{what}” counts something else in the source.")));
        for (const Value& value : left.turned_ratios())
            findings.push_back(finding_of(bead.segments.target, value, tr("“{what}” is not in the source.")));
        for (const Value& value : left.other_changes())
            findings.push_back(finding_of(bead.segments.target, value,
                                          tr("“{what}”: one language says by how much, and the other to what.")));
        for (const Value& value : left.other_directions())
            findings.push_back(
                finding_of(bead.segments.target, value,
                           tr("“{what}”: more or later in one language, less or earlier in the other.")));
        for (const Value& value : left.in_other_units())
            findings.push_back(
                finding_of(bead.segments.target, value, tr("“{what}” is in another unit than in the source.")));
        for (const Value& value : left.other_bounds())
            findings.push_back(finding_of(bead.segments.target, value,
                                          tr("“{what}” is the least in one language and the most in the other.")));
        for (const Value& value : left.other_rates())
            if (findings.size() == first_of_bead)
                findings.push_back(finding_of(bead.segments.target, value, tr("“{what}” is not in the source.")));
        for (const Mention& mention : left.other_mentions())
            add_once(findings, first_of_bead,
                     finding_of(bead.segments.target, {ValueKind::number, mention.span, {}, {}, false},
                                tr("“{what}” is not in the source.")));
        for (const Side side : {Side::target, Side::source})
            for (const Value& value : joined(left.other_spoken(side), left.doubled(side)))
                if (findings.size() == first_of_bead)
                    findings.push_back(finding_of(bead.segments[side], value,
                                                  side == Side::source ? tr("“{what}” is not in the target.")
                                                                       : tr("“{what}” is not in the source.")));
    }
    return findings;
}

}  // namespace stykovka
