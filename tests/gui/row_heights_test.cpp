// Tests of gui/row_heights.h and gui/scroll_anchor.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/row_heights.h"

#include <doctest/doctest.h>

#include <numeric>
#include <random>
#include <vector>

#include "gui/scroll_anchor.h"

using namespace stykovka;

namespace {

RowHeights rows_of(std::vector<int> heights) {
    RowHeights rows;
    rows.reset(heights);
    return rows;
}

}  // namespace

TEST_CASE("row heights: tops are the sums of the heights above") {
    const RowHeights rows = rows_of({10, 20, 30, 5, 7});
    CHECK(rows.top(0) == 0);
    CHECK(rows.top(1) == 10);
    CHECK(rows.top(4) == 65);
    CHECK(rows.total() == 72);
}

TEST_CASE("row heights: the row at a place is the one that covers it") {
    const RowHeights rows = rows_of({10, 20, 30});
    CHECK(rows.row_at(-5) == 0);
    CHECK(rows.row_at(9) == 0);
    CHECK(rows.row_at(10) == 1);
    CHECK(rows.row_at(29) == 1);
    CHECK(rows.row_at(30) == 2);
    CHECK(rows.row_at(1000) == 2);
}

TEST_CASE("row heights: an exact height moves everything below it") {
    RowHeights rows = rows_of({10, 20, 30});
    rows.set_exact(1, 50);
    CHECK(rows.is_exact(1));
    CHECK_FALSE(rows.is_exact(0));
    CHECK(rows.top(2) == 60);
    CHECK(rows.row_at(59) == 1);
}

TEST_CASE("row heights: after any edits they equal plain sums") {
    std::mt19937 random(7);
    std::vector<int> plain(300);
    for (int& height : plain) height = 1 + static_cast<int>(random() % 90);
    RowHeights rows = rows_of(plain);
    for (int round = 0; round < 200; ++round) {
        const std::size_t begin = random() % plain.size();
        const std::size_t removed = random() % std::min<std::size_t>(4, plain.size() - begin);
        const std::vector<int> inserted(random() % 4 + (plain.size() < 10 ? 4 : 0),
                                        1 + static_cast<int>(random() % 90));
        rows.splice(begin, removed, inserted);
        const auto at = plain.erase(plain.begin() + static_cast<std::ptrdiff_t>(begin),
                                    plain.begin() + static_cast<std::ptrdiff_t>(begin + removed));
        plain.insert(at, inserted.begin(), inserted.end());
        const std::size_t row = random() % plain.size();
        plain[row] = 1 + static_cast<int>(random() % 90);
        rows.set_exact(row, plain[row]);
        const std::size_t asked = random() % plain.size();
        const int sum = std::accumulate(plain.begin(), plain.begin() + static_cast<std::ptrdiff_t>(asked), 0);
        REQUIRE(rows.top(asked) == sum);
        REQUIRE(rows.row_at(sum) == asked);
    }
}

TEST_CASE("scroll anchor: it stays within the rows") {
    const RowHeights rows = rows_of({100, 100, 100});
    CHECK(moved_by(rows, {0, 0}, -50, 120) == ScrollAnchor{0, 0});
    CHECK(moved_by(rows, {0, 0}, 150, 120) == ScrollAnchor{1, 50});
    CHECK(moved_by(rows, {0, 0}, 5000, 120) == ScrollAnchor{1, 80});
}

TEST_CASE("scroll anchor: a better height above it does not move what the user looks at") {
    RowHeights rows = rows_of({100, 100, 100, 100});
    const ScrollAnchor anchor{2, 30};
    const std::int64_t below = rows.top(3) - place_of(rows, anchor);
    rows.set_exact(0, 400);
    CHECK(rows.top(3) - place_of(rows, anchor) == below);
}

TEST_CASE("scroll anchor: rows that come or go above it keep the row it names") {
    CHECK(after_splice({10, 3}, 2, 1, 3) == ScrollAnchor{12, 3});
    CHECK(after_splice({10, 3}, 2, 2, 1) == ScrollAnchor{9, 3});
    CHECK(after_splice({1, 3}, 2, 2, 1) == ScrollAnchor{1, 3});
    CHECK(after_splice({3, 3}, 2, 2, 1) == ScrollAnchor{3, 0});
}

TEST_CASE("scroll anchor: showing a row that is visible scrolls nothing") {
    const RowHeights rows = rows_of({100, 100, 100, 100, 100});
    CHECK(showing(rows, {1, 0}, 2, 300, 20) == ScrollAnchor{1, 0});
    CHECK(showing(rows, {0, 0}, 4, 300, 0) == ScrollAnchor{2, 0});
    CHECK(showing(rows, {3, 0}, 1, 200, 10) == ScrollAnchor{0, 90});
}
