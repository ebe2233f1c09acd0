// The checks of a document: which there are, and what they find.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/checks.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "base/tr.h"
#include "review/check_list.h"
#include "review/checked_document.h"

namespace stykovka {
namespace {

const std::array<Check, 12> table{{
    {"empty-target", Severity::error, mark("Empty target"),
     mark("A segment of the source has no translation and is not marked as omitted on purpose."), empty_targets},
    {"untranslated", Severity::warning, mark("Target equals source"),
     mark("The target repeats the source although there is something to translate."), untranslated_targets},
    {"cyrillic", Severity::error, mark("Cyrillic in English"), mark("An English text has a word in Cyrillic letters."),
     cyrillic_in_english},
    {"mixed-scripts", Severity::error, mark("Mixed scripts"),
     mark("A word has Latin and Cyrillic letters that look alike; no search finds it and no dictionary knows it."),
     mixed_scripts},
    {"number", Severity::error, mark("Numbers"),
     mark(
         "A number, date, amount or share of one language is not in the other. They are compared as values: three days "
         "are 72 hours."),
     other_numbers},
    {"address", Severity::error, mark("Missing address"),
     mark("A web or mail address of the source is not in the target. Language versions of one site count as the same."),
     missing_addresses},
    {"spelling", Severity::warning, mark("Spelling"),
     mark("A word is in no dictionary and in no list of accepted words. What looks like a name is a note, and none at "
          "all "
          "when the other language has the same name."),
     unknown_words},
    {"repeated-word", Severity::warning, mark("Repeated word"), mark("The same word stands twice in a row."),
     repeated_words},
    {"spaces", Severity::warning, mark("Spaces"), mark("There are several spaces in a row, or one before a sign."),
     wrong_spaces},
    {"end-punctuation", Severity::warning, mark("End punctuation"),
     mark("The target ends like another kind of sentence than the source: a question, a heading, a list that goes on."),
     other_ends},
    {"pairs", Severity::warning, mark("Brackets and quotes"), mark("A bracket or a quote has no partner."),
     unpaired_signs},
    {"typography", Severity::warning, mark("Foreign typography"),
     mark("A sign belongs to the typography of another language, such as «» or № in English."), foreign_typography},
}};

// None when the check is switched off.
std::optional<Severity> grade_of(const Check& check, const CheckOptions& options) {
    const auto own = options.grades.find(check.id);
    return own == options.grades.end() ? std::optional(check.severity) : own->second;
}

// A grade that was set counts for all findings of a check, else a check may grade a finding lower itself.
Severity grade_of(const Finding& finding, const Check& check, const CheckOptions& options, Severity grade) {
    return options.grades.contains(check.id) ? grade : std::min(grade, finding.severity);
}

auto place_of(const Finding& finding) { return std::tuple(finding.bead, finding.side, finding.segment, finding.span); }

}  // namespace

std::span<const Check> all_checks() { return table; }

std::vector<Finding> findings_of(const Bitext& document, const CheckServices& services, const CheckOptions& options,
                                 const Progress& progress) {
    const CheckedDocument checked(document, services, progress);
    std::vector<Finding> findings;
    for (std::size_t i = 0; i < table.size(); ++i) {
        progress.check();
        progress.report(static_cast<double>(i) / static_cast<double>(table.size()), tr(table[i].title));
        const std::optional<Severity> grade = grade_of(table[i], options);
        if (!grade) continue;
        for (Finding& finding : table[i].look(checked)) {
            finding.check = table[i].id;
            finding.severity = grade_of(finding, table[i], options, *grade);
            findings.push_back(std::move(finding));
        }
    }
    std::stable_sort(findings.begin(), findings.end(),
                     [](const Finding& a, const Finding& b) { return place_of(a) < place_of(b); });
    return findings;
}

}  // namespace stykovka
