// Tests of src/memory/concordance_lists.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/concordance_lists.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <optional>
#include <random>

#include "office.h"

using namespace stykovka;
using namespace stykovka::test;

namespace {

std::vector<std::int64_t> found(Office& office, const std::optional<TokenSet>& tokens, ConcordanceRange range = {},
                                std::size_t most = SIZE_MAX) {
    std::vector<std::int64_t> places;
    ConcordanceTexts(office.archive.database()).each(tokens, range, [&](ConcordancePlace place) {
        places.push_back(place.number());
        return places.size() < most;
    });
    return places;
}

std::vector<std::int64_t> newest_first(std::vector<std::int64_t> places) {
    std::ranges::sort(places, std::greater<>());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    return places;
}

}  // namespace

TEST_CASE("concordance lists: tokens that were appended in many portions are all there") {
    Office office;
    std::mt19937 random(1);
    std::vector<std::vector<std::uint32_t>> expected(6);
    std::uint32_t token = 0;
    std::int64_t known = 0;
    for (int portion = 0; portion < 20; ++portion) {
        std::vector<WordPlace> places;
        for (int i = 0; i < 2000; ++i) {
            token += 1 + static_cast<std::uint32_t>(random() % (i % 100 == 0 ? 100'000 : 3));
            const auto word = 1 + static_cast<std::uint32_t>(random() % 5);
            places.push_back({word, token});
            expected[word].push_back(token);
        }
        ConcordanceLists(office.archive.database()).append(places, known);
        known = 5;
    }
    for (std::uint32_t word = 1; word < expected.size(); ++word) {
        const TokenSet tokens = ConcordanceLists(office.archive.database()).tokens_of({word}, token + 1);
        CHECK(tokens.size() == expected[word].size());
        CHECK(std::ranges::all_of(expected[word], [&](std::uint32_t each) { return tokens.next(each) == each; }));
        const TokenSet two = ConcordanceLists(office.archive.database()).tokens_of({5, word}, token + 1);
        CHECK(two.size() == expected[word].size() + (word == 5 ? 0 : expected[5].size()));
        CHECK(std::ranges::all_of(expected[word], [&](std::uint32_t each) { return two.next(each) == each; }));
    }
}

TEST_CASE("concordance lists: a token tells its text, and the newest come first whatever the order they came in") {
    Office office;
    std::mt19937 random(2);
    std::vector<std::int64_t> places;
    std::vector<std::uint32_t> begins;
    std::uint32_t token = 0;
    for (int portion = 0; portion < 5; ++portion) {
        ConcordanceTexts texts(office.archive.database());
        for (int i = 0; i < 4000; ++i) {
            const std::int64_t day = i % 50 == 0 ? 0 : 0x3FFF'FFFF - static_cast<std::int64_t>(random() % 2000);
            places.push_back(day << 32 | static_cast<std::int64_t>(random() % 3) << 30 |
                             static_cast<std::int64_t>(i % 10 == 0 ? 7 : random() % 0x3FFF'FFFF));
            begins.push_back(token);
            const auto count = 1 + static_cast<std::uint32_t>(random() % 300);
            texts.append(token, count, ConcordancePlace(places.back()));
            token += count;
        }
        texts.write();
    }
    CHECK(found(office, std::nullopt) == newest_first(places));
    for (const std::size_t step : {1000U, 2U}) {  // few, many
        TokenSet tokens(token);
        std::vector<std::int64_t> expected;
        for (std::size_t i = 0; i < begins.size(); i += 1 + random() % step) {
            const std::uint32_t end = i + 1 < begins.size() ? begins[i + 1] : token;
            tokens.add(begins[i]);
            tokens.add(end - 1);
            expected.push_back(places[i]);
        }
        expected = newest_first(expected);
        CHECK(found(office, tokens) == expected);
        CHECK(found(office, tokens, {}, 3) == std::vector(expected.begin(), expected.begin() + 3));
        const ConcordanceRange range{expected[expected.size() / 2], expected[expected.size() / 4]};
        CHECK(found(office, tokens, range) ==
              std::vector(expected.begin() + static_cast<std::ptrdiff_t>(expected.size() / 4),
                          expected.begin() + static_cast<std::ptrdiff_t>(expected.size() / 2 + 1)));
    }
    CHECK(found(office, TokenSet(0)).empty());
}
