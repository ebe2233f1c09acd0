// Tests of align/text_likeness.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "align/text_likeness.h"

#include <doctest/doctest.h>

#include <filesystem>

#include "base/file.h"
#include "support/paths.h"

using namespace stykovka;

TEST_CASE("text likeness: without a lexicon names and values tell every release from the others") {
    BySide<TextCollection> collections{{Language("ru"), {}}, {Language("en"), {}}};
    for (const auto& entry : std::filesystem::directory_iterator(test::data("releases"))) {
        if (!entry.is_directory()) continue;
        collections.source.texts.push_back(read_file(entry.path() / "ru.txt"));
        collections.target.texts.push_back(read_file(entry.path() / "en.txt"));
    }
    const auto likely = likely_translations(collections, Lexicon::none(), 2, NoProgress{});
    REQUIRE(likely.size() == collections.target.texts.size());
    for (std::uint32_t i = 0; i < likely.size(); ++i) {
        REQUIRE(likely[i].size() == 2);
        CHECK(likely[i][0].source == i);
        CHECK(likely[i][0].likeness > 1.5F * likely[i][1].likeness);
        CHECK(likely[i][0].likeness <= 1);
    }
}

TEST_CASE("text likeness: texts with nothing in common, and none at all, have no likeness") {
    const BySide<TextCollection> apart{{Language("ru"), {"Дождь."}}, {Language("en"), {"Budget", ""}}};
    for (const auto& likely : likely_translations(apart, Lexicon::none(), 5, NoProgress{})) CHECK(likely.empty());
    const BySide<TextCollection> none{{Language("ru"), {}}, {Language("en"), {}}};
    CHECK(likely_translations(none, Lexicon::none(), 5, NoProgress{}).empty());
}
