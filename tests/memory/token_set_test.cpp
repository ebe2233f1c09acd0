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

TEST_CASE("token set: what stands near others is what a look at each pair says") {
    std::mt19937 random(20310312);
    for (int round = 0; round < 50; ++round) {
        const std::uint32_t end = 1 + static_cast<std::uint32_t>(random() % 400);
        TokenSet tokens(end), others(end);
        for (std::uint32_t i = 0; i < end / 4; ++i) {
            tokens.add(static_cast<std::uint32_t>(random() % end));
            others.add(static_cast<std::uint32_t>(random() % end));
        }
        const int least = static_cast<int>(random() % 150) - 75;
        const int most = least + static_cast<int>(random() % 4);
        std::set<std::uint32_t> near;
        const std::set<std::uint32_t> all = numbers_of(others);
        for (const std::uint32_t token : numbers_of(tokens))
            for (int distance = least; distance <= most; ++distance) {
                const std::int64_t other = std::int64_t{token} + distance;
                if (other >= 0 && all.contains(static_cast<std::uint32_t>(other))) near.insert(token);
            }
        tokens.keep_near(others, least, most);
        CAPTURE(least);
        CAPTURE(most);
        CHECK(numbers_of(tokens) == near);
    }
}
