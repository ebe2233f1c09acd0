// Checks that the target says the office's terms, and none that it forbids.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>

#include "base/tr.h"
#include "review/check_list.h"
#include "review/termbase.h"

namespace stykovka {
namespace {

/// The concepts that a side of a bead has a term of, those inside longer terms included.
std::set<std::size_t> concepts_in(const CheckedDocument& document, const std::vector<CheckedSegment>& segments) {
    std::set<std::size_t> entries;
    for (const CheckedSegment& segment : segments)
        for (const TermHit& hit :
             document.services().terms[segment.side]->all_hits_in(segment.text(), document.services().day))
            entries.insert(hit.entry);
    return entries;
}

const Term& term_of(const CheckedDocument& document, const TermHit& hit) {
    return document.services().concepts[hit.entry].terms[hit.term];
}

// What the office says instead, best first.
std::vector<std::string> allowed_terms(const CheckedDocument& document, std::size_t entry, Side side) {
    return usable_terms(document.services().concepts[entry], document.language(side), document.services().day);
}

/// A term within the name of an office is not looked for alone: «председатель Верховного суда» is the Chief Justice.
std::vector<ByteSpan> office_places(const CheckedDocument& document, const CheckedSegment& segment) {
    std::vector<ByteSpan> places;
    if (document.services().tenures.empty()) return places;
    for (const OfficeHit& hit : document.offices().in(segment.text(), Side::source)) places.push_back(hit.span);
    return places;
}

bool is_within(ByteSpan span, const std::vector<ByteSpan>& places) {
    return std::any_of(places.begin(), places.end(), [&](ByteSpan place) {
        return place.begin <= span.begin && span.end <= place.end && place != span;
    });
}

bool has_termbase(const CheckedDocument& document) {
    const CheckServices& services = document.services();
    return services.stems != nullptr && services.terms.source != nullptr && services.terms.target != nullptr &&
           !services.concepts.empty();
}

// A word alone may mean another thing where its concept is not spoken of.
bool counts_alone(const Term& term) { return term.text.find(' ') != std::string::npos; }

// The same words may be what another concept is rightly called.
bool is_allowed_elsewhere(const CheckedDocument& document, const std::vector<TermHit>& hits, const TermHit& hit,
                          const std::set<std::size_t>& spoken_of) {
    return std::any_of(hits.begin(), hits.end(), [&](const TermHit& each) {
        return each.span == hit.span && each.entry != hit.entry && spoken_of.contains(each.entry) &&
               may_be_used(term_of(document, each).status);
    });
}

}  // namespace

std::vector<Finding> missing_terms(const CheckedDocument& document) {
    std::vector<Finding> findings;
    if (!has_termbase(document)) return findings;
    for (const CheckedBead& bead : document.beads()) {
        if (!bead.has_both_sides()) continue;
        document.check_stop();
        std::set<std::size_t> there;
        bool looked = false;
        for (const CheckedSegment& segment : bead.segments.source)
            for (const TermHit& hit : document.terms(segment)) {
                if (!looked) there = concepts_in(document, bead.segments.target);
                looked = true;
                const auto terms = allowed_terms(document, hit.entry, Side::target);
                if (terms.empty() || is_within(hit.span, office_places(document, segment)) ||
                    !there.insert(hit.entry).second)
                    continue;
                findings.push_back(
                    finding_at(segment, hit.span,
                               told(tr("The target has no term for “{what}”."), hit.span.in(segment.text())), terms));
            }
    }
    return findings;
}

std::vector<Finding> forbidden_terms(const CheckedDocument& document) {
    std::vector<Finding> findings;
    if (!has_termbase(document)) return findings;
    for (const CheckedBead& bead : document.beads())
        for (const Side side : both_sides)
            for (const CheckedSegment& segment : bead.segments[side]) {
                const std::vector<TermHit>& hits = document.terms(segment);
                for (const TermHit& hit : hits) {
                    const Term& term = term_of(document, hit);
                    if (may_be_used(term.status)) continue;
                    const auto spoken_of = concepts_in(document, bead.segments[other(side)]);
                    if (!counts_alone(term) && !bead.segments[other(side)].empty() && !spoken_of.contains(hit.entry))
                        continue;
                    if (is_allowed_elsewhere(document, hits, hit, spoken_of)) continue;
                    const bool forbidden = term.status == TermStatus::forbidden;
                    Finding finding = finding_at(
                        segment, hit.span,
                        told(forbidden ? tr("The term “{what}” is forbidden.") : tr("The term “{what}” is out of use."),
                             hit.span.in(segment.text())),
                        allowed_terms(document, hit.entry, side));
                    if (!forbidden) finding.severity = Severity::warning;
                    findings.push_back(std::move(finding));
                }
            }
    return findings;
}

}  // namespace stykovka
