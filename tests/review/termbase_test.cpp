// Tests of review/termbase.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/termbase.h"

#include <doctest/doctest.h>

#include "support/bitexts.h"
#include "support/terms.h"

using namespace stykovka;
using test::term;

namespace {

const WordStems& stems() {
    static const WordStems loaded{StemPlaces{}};
    return loaded;
}

Termbase termbase() {
    Concept authority;
    authority.terms = {term("ru", "надзорное ведомство"), term("en", "supervisory agency", TermStatus::admitted),
                       term("en", "supervisory authority"), term("en", "supervision authority", TermStatus::forbidden)};
    authority.terms[1].valid_until = date_of("2030-12-31");
    Concept claim;
    claim.terms = {term("ru", "исковое заявление"), term("en", "statement of claim")};
    return Termbase({authority, claim}, {Language("ru"), Language("en")}, stems());
}

Bitext document(const std::vector<std::string>& source, const std::vector<std::string>& target) {
    std::vector<BySide<std::uint32_t>> counts(source.size(), {1, 1});
    return Bitext{{test::segmented("ru", source), test::segmented("en", target)}, test::beads_of(counts)};
}

std::vector<TermPlace> places_in(const Bitext& bitext, std::optional<Date> day = std::nullopt) {
    return terms_in(bitext, 0, bitext.alignment.beads.size(), termbase(), day, NoProgress());
}

}  // namespace

TEST_CASE("termbase: a term in a document knows what the other language says, best first, and on which day") {
    const Bitext bitext = document({"Пусто.", "Это решило надзорное ведомство."}, {"Empty.", "The agency decided so."});
    const auto places = places_in(bitext);
    REQUIRE(places.size() == 1);
    CHECK(places[0].bead == 1);
    CHECK(places[0].side == Side::source);
    CHECK(places[0].span.in(bitext.texts.source.segments[1].content.text) == "надзорное ведомство");
    CHECK(places[0].counterparts == std::vector<std::string>{"supervisory authority", "supervisory agency"});
    CHECK_FALSE(places[0].answered);
    CHECK(places_in(bitext, date_of("2031-02-01"))[0].counterparts ==
          std::vector<std::string>{"supervisory authority"});
}

TEST_CASE("termbase: a term is answered by one that may be used, not by a forbidden one") {
    const auto good = places_in(document({"Надзорное ведомство решило."}, {"The supervisory authority decided."}));
    REQUIRE(good.size() == 2);
    CHECK(good[0].answered);
    CHECK(good[1].side == Side::target);
    const auto bad = places_in(document({"Надзорное ведомство решило."}, {"The supervision authority decided."}));
    REQUIRE(bad.size() == 2);
    CHECK_FALSE(bad[0].answered);
    CHECK(bad[1].status == TermStatus::forbidden);
}

TEST_CASE("termbase: beads of several segments say in which of them a term stands") {
    Bitext bitext{
        {test::segmented("ru", {"Суд решил.|Подано исковое заявление."}), test::segmented("en", {"A claim."})},
        test::beads_of({{2, 1}})};
    const auto places = places_in(bitext);
    REQUIRE(places.size() == 1);
    CHECK(places[0].segment == 1);
    CHECK(places_in(Bitext{}).empty());
}
