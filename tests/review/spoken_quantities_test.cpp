// Tests of review/spoken_quantities.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/spoken_quantities.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>

using namespace stykovka;

namespace {

std::string spoken(const std::string& text) {
    std::string all;
    for (const SpokenQuantity& each : spoken_quantities_of(text))
        all += fmt::format("{:.3g} {}{} ", each.amount, each.unit.name, each.is_telling ? "" : "?");
    return all;
}

}  // namespace

TEST_CASE("spoken quantities: halves and quarters of a unit") {
    CHECK(spoken("Полчаса и полкилометра.") == "0.5 hour 0.5 km ");
    CHECK(spoken("Half an hour, half a millimeter.") == "0.5 hour 0.5 mm ");
    CHECK(spoken("Четверть века.") == "0.25 century ");
    CHECK(spoken("A quarter of a century.") == "0.25 century ");
    CHECK(spoken("Half a percentage point.") == "0.5 percentage point ");
    CHECK(spoken("Полтора часа, три десятилетия.").empty());
}

TEST_CASE("spoken quantities: one of a unit, and a part more") {
    CHECK(spoken("За час с четвертью.") == "1.25 hour ");
    CHECK(spoken("A year and a half.") == "1.5 year ");
    CHECK(spoken("Within an hour.") == "1 hour? ");
    CHECK(spoken("За 2 часа.").empty());
}

TEST_CASE("spoken quantities: months from the first of the year") {
    CHECK(spoken("January through October") == "10 month ");
    CHECK(spoken("В январе–сентябре") == "9 month ");
}

TEST_CASE("spoken quantities: half a year of business and noon are no news") {
    CHECK(spoken("В первом полугодии.") == "0.5 year? ");
    CHECK(spoken("Во второй половине года.") == "1 year? ");
    CHECK(spoken("После полудня.").empty());
}

TEST_CASE("spoken quantities: parts counted in one word or two") {
    CHECK(spoken("Three-quarters of an hour.") == "0.75 hour ");
    CHECK(spoken("Три четверти часа.") == "0.75 hour ");
    CHECK(spoken("Three-tenths of a second.") == "0.3 second ");
}
