// Tests of review/place_and_time_words.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/place_and_time_words.h"

#include <doctest/doctest.h>

using namespace stykovka;

TEST_CASE("place and time words: directions in one form") {
    CHECK(direction_of("северо-западный") == "NW");
    CHECK(direction_of("northwestern") == "NW");
    CHECK(direction_of("юге") == "S");
    CHECK(direction_of("южнее") == "S");
    CHECK(direction_of("easter") == std::nullopt);
    CHECK(direction_of("югослав") == std::nullopt);
}

TEST_CASE("place and time words: days near today") {
    CHECK(day_near("вчерашний") == "yesterday");
    CHECK(day_near("завтрак") == std::nullopt);
    CHECK(part_of_day("утром") == part_of_day("morning"));
}
