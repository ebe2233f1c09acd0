// Tests of review/years_near.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/years_near.h"

#include <doctest/doctest.h>

using namespace stykovka;

TEST_CASE("years near: a year and a day are named from the day of the release") {
    const Date day = *date_of("2034-06-16");
    const Value last{ValueKind::number, {}, "2033", {}, false}, today{ValueKind::date, {}, "06-16", {}, false};
    CHECK(is_named_from(day, last, "В прошлом году построили школу."));
    CHECK_FALSE(is_named_from(day, last, "В следующем году построят школу."));
    CHECK_FALSE(is_named_from(day, {ValueKind::number, {}, "2031", {}, false}, "В прошлом году построили школу."));
    CHECK(is_named_from(day, today, "The rink opens today."));
    CHECK_FALSE(is_named_from(day, today, "The rink opens tomorrow."));
}

TEST_CASE("years near: a number of the size of a year is one, unless it has a unit") {
    CHECK(is_year({ValueKind::number, {}, "1812", {}, false}));
    CHECK_FALSE(is_year({ValueKind::number, {}, "1500", {}, false}));
    CHECK_FALSE(is_year({ValueKind::money, {}, "2031", "RUB", false}));
}
