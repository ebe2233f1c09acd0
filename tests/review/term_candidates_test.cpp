// Tests of review/term_candidates.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/term_candidates.h"

#include <doctest/doctest.h>

#include "support/small_office.h"

using namespace stykovka;
using namespace stykovka::test;

TEST_CASE("candidates: a phrase of both languages is one candidate, known terms and inner phrases are none") {
    SmallOffice office(lexicon_of({{"надзорн", "oversight"}, {"ведомств", "agenc"}, {"глав", "head"}}, "candidates"));
    office.add(1, "Надзорное ведомство сообщило.", "The oversight agency said so.");
    office.add(2, "Глава надзорного ведомства сказал.", "The head of the oversight agency said.");
    office.add(3, "О надзорном ведомстве.", "On the oversight agency.");
    const auto candidates = term_candidates(office.corpus(), {}, {.least = 3}, {});
    REQUIRE(candidates.size() == 1);
    CHECK(term_key(candidates[0].text.source) == "надзорное ведомство");
    CHECK(candidates[0].text.target == "oversight agency");
    CHECK(candidates[0].count == 3);
    CHECK(candidates[0].translated_so == 3);
    Concept known;
    Term term;
    term.language = Language("ru");
    term.text = candidates[0].text.source;
    known.terms.push_back(term);
    term.language = Language("en");
    term.text = "oversight agency";
    known.terms.push_back(term);
    CHECK(term_candidates(office.corpus(), {known}, {.least = 3}, {}).empty());
}
