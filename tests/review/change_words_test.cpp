// Tests of review/change_words.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/change_words.h"

#include <doctest/doctest.h>

using namespace stykovka;

namespace {

Change change_in(const std::string& text, const char* language) {
    const auto values = values_of(text, Language(language));
    REQUIRE(values.size() == 1);
    return change_of(values[0], text);
}

}  // namespace

TEST_CASE("change: by how much, and to what") {
    CHECK(change_in("Температура понизится на 5 градусов.", "ru") == Change::by);
    CHECK(change_in("Температура понизится до 5 градусов.", "ru") == Change::to);
    CHECK(change_in("The temperature will drop to 5 degrees.", "en") == Change::to);
    CHECK(change_in("The temperature will drop by 5 degrees.", "en") == Change::by);
}

TEST_CASE("change: other numbers behind the same words") {
    CHECK(change_in("Справка даёт право на 2 дня отдыха.", "ru") == Change::none);
    CHECK(change_in("It entitles them to 2 days off.", "en") == Change::none);
    CHECK(change_in("Цены снизятся до 5 мая.", "ru") == Change::none);
}
