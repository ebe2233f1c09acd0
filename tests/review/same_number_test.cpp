// Tests of review/same_number.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/same_number.h"

#include <doctest/doctest.h>

#include <string>

using namespace stykovka;

namespace {

/// Of the last value of each text.
bool same(const std::string& russian, const std::string& english) {
    const auto here = values_of(russian, Language("ru")), there = values_of(english, Language("en-US"));
    REQUIRE_FALSE(here.empty());
    REQUIRE_FALSE(there.empty());
    return says_the_same({here.back(), russian, here}, {there.back(), english, there}) &&
           says_the_same({there.back(), english, there}, {here.back(), russian, here});
}

}  // namespace

TEST_CASE("same number: times, parts and percent of a change") {
    CHECK(same("Вырос в полтора раза.", "It grew by half."));
    CHECK(same("Вырос вдвое.", "It grew by 100 percent."));
    CHECK(same("Сократился втрое.", "It was cut by two-thirds."));
    CHECK(same("Сократился втрое.", "It was cut to a third."));
    CHECK_FALSE(same("Сократился втрое.", "It was cut by a third."));
    CHECK_FALSE(same("Вырос в полтора раза.", "It grew by a third."));
    CHECK(same("Вырос на треть.", "It grew by 33 percent."));
    CHECK_FALSE(same("Вырос на треть.", "It grew by 40 percent."));
}

TEST_CASE("same number: nights begin the day before") {
    CHECK(same("В ночь на 1 мая.", "On the night of April 30."));
    CHECK_FALSE(same("Днём 1 мая.", "On the night of April 30."));
}

TEST_CASE("same number: years and scales that are cut short") {
    CHECK(same("В 2034/35 году.", "In 2034–2035."));
    CHECK(same("5,5 тыс. часов, из них две с половиной.", "2,500 of them."));
}

TEST_CASE("same number: tenths in words are decimals") {
    CHECK(same("На десятую часть.", "By 0.1."));
    CHECK_FALSE(same("На десятую часть.", "By 0.2."));
}

TEST_CASE("same number: the fourth hour is past three") {
    CHECK(same("В четвёртом часу.", "Shortly after three."));
    CHECK_FALSE(same("В четвёртом часу.", "Shortly before three."));
    CHECK_FALSE(same("В четвёртом часу.", "Shortly after four."));
}
