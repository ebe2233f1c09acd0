// Tests of dates and moments.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/time.h"

#include <doctest/doctest.h>

using namespace stykovka;
using namespace std::chrono_literals;

namespace {

const UtcTime moment = std::chrono::sys_days(2031y / 3 / 12) + 9h + 5min + 7s;

}  // namespace

TEST_CASE("time: moments are written with all their zeros") {
    CHECK(iso_time(moment) == "2031-03-12T09:05:07Z");
    CHECK(compact_time(moment) == "20310312T090507Z");
    CHECK(iso_date(2031y / 3 / 2) == "2031-03-02");
}

TEST_CASE("time: what was written is read again") {
    CHECK(time_of(iso_time(moment)) == moment);
    CHECK(time_of(compact_time(moment)) == moment);
    CHECK(date_of("2031-03-12") == Date(2031y / 3 / 12));
}

TEST_CASE("time: moments before 1970 are written and read too") {
    const UtcTime before = std::chrono::sys_days(1969y / 12 / 31) + 23h + 59min + 59s;
    CHECK(iso_time(before) == "1969-12-31T23:59:59Z");
    CHECK(time_of("19691231T235959Z") == before);
}

TEST_CASE("time: a day that no calendar has is none") {
    for (const char* text : {"2031-02-30", "2031-02-29", "2031-13-01", "2031-00-10", "2031-04-31", "2031-01-00"}) {
        INFO(text);
        CHECK_FALSE(date_of(text).has_value());
    }
    CHECK(date_of("2032-02-29").has_value());
    CHECK_FALSE(time_of("20310230T120000Z").has_value());
}

TEST_CASE("time: what is no date is none") {
    for (const char* text : {"", "2031-3-12", "12.03.2031", "2031/03/12", "2031-03-1x", "2031-03-12 ", "+031-03-12"}) {
        INFO(text);
        CHECK_FALSE(date_of(text).has_value());
    }
}

TEST_CASE("time: what is no moment in UTC is none") {
    for (const char* text : {"", "2031-03-12", "2031-03-12T24:00:00Z", "2031-03-12T09:60:00Z", "2031-03-12T09:05:61Z",
                             "2031-03-12 09:05:07Z", "2031-03-12T09:05:07+", "20310312T0905071", "20310312T0905-7Z"}) {
        INFO(text);
        CHECK_FALSE(time_of(text).has_value());
    }
}

TEST_CASE("time: a moment as people write it goes by the clock of this place, and comes back the same") {
    const auto moment = moment_of("2031-03-12 09:05");
    REQUIRE(moment);
    CHECK(local_minute(*moment) == "2031-03-12 09:05");
    CHECK(moment_of("2031-03-12T09:05") == moment);
    CHECK(moment_of("2031-03-12") == moment_of("2031-03-12 00:00"));
    CHECK(moment_of("2031-03-12T09:05:07Z") == time_of("2031-03-12T09:05:07Z"));
    for (const char* text : {"", "2031-03-12 9:05", "2031-03-12 24:00", "2031-03-12 09:60", "2031-13-12 09:05",
                             "2031-03-12x09:05", "2031-03-12 09:05 "}) {
        INFO(text);
        CHECK_FALSE(moment_of(text).has_value());
    }
}
