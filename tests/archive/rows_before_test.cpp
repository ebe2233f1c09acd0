// Tests of src/archive/rows_before.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/rows_before.h"

#include <doctest/doctest.h>

#include <string>

#include "support/paths.h"

using namespace stykovka;

TEST_CASE("rows before: they come back in their order, however many they are") {
    RowsBefore rows(test::fresh_folder("rows-before"));
    const auto row = [](std::int64_t number) {
        RowBefore row{static_cast<std::size_t>(number % 3), number, {}, {}};
        if (number % 2 == 0) row.key = "key " + std::to_string(number);
        if (number % 5 != 0) row.before = std::string(static_cast<std::size_t>(number % 700), 'x');
        return row;
    };
    for (std::int64_t i = 0; i < 10'000; ++i) rows.add(row(i));  // 3 MB
    std::int64_t count = 0;
    rows.each([&](const RowBefore& kept) {
        const RowBefore wanted = row(count++);
        REQUIRE(kept.table == wanted.table);
        REQUIRE(kept.row == wanted.row);
        REQUIRE(kept.key == wanted.key);
        REQUIRE(kept.before == wanted.before);
    });
    CHECK(count == 10'000);
}

TEST_CASE("rows before: a number is inserted once") {
    RowNumbers numbers;
    CHECK(numbers.empty());
    for (const std::int64_t number : {std::int64_t{1}, std::int64_t{4095}, std::int64_t{4096}, INT64_MAX, INT64_MIN}) {
        CHECK_FALSE(numbers.contains(number));
        CHECK(numbers.insert(number));
        CHECK_FALSE(numbers.insert(number));
        CHECK(numbers.contains(number));
    }
    CHECK_FALSE(numbers.contains(2));
}
