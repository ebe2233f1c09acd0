// The checks of a document: which there are, and what they find.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/checks.h"

#include <algorithm>
#include <tuple>

#include "base/tr.h"
#include "review/checked_document.h"

namespace stykovka {
namespace {

// None when the check is switched off.
std::optional<Severity> grade_of(const Check& check, const CheckOptions& options) {
    const auto own = options.grades.find(check.id);
    return own == options.grades.end() ? std::optional(check.severity) : own->second;
}

// A grade that was set counts for all findings of a check, else a check may grade a finding lower itself.
Severity grade_of(const Finding& finding, const Check& check, const CheckOptions& options, Severity grade) {
    return options.grades.contains(check.id) ? grade : std::min(grade, finding.severity);
}

BySide<std::string> texts_of(const CheckedDocument& document, const Finding& finding) {
    const CheckedBead& bead = document.beads()[finding.bead];
    return {bead.text(Side::source), bead.text(Side::target)};
}

auto place_of(const Finding& finding) { return std::tuple(finding.bead, finding.side, finding.segment, finding.span); }

}  // namespace

std::vector<Finding> findings_of(const Bitext& document, const CheckServices& services, const CheckOptions& options,
                                 const Progress& progress) {
    const CheckedDocument checked(document, services, progress);
    std::vector<Finding> findings;
    const std::span<const Check> table = all_checks();
    for (std::size_t i = 0; i < table.size(); ++i) {
        progress.check();
        progress.report(static_cast<double>(i) / static_cast<double>(table.size()), tr(table[i].title));
        const std::optional<Severity> grade = grade_of(table[i], options);
        if (!grade) continue;
        for (Finding& finding : table[i].look(checked)) {
            finding.check = table[i].id;
            finding.severity = grade_of(finding, table[i], options, *grade);
            finding.key = finding_key(finding, texts_of(checked, finding));
            findings.push_back(std::move(finding));
        }
    }
    std::stable_sort(findings.begin(), findings.end(),
                     [](const Finding& a, const Finding& b) { return place_of(a) < place_of(b); });
    return findings;
}

}  // namespace stykovka
