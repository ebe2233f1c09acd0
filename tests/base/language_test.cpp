// Tests of language tags.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/language.h"

#include <doctest/doctest.h>

using stykovka::Language;

TEST_CASE("language: a tag is kept in registry case") {
    CHECK(Language("EN-us").tag() == "en-US");
    CHECK(Language("zh-HANT-tw").tag() == "zh-Hant-TW");
    CHECK(Language("RU").tag() == "ru");
    CHECK(Language("es-419").tag() == "es-419");
}

TEST_CASE("language: an underscore stands for a hyphen") { CHECK(Language("ru_RU") == Language("ru-ru")); }

TEST_CASE("language: regions do not matter for the primary language") {
    CHECK(Language("en-GB").primary() == "en");
    CHECK(Language("en-GB").same_primary(Language("en")));
    CHECK_FALSE(Language("en-GB") == Language("en"));
    CHECK_FALSE(Language("ru").same_primary(Language("rue")));
}

TEST_CASE("language: an empty tag is the unknown language") {
    CHECK(Language("").empty());
    CHECK(Language("") == Language());
    CHECK(Language().primary().empty());
    CHECK_FALSE(Language("ru").empty());
}
