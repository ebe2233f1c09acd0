// Tests of review/made_words.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/made_words.h"

#include <doctest/doctest.h>

#include <set>

using namespace stykovka;

namespace {

bool made(const std::string& word, const char* language) {
    const std::set<std::string> dictionary{"road",  "map",      "balancing", "care",    "full",   "with",
                                           "their", "корейцев", "часовой",   "ведущий", "комфорт"};
    return is_made_of_known(word, Language(language),
                            [&](const std::string& part) { return dictionary.contains(part); });
}

}  // namespace

TEST_CASE("made words: known words behind a first part, and two in one") {
    CHECK(made("rebalancing", "en"));
    CHECK(made("roadmap", "en"));
    CHECK(made("Roadmap", "en"));
    CHECK(made("северокорейцев", "ru"));
    CHECK(made("шестнадцатичасовой", "ru"));
}

TEST_CASE("made words: no misspellings, no words without a space, no names") {
    CHECK_FALSE(made("carefull", "en"));
    CHECK_FALSE(made("withtheir", "en"));
    CHECK_FALSE(made("RoadMap", "en"));
    CHECK_FALSE(made("road-map", "en"));
    CHECK_FALSE(made("северкорейцев", "ru"));
    CHECK_FALSE(made("", "en"));
}
