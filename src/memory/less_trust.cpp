// What an office trusts less than its own work, in points that a match loses.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/less_trust.h"

#include <algorithm>

#include "base/unicode.h"
#include "text/normaliser.h"

namespace stykovka {
namespace {

using Points = std::map<std::string, int, std::less<>>;

int points_of(const Points& rules, std::string_view name) {
    const auto rule = rules.find(name);
    return rule == rules.end() ? 0 : rule->second;
}

/// "old.tmx" of "import:old.tmx"; a release's own work has no name.
std::string_view memory_of(const Occurrence& occurrence) {
    const std::size_t colon = occurrence.origin.find(':');
    return colon == std::string::npos ? std::string_view() : std::string_view(occurrence.origin).substr(colon + 1);
}

std::string_view person_of(const Occurrence& occurrence, const TranslationUnit& unit) {
    if (!occurrence.who.empty()) return occurrence.who;
    return unit.changed_by.empty() ? unit.created_by : unit.changed_by;
}

bool is_machine(std::string_view person) { return person == "MT" || person.starts_with("MT!"); }

bool says_machine(const Remark& remark) {
    const std::string type = word_key(remark.type);
    const std::string text = word_key(remark.text);
    return remark.kind == Remark::Kind::property && (type == "origin" || type == "x-origin") && text == "mt";
}

}  // namespace

bool is_by_machine(const TranslationUnit& unit) {
    return is_machine(unit.changed_by) || (unit.changed_by.empty() && is_machine(unit.created_by)) ||
           std::ranges::any_of(unit.remarks, says_machine) ||
           std::ranges::any_of(unit.variants.target.remarks, says_machine);
}

LostTrust lost_trust(const LessTrust& rules, const TranslationUnit& unit, const std::vector<Occurrence>& occurrences,
                     std::string_view archive) {
    const int of_archive = archive.empty() ? 0 : points_of(rules.memories, archive);
    LostTrust lost;
    if (rules.machine > 0 && is_by_machine(unit)) lost.machine = rules.machine;
    if (occurrences.empty()) lost.memory = of_archive;
    if (occurrences.empty()) lost.person = points_of(rules.persons, person_of({}, unit));
    bool is_first = true;
    for (const Occurrence& occurrence : occurrences) {
        const int memory = std::max(of_archive, points_of(rules.memories, memory_of(occurrence)));
        const int person = points_of(rules.persons, person_of(occurrence, unit));
        if (is_first || memory + person < lost.memory + lost.person) {
            lost.memory = memory;
            lost.person = person;
        }
        is_first = false;
    }
    return lost;
}

}  // namespace stykovka
