// Checks that the acronyms of the office's list are rendered as the list says.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>

#include "base/tr.h"
#include "review/check_list.h"
#include "review/office_rules.h"

namespace stykovka {
namespace {

Term term(const Language& language, const std::string& text) {
    Term term;
    term.language = language;
    term.text = text;
    return term;
}

// Each acronym as a concept: it and its renderings are then found in all forms.
std::vector<Concept> concepts_of(const OfficeRules& rules, const CheckedDocument& document) {
    std::vector<Concept> concepts;
    for (const AcronymRule& acronym : rules.acronyms) {
        Concept entry;
        entry.terms.push_back(term(document.language(Side::source), acronym.source));
        for (const std::string& target : acronym.targets)
            entry.terms.push_back(term(document.language(Side::target), target));
        concepts.push_back(std::move(entry));
    }
    return concepts;
}

}  // namespace

std::vector<Finding> other_acronyms(const CheckedDocument& document) {
    std::vector<Finding> findings;
    const CheckServices& services = document.services();
    if (services.stems == nullptr || services.rules == nullptr || services.rules->acronyms.empty()) return findings;
    const std::vector<Concept> concepts = concepts_of(*services.rules, document);
    const TermRecogniser acronyms(concepts, document.language(Side::source), *services.stems);
    const TermRecogniser renderings(concepts, document.language(Side::target), *services.stems);
    for (const CheckedBead& bead : document.beads()) {
        if (!bead.has_both_sides()) continue;
        std::set<std::size_t> there;
        for (const CheckedSegment& segment : bead.segments.target)
            for (const TermHit& hit : renderings.all_hits_in(segment.text())) there.insert(hit.entry);
        for (const CheckedSegment& segment : bead.segments.source)
            for (const TermHit& hit : acronyms.hits_in(segment.text())) {
                const AcronymRule& acronym = services.rules->acronyms[hit.entry];
                if (acronym.targets.empty() || !there.insert(hit.entry).second) continue;
                findings.push_back(finding_at(segment, hit.span,
                                              told(tr("The target does not render “{what}” as the office's list says."),
                                                   hit.span.in(segment.text())),
                                              acronym.targets));
            }
    }
    return findings;
}

}  // namespace stykovka
