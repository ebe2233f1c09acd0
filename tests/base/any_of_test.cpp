// Tests of base/any_of.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/any_of.h"

#include <doctest/doctest.h>

using namespace stykovka;

TEST_CASE("any of: a list in braces and an array are asked alike") {
    constexpr std::array<std::string_view, 2> words{"мая", "june"};
    CHECK(is_any("june", words));
    CHECK(is_any("june", {"мая", "june"}));
    CHECK_FALSE(is_any("jun", words));
    CHECK_FALSE(is_any("", {}));
}

TEST_CASE("any of: begins, ends and pieces") {
    CHECK(begins_with_any("северный", {"юж", "север"}));
    CHECK_FALSE(begins_with_any("на север", {"север"}));
    CHECK(ends_with_any("hundredth", {"th"}));
    CHECK_FALSE(ends_with_any("th", {"nth"}));
    CHECK(has_any("not until May", {" until "}));
    CHECK_FALSE(has_any("until", {" until "}));
}
