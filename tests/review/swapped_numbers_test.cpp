// Tests of review/swapped_numbers.h and review/ratios.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/swapped_numbers.h"

#include <doctest/doctest.h>

#include "align/lexicon.h"
#include "review/ratios.h"
#include "support/paths.h"

using namespace stykovka;

namespace {

std::size_t swapped(const std::string& russian, const std::string& english) {
    static const Lexicon lexicon = Lexicon::load(test::built("dictionaries/ru-en.lexicon"));
    WordAligner aligner({Language("ru"), Language("en-US")}, lexicon);
    return swapped_numbers({values_of(russian, Language("ru")), values_of(english, Language("en-US"))},
                           {russian, english}, aligner)
        .size();
}

}  // namespace

TEST_CASE("swapped numbers: each counts what the other one counted") {
    CHECK(swapped("Заявки подали 14 школ и 9 больниц.", "Applications came from nine schools and 14 hospitals.") == 2);
    CHECK(swapped("Заявки подали 14 школ и 9 больниц.", "Applications came from 14 hospitals and nine schools.") == 2);
    CHECK(swapped("Заявки подали 14 школ и 9 больниц.", "Applications came from nine hospitals and 14 schools.") == 0);
    CHECK(swapped("Заявки подали 14 школ и 9 больниц.", "Applications came from 14 schools and nine hospitals.") == 0);
}

TEST_CASE("ratios: their order counts, that of scores does not") {
    const auto first = [](const char* text, const char* language) {
        const auto ratios = ratios_in(values_of(text, Language(language)), text);
        return ratios.empty() ? std::string() : ratios[0].first + ':' + ratios[0].second;
    };
    CHECK(first("В соотношении два к трём.", "ru") == "2:3");
    CHECK(first("In a ratio of two to three.", "en") == "2:3");
    CHECK(first("They won 4–3.", "en").empty());
}
