// Tests of app/file_pairs.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/file_pairs.h"

#include <doctest/doctest.h>

using namespace stykovka;
using Paths = std::vector<std::filesystem::path>;

namespace {

const BySide<Language> ru_en{Language("ru"), Language("en-US")};

}  // namespace

TEST_CASE("file pairs: names that differ in the mark of the language are a pair, whatever their order") {
    const FilePairs found = pairs_of({"d/2_en.txt", "d/1_ru.txt", "d/2-ru.txt", "d/1_EN.txt"}, ru_en);
    REQUIRE(found.pairs.size() == 2);
    CHECK(found.pairs[0] == BySide<std::filesystem::path>{"d/2-ru.txt", "d/2_en.txt"});
    CHECK(found.pairs[1] == BySide<std::filesystem::path>{"d/1_ru.txt", "d/1_EN.txt"});
    CHECK(found.single.empty());
}

TEST_CASE("file pairs: two files are a pair, and a mark puts them in order") {
    CHECK(pairs_of({"a.txt", "b.txt"}, ru_en).pairs.front() == BySide<std::filesystem::path>{"a.txt", "b.txt"});
    CHECK(pairs_of({"seed/en.txt", "seed/ru.txt"}, ru_en).pairs.front() ==
          BySide<std::filesystem::path>{"seed/ru.txt", "seed/en.txt"});
}

TEST_CASE("file pairs: files called ru and en pair within their folder") {
    const FilePairs found = pairs_of({"a/ru.txt", "b/ru.txt", "b/en.txt", "a/en.txt"}, ru_en);
    REQUIRE(found.pairs.size() == 2);
    CHECK(found.pairs[0] == BySide<std::filesystem::path>{"a/ru.txt", "a/en.txt"});
}

TEST_CASE("file pairs: what has no partner stays single") {
    const FilePairs found = pairs_of({"1_ru.txt", "1_en.txt", "notes.txt"}, ru_en);
    CHECK(found.pairs.size() == 1);
    CHECK(found.single == Paths{"notes.txt"});
    CHECK(pairs_of({"1_ru.txt"}, ru_en).single == Paths{"1_ru.txt"});
    CHECK(pairs_of({}, ru_en).pairs.empty());
}
