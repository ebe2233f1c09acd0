// The offices of the register as texts are searched for them.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/known_offices.h"

#include <algorithm>
#include <map>
#include <string>

namespace stykovka {
namespace {

void add_title(Concept& office, const Language& language, const std::string& title) {
    if (title.empty()) return;
    const auto is_known = [&](const Term& term) { return term.language == language && term.text == title; };
    if (std::ranges::any_of(office.terms, is_known)) return;
    Term term;
    term.language = language;
    term.text = title;
    office.terms.push_back(std::move(term));
}

}  // namespace

KnownOffices::KnownOffices(std::span<const Tenure> tenures, const BySide<Language>& languages, const WordStems& stems) {
    std::map<std::string, std::size_t> by_title;
    std::vector<Concept> offices;
    for (const Tenure& tenure : tenures) {
        const auto [place, is_new] = by_title.try_emplace(term_key(tenure.office.source), offices.size());
        if (is_new) {
            offices.emplace_back();
            holders_.emplace_back();
        }
        for (const Side side : both_sides)
            for (const std::string* const title : {&tenure.office[side], &tenure.short_office[side]})
                add_title(offices[place->second], languages[side], *title);
        holders_[place->second].push_back(&tenure);
    }
    for (const Side side : both_sides) recognisers_[side].emplace(offices, languages[side], stems);
}

std::vector<OfficeHit> KnownOffices::in(std::string_view text, Side side) const {
    std::vector<OfficeHit> hits;
    for (const TermHit& hit : recognisers_[side]->hits_in(text)) hits.push_back({hit.span, hit.entry});
    return hits;
}

}  // namespace stykovka
