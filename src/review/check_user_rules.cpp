// Checks the rules that an office made for itself.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "base/error.h"
#include "base/tr.h"
#include "review/check_list.h"
#include "review/office_rules.h"

namespace stykovka {
namespace {

std::string message_of(const UserRule& rule, std::string_view what) {
    const char* const sentence =
        rule.advice.empty() ? (rule.other ? tr("“{what}” is against a rule of the office for the other language.")
                                          : tr("“{what}” is against a rule of the office."))
                            : tr("“{what}”: {advice}");
    return fmt::format(fmt::runtime(sentence), fmt::arg("what", what), fmt::arg("advice", rule.advice));
}

bool has(const std::vector<CheckedSegment>& segments, const Pattern& pattern, PatternSearch& search) {
    for (const CheckedSegment& segment : segments) {
        search.set_text(segment.text());
        if (search.find(pattern)) return true;
    }
    return false;
}

void add_matches(const CheckedSegment& segment, const UserRule& rule, PatternSearch& search,
                 std::vector<Finding>& findings) {
    search.set_text(segment.text());
    for (std::size_t from = 0; from <= segment.text().size();) {
        const auto match = search.find(rule.pattern, from);
        if (!match) return;
        if (!match->empty()) {
            std::vector<std::string> advice;
            if (!rule.other && !rule.advice.empty()) advice.push_back(rule.advice);
            findings.push_back(finding_at(segment, *match, message_of(rule, match->in(segment.text())), advice));
            findings.back().about = rule.pattern.expression();
        }
        from = std::max<std::size_t>(match->end, from + 1);
        while (from < segment.text().size() && (static_cast<unsigned char>(segment.text()[from]) & 0xC0U) == 0x80U)
            ++from;
    }
}

void apply(const UserRule& rule, const CheckedBead& bead, PatternSearch& search, std::vector<Finding>& findings) {
    if (bead.segments[rule.side].empty()) return;
    if (rule.other) {
        if (bead.segments[other(rule.side)].empty()) return;
        if (has(bead.segments[other(rule.side)], *rule.other, search) == rule.other_must_be) return;
    }
    for (const CheckedSegment& segment : bead.segments[rule.side]) add_matches(segment, rule, search, findings);
}

}  // namespace

std::vector<Finding> broken_rules(const CheckedDocument& document) {
    std::vector<Finding> findings;
    if (document.services().rules == nullptr) return findings;
    PatternSearch search("");
    for (const UserRule& rule : document.services().rules->rules)
        for (const CheckedBead& bead : document.beads()) {
            document.check_stop();
            try {
                apply(rule, bead, search, findings);
            } catch (const Error& error) {
                if (error.kind() != ErrorKind::exhausted) throw;
                // A rule that takes for ever is named once, and not tried on the other segments.
                const auto& there = bead.segments.target.empty() ? bead.segments.source : bead.segments.target;
                findings.push_back(
                    finding_at(there.front(), {},
                               told(tr("The rule /{what}/ takes too long and was left."), rule.pattern.expression())));
                break;
            }
        }
    return findings;
}

}  // namespace stykovka
