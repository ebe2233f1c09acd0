// Checks that persons of the register are written as the register says.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <set>

#include "base/tr.h"
#include "review/check_list.h"
#include "review/known_persons.h"

namespace stykovka {
namespace {

std::set<const KnownPerson*> named_in(const CheckedDocument& document, const CheckedBead& bead,
                                      const KnownPersons& persons) {
    std::set<const KnownPerson*> named;
    for (const CheckedSegment& segment : bead.segments.source) {
        const auto& words = document.words(segment);
        for (std::size_t i = 0; i < words.size(); ++i)
            for (const KnownPerson* const person : persons.named_by(words, i, Side::source)) named.insert(person);
    }
    return named;
}

// "Petroff’s" is replaced by "Petrov", and keeps its ending.
ByteSpan without_ending(ByteSpan span, const std::string& text) {
    for (const std::string_view ending : {"'s", "’s"})
        if (span.in(text).ends_with(ending)) span.end -= static_cast<std::uint32_t>(ending.size());
    return span;
}

}  // namespace

std::vector<Finding> other_names(const CheckedDocument& document) {
    std::vector<Finding> findings;
    if (document.services().stems == nullptr || document.services().persons.empty()) return findings;
    const KnownPersons& persons = document.persons();
    for (const CheckedBead& bead : document.beads())
        for (const KnownPerson* const person : named_in(document, bead, persons))
            for (const CheckedSegment& segment : bead.segments.target)
                if (const auto span = misspelt_name(document.words(segment), *person)) {
                    const ByteSpan place = without_ending(*span, segment.text());
                    const bool alone = place.in(segment.text()).find(' ') == std::string_view::npos;
                    const std::string& name = person->person->name.target;
                    findings.push_back(finding_at(
                        segment, place,
                        fmt::format(fmt::runtime(tr("The register writes “{name}”.")), fmt::arg("name", name)),
                        {alone ? surname_of(name) : name}));
                }
    return findings;
}

}  // namespace stykovka
