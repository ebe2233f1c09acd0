// Tests of the links between far segments (bitext/edits.h).
// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "base/error.h"
#include "bitext/edits.h"
#include "support/bitexts.h"

using namespace stykovka;
using test::beads_of;
using test::counts_of;
using test::segmented;
using Counts = std::vector<BySide<std::uint32_t>>;

namespace {

Bitext document(const Counts& counts) {
    return assemble({segmented("ru", {"А.|Б.|В."}), segmented("en", {"A.|B.|C."})}, beads_of(counts));
}

SegmentId id(const Bitext& text, Side side, std::size_t segment) { return text.texts[side].segments[segment].id; }

}  // namespace

TEST_CASE("far links: two translations that were swapped are linked crosswise in one step") {
    const Bitext before = document({{1, 1}, {1, 1}, {1, 1}});
    const Bitext after = link_far(before, {id(before, Side::source, 0), id(before, Side::target, 1)});
    CHECK(is_valid(after));
    CHECK(after.alignment.crossings.size() == 2);
    const auto with = [&](std::size_t bead) { return crossing_of(after, bead); };
    CHECK(counts_of(after) == Counts{{1, 0}, {0, 1}, {0, 1}, {1, 0}, {1, 1}});
    CHECK(with(0) == 2);
    CHECK(with(1) == 3);
    CHECK_FALSE(with(4).has_value());
}

TEST_CASE("far links: neighbours without a counterpart become one bead") {
    const Bitext before = document({{1, 0}, {0, 1}, {2, 2}});
    const Bitext after = link_far(before, {id(before, Side::source, 0), id(before, Side::target, 0)});
    CHECK(counts_of(after) == Counts{{1, 1}, {2, 2}});
}

TEST_CASE("far links: a segment leaves its bead, the others stay") {
    const Bitext before = document({{2, 1}, {0, 1}, {1, 1}});
    const Bitext after = link_far(before, {id(before, Side::source, 1), id(before, Side::target, 1)});
    CHECK(counts_of(after) == Counts{{1, 1}, {1, 1}, {1, 1}});
    CHECK(is_valid(after));
}

TEST_CASE("far links: two segments of one bead are refused with a sentence") {
    const Bitext before = document({{2, 2}, {1, 1}});
    CHECK_THROWS_AS(link_far(before, {id(before, Side::source, 0), id(before, Side::target, 1)}), Error);
}
