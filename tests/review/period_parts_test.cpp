// Tests of review/period_parts.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/period_parts.h"

#include <doctest/doctest.h>

using namespace stykovka;

namespace {

std::vector<PartOfPeriod> parts(std::string_view text) {
    std::vector<PartOfPeriod> all;
    for (const NamedPart& each : parts_of_periods_in(tokens_of(text))) all.push_back(each.part);
    return all;
}

using Parts = std::vector<PartOfPeriod>;
constexpr auto early = PartOfPeriod::early, middle = PartOfPeriod::middle, late = PartOfPeriod::late;

}  // namespace

TEST_CASE("parts of periods: of months, years and centuries") {
    CHECK(parts("в начале мая") == Parts{early});
    CHECK(parts("early May") == Parts{early});
    CHECK(parts("в конце XVIII века") == Parts{late});
    CHECK(parts("in the late 18th century") == Parts{late});
    CHECK(parts("в середине 1990-х") == Parts{middle});
    CHECK(parts("the mid-1990s") == Parts{middle});
    CHECK(parts("до конца года") == Parts{late});
    CHECK(parts("by the end of the year") == Parts{late});
}

TEST_CASE("parts of periods: ten days of a month are its beginning, middle and end") {
    CHECK(parts("в первой декаде мая") == Parts{early});
    CHECK(parts("the first ten days of May") == Parts{early});
    CHECK(parts("во второй декаде") == Parts{middle});
    CHECK(parts("the last 10 days of August") == Parts{late});
}

TEST_CASE("parts of periods: other beginnings and ends are none") {
    CHECK(parts("Команда начала сезон").empty());
    CHECK(parts("the start of the race").empty());
    CHECK(parts("He was late for work in the end").empty());
    CHECK(parts("за последние десять дней").empty());
    CHECK(parts("the last ten days were warm").empty());
}

TEST_CASE("parts of periods: the first and the last of ten days are dates of them") {
    const NamedPart second{{}, middle, 5};
    const auto date = [](const char* amount) { return Value{ValueKind::date, {}, amount, {}, false}; };
    CHECK(is_bound_of(date("05-11"), second));
    CHECK(is_bound_of(date("2031-05-20"), second));
    CHECK_FALSE(is_bound_of(date("05-12"), second));
    CHECK_FALSE(is_bound_of(date("06-11"), second));
    CHECK(is_bound_of(date("08-31"), NamedPart{{}, late, 8}));
    CHECK_FALSE(is_bound_of(date("08-31"), NamedPart{{}, late, {}}));
}
