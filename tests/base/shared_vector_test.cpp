// Tests of base/shared_vector.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/sequence_difference.h"

#include <doctest/doctest.h>

#include <numeric>
#include <random>

using stykovka::shared_vector;

namespace {

shared_vector<int> numbers(int count) {
    std::vector<int> values(static_cast<std::size_t>(count));
    std::iota(values.begin(), values.end(), 0);
    return shared_vector<int>(values);
}

}  // namespace

TEST_CASE("shared_vector: a splice anywhere equals the same edit of a plain vector") {
    std::mt19937 random(7);
    shared_vector<int> shared = numbers(1000);
    std::vector<int> plain = shared.to_vector();
    for (int round = 0; round < 2000; ++round) {
        const std::size_t begin = random() % (plain.size() + 1);
        const std::size_t count = std::min<std::size_t>(random() % 5, plain.size() - begin);
        const std::vector<int> inserted(random() % 5, round);
        shared = shared.splice(begin, count, inserted);
        const auto at = plain.begin() + static_cast<std::ptrdiff_t>(begin);
        plain.insert(plain.erase(at, at + static_cast<std::ptrdiff_t>(count)), inserted.begin(), inserted.end());
        REQUIRE(shared.size() == plain.size());
    }
    CHECK(shared.to_vector() == plain);
    for (std::size_t i = 0; i < plain.size(); ++i) REQUIRE(shared[i] == plain[i]);
}

TEST_CASE("shared_vector: the difference is the smallest range that changed") {
    const auto before = numbers(1000);
    const auto after = before.splice(500, 2, {-1, -2, -3});
    CHECK(difference(before, after) == stykovka::SequenceDifference{500, 2, 3});
    CHECK(difference(before, before).empty());
    CHECK(difference(before, numbers(1000)).empty());
    CHECK(difference(numbers(0), numbers(3)) == stykovka::SequenceDifference{0, 0, 3});
}

TEST_CASE("shared_vector: deleting one of several equal elements is a difference of one") {
    const shared_vector<int> before{1, 1, 1, 1};
    CHECK(difference(before, before.splice(1, 1, {})) == stykovka::SequenceDifference{3, 1, 0});
}

TEST_CASE("shared_vector: changing some elements shares the blocks without them") {
    const auto before = numbers(1000);
    const auto after = before.with_each(
        200, 600, [](std::size_t index, int value) { return index % 300 == 0 ? std::optional(-value) : std::nullopt; });
    CHECK(difference(before, after) == stykovka::SequenceDifference{300, 1, 1});
    CHECK(after[300] == -300);
    CHECK(before[300] == 300);
    CHECK(&after[0] == &before[0]);
    CHECK(&after[301] != &before[301]);
}
