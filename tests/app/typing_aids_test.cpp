// Tests of app/typing_aids.h and bitext/comments.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/typing_aids.h"

#include <doctest/doctest.h>

#include "bitext/comments.h"
#include "bitext/edits.h"
#include "support/bitexts.h"

using namespace stykovka;

namespace {

std::string english(const std::string& text) { return with_typography(text, Language("en")); }
std::string russian(const std::string& text) { return with_typography(text, Language("ru")); }

}  // namespace

TEST_CASE("typography: English quotes, apostrophes, dashes and numbers") {
    CHECK(english("«Zarya» and \"Dawn\"") == "“Zarya” and “Dawn”");
    CHECK(english("the prosecutor's office - the workers' rights") ==
          "the prosecutor’s office\u00A0– the workers’ rights");
    CHECK(english("28 million rubles") == "28\u00A0million rubles");
    CHECK(english("№ 5, Part 6, E. S. Ilyina...") == "No.\u00A05, Part\u00A06, E.\u00A0S.\u00A0Ilyina…");
}

TEST_CASE("typography: telephone numbers, dates and words with hyphens stay as they are") {
    for (const std::string text : {"Hotline: 8-800-555-01-02", "2031-03-12", "a well-known state-owned firm"})
        CHECK(english(text) == text);
}

TEST_CASE("typography: Russian quotes inside quotes, dashes and numbers") {
    CHECK(russian("ООО \"Завод \"Заря\"\" - должник") == "ООО «Завод „Заря“»\u00A0— должник");
    CHECK(russian("28 млн рублей, г. Минск, № 5") == "28\u00A0млн рублей, г.\u00A0Минск, №\u00A05");
}

TEST_CASE("typography: applied twice it changes nothing more") {
    for (const std::string text : {"«A „B“ C» - \"D\" 5 km No. 7...", "“It's” — 10 percent"}) {
        CHECK(english(english(text)) == english(text));
        CHECK(russian(russian(text)) == russian(text));
    }
}

TEST_CASE("letter case: it goes round in Cyrillic and Latin") {
    std::string text = "the state duma";
    std::vector<std::string> seen;
    for (int i = 0; i < 4; ++i) seen.push_back(text = next_case(text));
    CHECK(seen == std::vector<std::string>{"The State Duma", "THE STATE DUMA", "The state duma", "the state duma"});
    CHECK(next_case("Год") == "ГОД");
    CHECK(next_case("a") == "A");
    CHECK(next_case("123").empty() == false);
}

TEST_CASE("comments: a resolved one stays in the list, and all of them go out with their segments") {
    Bitext document = assemble({test::segmented("ru", {"Да.|Нет."}), test::segmented("en", {"Yes.|No."})},
                               test::beads_of({{1, 1}, {1, 1}}));
    document = set_comment(document, 0, resolved_comment("Is it right?"));
    document = set_comment(document, 1, "Ask the press office.");
    CHECK(comments_of(document) ==
          std::vector<Comment>{{0, "Is it right?", true}, {1, "Ask the press office.", false}});
    CHECK(comments_as_text(document) == "1. Yes.\n   ✓ Is it right?\n\n2. No.\n   Ask the press office.\n");
}
