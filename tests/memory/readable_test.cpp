// Tests of src/memory/readable.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/readable.h"

#include <doctest/doctest.h>

#include "office.h"

using namespace stykovka;
using namespace stykovka::test;

TEST_CASE("readable: a match with texts that are no UTF-8, or with numbers that mean nothing, is not") {
    Match match;
    match.unit = unit_of("Суд вынес решение.", "The court ruled.");
    match.occurrences.push_back({});
    REQUIRE(is_readable(match));
    SUBCASE("a text") { match.unit.variants.target.content.text = "\xff"; }
    SUBCASE("a number of a release") { match.occurrences[0].release_number = "\xd0"; }
    SUBCASE("a standing") { match.unit.standing = static_cast<Standing>(9); }
    SUBCASE("a state") { match.occurrences[0].state = static_cast<ReleaseState>(9); }
    CHECK_FALSE(is_readable(match));
}

TEST_CASE("readable: neither is such a hit of the concordance") {
    ConcordanceHit hit;
    hit.occurrence.text = {"Суд вынес решение.", "The court ruled."};
    REQUIRE(is_readable(hit));
    SUBCASE("as it stood") { hit.occurrence.text.target = "\xff"; }
    SUBCASE("as it is now") { hit.now = {"Суд вынес решение.", "\xff"}; }
    CHECK_FALSE(is_readable(hit));
}
