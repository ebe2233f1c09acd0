// Tests of review/bounds.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/bounds.h"

#include <doctest/doctest.h>

#include <string>

using namespace stykovka;

namespace {

Bound bound_in(const std::string& text, const char* language) {
    const auto values = values_of(text, Language(language));
    REQUIRE(values.size() == 1);
    return bound_of(values[0], text);
}

}  // namespace

TEST_CASE("bounds: the least and the most") {
    CHECK(bound_in("Не менее 12 человек.", "ru") == Bound::least);
    CHECK(bound_in("Не более чем на 12 %.", "ru") == Bound::most);
    CHECK(bound_in("Более чем в 12 городах.", "ru") == Bound::least);
    CHECK(bound_in("No more than 12 people.", "en") == Bound::most);
    CHECK(bound_in("More than 12 people.", "en") == Bound::least);
    CHECK(bound_in("Ровно 12 человек.", "ru") == Bound::none);
}

TEST_CASE("bounds: words behind the number count too") {
    CHECK(bound_in("Семьям с 5 и более детьми.", "ru") == Bound::least);
    CHECK(bound_in("Aged 18 or older.", "en") == Bound::least);
    CHECK(bound_in("Aged 35 or under.", "en") == Bound::most);
}

TEST_CASE("bounds: a limit that counts back turns round") {
    CHECK(bound_in("Не позднее чем за три часа до вылета.", "ru") == Bound::least);
    CHECK(bound_in("Не позднее чем через три часа.", "ru") == Bound::most);
    CHECK(bound_in("At least three hours before departure.", "en") == Bound::least);
    CHECK(bound_in("No earlier than 30 days before the session.", "en") == Bound::most);
}

TEST_CASE("bounds: days and years begin or end something") {
    CHECK(bound_in("Закроют с 1 июня.", "ru") == Bound::least);
    CHECK(bound_in("Closed until June 1.", "en") == Bound::most);
    CHECK(bound_in("До 2035 года.", "ru") == Bound::most);
    CHECK(bound_in("On June 1.", "en") == Bound::none);
}
