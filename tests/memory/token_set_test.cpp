// Tests of src/memory/token_set.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/token_set.h"

#include <doctest/doctest.h>

#include <random>
#include <set>

using namespace stykovka;

namespace {

std::set<std::uint32_t> numbers_of(const TokenSet& tokens) {
    std::set<std::uint32_t> numbers;
    for (std::uint32_t token = tokens.next(0); token != UINT32_MAX; token = tokens.next(token + 1))
        numbers.insert(token);
    return numbers;
}

}  // namespace

TEST_CASE("token set: the next token is found over empty stretches") {
    TokenSet tokens(1000);
    CHECK(tokens.next(0) == UINT32_MAX);
    for (const std::uint32_t token : {0U, 63U, 64U, 999U}) tokens.add(token);
    CHECK(tokens.size() == 4);
    CHECK(tokens.next(1) == 63);
    CHECK(tokens.next(65) == 999);
    CHECK(tokens.next(1000) == UINT32_MAX);
    CHECK(tokens.next(5000) == UINT32_MAX);
    TokenSet more(2000);
    more.add(1999);
    tokens.add(more);
    CHECK(tokens.next(1000) == 1999);
}

TEST_CASE("token set: what stands near others is what a look at each pair says, for few and for many") {
    std::mt19937 random(20310312);
    const auto some = [&](std::uint32_t end, bool few) {
        std::set<std::uint32_t> numbers;
        for (std::uint32_t i = 0; i < end / (few ? 40 : 4); ++i)
            numbers.insert(static_cast<std::uint32_t>(random() % end));
        return numbers;
    };
    const auto set_of = [](std::uint32_t end, const std::set<std::uint32_t>& numbers) {
        TokenSet tokens(end);
        for (const std::uint32_t number : numbers) tokens.add(number);
        return tokens;
    };
    for (int round = 0; round < 200; ++round) {
        const std::uint32_t end = 1 + static_cast<std::uint32_t>(random() % 2000);
        const std::set<std::uint32_t> numbers = some(end, round % 2 == 0);
        const std::set<std::uint32_t> others = some(end, round % 4 < 2);
        const int least = static_cast<int>(random() % 150) - 75;
        const int most = least + static_cast<int>(random() % 4);
        std::set<std::uint32_t> near;
        for (const std::uint32_t token : numbers)
            for (int distance = least; distance <= most; ++distance) {
                const std::int64_t other = std::int64_t{token} + distance;
                if (other >= 0 && others.contains(static_cast<std::uint32_t>(other))) near.insert(token);
            }
        TokenSet tokens = set_of(end, numbers);
        CHECK(numbers_of(tokens) == numbers);
        tokens.keep_near(set_of(end, others), least, most);
        CAPTURE(least);
        CAPTURE(most);
        CHECK(numbers_of(tokens) == near);
        CHECK(tokens.size() == near.size());
        tokens.add(set_of(end, others));
        near.insert(others.begin(), others.end());
        CHECK(numbers_of(tokens) == near);
        for (int i = 0; i < 20; ++i) {
            const auto from = static_cast<std::uint32_t>(random() % end);
            const auto next = near.lower_bound(from);
            CHECK(tokens.next(from) == (next == near.end() ? UINT32_MAX : *next));
        }
    }
}
