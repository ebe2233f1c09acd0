// Tests of review/made_numbers.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/made_numbers.h"

#include <doctest/doctest.h>

using namespace stykovka;

namespace {

std::string number(std::string_view key) { return number_of_compound(key).value_or(""); }

}  // namespace

TEST_CASE("made numbers: adjectives of both languages") {
    CHECK(number("трехкомнатную") == "3");
    CHECK(number("three-room") == "3");
    CHECK(number("двусторонние") == "2");
    CHECK(number("bilateral") == "2");
    CHECK(number("тридцатиместных") == "30");
    CHECK(number("thirty-seat") == "30");
    CHECK(number("двухсоттысячный") == "200000");
    CHECK(number("двухмиллионный") == "2000000");
    CHECK(number("two-millionth") == "2000000");
    CHECK(number("полуторатысячный") == "1500");
}

TEST_CASE("made numbers: words that only look like them") {
    for (const char* word : {"столица", "стоматолог", "семинар", "требование", "одновременно", "двуличный", "one-off",
                             "two-thirds", "twenty-one", "two-bedroom", "billion", "bicycle", "triumph"})
        CHECK_MESSAGE(number(word).empty(), word);
}

TEST_CASE("made numbers: groups and stages of a contest") {
    CHECK(group_of("двойню") == group_of("twins"));
    CHECK(group_of("трио") == group_of("trio"));
    CHECK(group_of("четвертьфинале") == group_of("quarterfinals"));
    CHECK_FALSE(group_of("двойной"));
}
