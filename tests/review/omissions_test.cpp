// Tests of review/omissions.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/omissions.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "support/small_office.h"

using namespace stykovka;
using namespace stykovka::test;

namespace {

std::vector<std::string> left_out(const std::string& source, const std::string& target,
                                  const BySide<double>& least_odds) {
    static const Lexicon lexicon = lexicon_of({{"прокурор", "prosecutor"},
                                               {"заяв", "said"},
                                               {"закон", "law"},
                                               {"област", "region"},
                                               {"суд", "court"},
                                               {"больниц", "hospit"},
                                               {"дорог", "road"},
                                               {"стро", "build"},
                                               {"сотрудник", "staff"},
                                               {"нов", "new"},
                                               {"кирпичн", "brick"},
                                               {"лет", "summer"}},
                                              "omissions");
    static WordAligner aligner({Language("ru"), Language("en")}, lexicon);
    const BySide<std::string> text{source, target};
    std::vector<std::string> found;
    const WordAlignment alignment = aligner.aligned(BySide<std::string_view>{source, target});
    for (const Omission& each : omissions_in(alignment, english_for_russian_words, least_odds, chance_of_kind))
        found.emplace_back(each.span.in(text[each.side]));
    return found;
}

const std::string source =
    "Прокурор области заявил суду о законе, сотрудники больницы летом строили новую кирпичную дорогу.";

}  // namespace

TEST_CASE("omissions: a clause whose words have no links in a pair that is otherwise linked and short") {
    const std::string target = "The prosecutor of the region said the law to the court.";
    const std::vector<std::string> clause{"сотрудники больницы летом строили новую кирпичную дорогу"};
    CHECK(left_out(source, target, odds_worth_a_look) == clause);
    CHECK(left_out(source, target, odds_worth_a_warning) == clause);
}

TEST_CASE("omissions: what is translated is none, also where few of its words are known") {
    CHECK(
        left_out(
            source,
            "The prosecutor of the region said the law to the court, hospital staff spent the summer on a brick road.",
            odds_worth_a_look)
            .empty());
    CHECK(left_out(source,
                   "The prosecutor of the region said the law to the court, people in white coats were paving the way.",
                   odds_worth_a_warning)
              .empty());
}

TEST_CASE("omissions: a clause that only the translation has") {
    CHECK(
        left_out(
            "Прокурор области заявил суду о законе.",
            "The prosecutor of the region said the law to the court, and the hospital staff build a new brick road in "
            "summer.",
            odds_worth_a_warning) ==
        std::vector<std::string>{"and the hospital staff build a new brick road in summer"});
}

TEST_CASE("omissions: a pair of which nothing is linked says nothing") {
    CHECK(left_out("Погода ясная, ветер слабый тёплый южный.", "No news.", odds_worth_a_look).empty());
    CHECK(left_out("", "", odds_worth_a_look).empty());
}
