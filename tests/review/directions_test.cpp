// Tests of review/directions.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/directions.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace stykovka;

namespace {

Direction direction_in(const std::string& text, const char* language) {
    const std::vector<Value> values = values_of(text, Language(language));
    REQUIRE(values.size() == 1);
    return direction_of(values[0], text);
}

}  // namespace

TEST_CASE("directions: a verb, a noun or a comparison beside a number says which way it goes") {
    for (const char* text : {"Добыча выросла за год почти на 5 %.", "Рост на 5 % никого не удивил.",
                             "Заявок на 5 % больше.", "На 5 % выше плана.", "Цена поднялась до 5 рублей."}) {
        INFO(text);
        CHECK(direction_in(text, "ru") == Direction::more);
    }
    for (const char* text : {"Число жалоб снизилось на 5 %.", "Расходы сократились более чем на 5 %.",
                             "Падение на 5 % временно.", "На 5 % ниже плана.", "Штраф уменьшен до 5 рублей."}) {
        INFO(text);
        CHECK(direction_in(text, "ru") == Direction::less);
    }
    for (const char* text : {"Output rose by almost 5%.", "It is up 5%.", "A 5% rise was recorded.",
                             "There were 5% more applications.", "An increase of 5% followed."}) {
        INFO(text);
        CHECK(direction_in(text, "en") == Direction::more);
    }
    for (const char* text : {"Output fell 5%.", "It is down by 5%.", "A 5% cut was announced.",
                             "There were 5% fewer applications.", "Spending was 5% below the plan."}) {
        INFO(text);
        CHECK(direction_in(text, "en") == Direction::less);
    }
}

TEST_CASE("directions: only durations are later or earlier") {
    CHECK(direction_in("Поезд прибыл на 20 минут раньше.", "ru") == Direction::earlier);
    CHECK(direction_in("Через 20 минут после пожара.", "ru") == Direction::later);
    CHECK(direction_in("The train arrived 20 minutes ahead of schedule.", "en") == Direction::earlier);
    CHECK(direction_in("The train arrived 20 minutes late.", "en") == Direction::later);
    CHECK(direction_in("Some 20% before the vote.", "en") == Direction::none);
}

TEST_CASE("directions: bounds, other senses and words that say both go no way") {
    CHECK(direction_in("The rate may be up to 5%.", "en") == Direction::none);
    CHECK(direction_in("Growth slowed to 5%.", "en") == Direction::none);
    CHECK(direction_in("Рост замедлился до 5 %.", "ru") == Direction::none);
    CHECK(direction_in("Доля составила 5 %.", "ru") == Direction::none);
    CHECK(direction_in("Diplomas went to 5% of them.", "en") == Direction::none);
    CHECK(are_opposite(Direction::later, Direction::earlier));
    CHECK_FALSE(are_opposite(Direction::later, Direction::less));
    CHECK_FALSE(are_opposite(Direction::none, Direction::less));
}
