// Tests of review/made_words.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/made_words.h"

#include <doctest/doctest.h>

#include <set>

using namespace stykovka;

namespace {

bool made(const std::string& word, const char* language) {
    const std::set<std::string> dictionary{"road",         "map",        "balancing",  "care",      "full",
                                           "with",         "their",      "корейцев",   "часовой",   "ведущий",
                                           "комфорт",      "размещение", "юрисдикция", "экономика", "инвестируются",
                                           "disciplinary", "true",       "дознавать",  "уровень",   "болото",
                                           "размер",       "sun",        "sunlap",     "maps",      "mepsroad"};
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

TEST_CASE("made words: plurals that the dictionary has the singular of") {
    CHECK(made("размещений", "ru"));
    CHECK(made("юрисдикциями", "ru"));
    CHECK(made("экономик", "ru"));
    CHECK_FALSE(made("размещены", "ru"));
}

TEST_CASE("made words: short nouns behind a first part, and prefixes before verbs") {
    CHECK(made("газовозами", "ru"));
    CHECK(made("экопарк", "ru"));
    CHECK_FALSE(made("газовозанный", "ru"));
    CHECK(made("реинвестируются", "ru"));
    CHECK(made("нереинвестируются", "ru"));
}

TEST_CASE("made words: who or what does something") {
    CHECK(made("дознаватель", "ru"));
    CHECK(made("дознавателями", "ru"));
    CHECK(made("уровнемеров", "ru"));
    CHECK(made("снегоболотоход", "ru"));
    CHECK_FALSE(made("дазнаватель", "ru"));
    CHECK_FALSE(made("уровномер", "ru"));
    CHECK_FALSE(made("уравнемер", "ru"));
}

TEST_CASE("made words: a known word but for one letter is a misspelling") {
    CHECK(made("sunroad", "en"));
    CHECK_FALSE(made("sunmap", "en"));
    CHECK(made("roadcare", "en"));
    CHECK_FALSE(made("mapsroad", "en"));
}

TEST_CASE("made words: adverbs and nouns of English adjectives") {
    CHECK(made("disciplinarily", "en"));
    CHECK_FALSE(made("truely", "en"));
}

TEST_CASE("made words: adjectives before a hyphen") {
    const auto knows = [](const std::string& word) { return word == "десантный" || word == "фельдшерский"; };
    CHECK(is_first_part("десантно", Language("ru"), knows));
    CHECK(is_first_part("фельдшерско", Language("ru"), knows));
    CHECK_FALSE(is_first_part("дисантно", Language("ru"), knows));
}
