// A termbase as texts are read with, and the terms of a document.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/termbase.h"

#include <algorithm>
#include <set>
#include <utility>

namespace stykovka {
namespace {

/// A bead and where it stands.
struct Place {
    const Bitext& document;
    std::size_t bead;
    BySide<std::uint32_t> first;
};

void add_side(std::vector<TermPlace>& places, const Place& at, Side side, const Termbase& termbase,
              const std::optional<Date>& day) {
    const Bitext& document = at.document;
    for (std::uint32_t i = 0; i < document.alignment.beads[at.bead].count[side]; ++i) {
        const std::string& text = document.texts[side].segments[at.first[side] + i].content.text;
        for (const TermHit& hit : termbase.recogniser(side).hits_in(text, day)) {
            const Concept& entry = termbase.concepts()[hit.entry];
            places.push_back({at.bead, side, i, hit.span, hit.entry, entry.terms[hit.term].status,
                              usable_terms(entry, document.texts[other(side)].language, day), false});
        }
    }
}

std::vector<TermPlace> terms_of_bead(const Place& at, const Termbase& termbase, const std::optional<Date>& day) {
    std::vector<TermPlace> places;
    for (const Side side : both_sides) add_side(places, at, side, termbase, day);
    BySide<std::set<std::size_t>> said;
    for (const TermPlace& place : places)
        if (may_be_used(place.status)) said[place.side].insert(place.entry);
    for (TermPlace& place : places) place.answered = said[other(place.side)].contains(place.entry);
    return places;
}

}  // namespace

Termbase::Termbase(std::vector<Concept> concepts, const BySide<Language>& languages, const WordStems& stems)
    : concepts_(std::move(concepts)),
      recognisers_{TermRecogniser(concepts_, languages.source, stems),
                   TermRecogniser(concepts_, languages.target, stems)} {}

std::vector<TermPlace> terms_in(const Bitext& document, std::size_t begin, std::size_t end, const Termbase& termbase,
                                const std::optional<Date>& day, const Progress& progress) {
    std::vector<TermPlace> places;
    if (termbase.empty()) return places;
    BySide<std::uint32_t> first = begin < end ? first_of(document, begin) : BySide<std::uint32_t>{};
    for (std::size_t bead = begin; bead < end; ++bead) {
        progress.check();
        const auto found = terms_of_bead({document, bead, first}, termbase, day);
        places.insert(places.end(), found.begin(), found.end());
        for (const Side side : both_sides) first[side] += document.alignment.beads[bead].count[side];
    }
    return places;
}

std::vector<std::string> usable_terms(const Concept& entry, const Language& language, const std::optional<Date>& day) {
    std::vector<const Term*> terms;
    for (const Term& term : entry.terms)
        if (term.language.same_primary(language) && may_be_used(term.status) && is_valid_on(term, day))
            terms.push_back(&term);
    std::stable_sort(terms.begin(), terms.end(), [](const Term* a, const Term* b) { return a->status < b->status; });
    std::vector<std::string> texts;
    for (const Term* term : terms) texts.push_back(term->text);
    return texts;
}

}  // namespace stykovka
