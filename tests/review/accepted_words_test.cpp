// Tests of review/accepted_words.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/accepted_words.h"

#include <doctest/doctest.h>

using namespace stykovka;

TEST_CASE("accepted words: a word counts in its language, whatever the region, and keeps its newest model") {
    Archive archive = Archive::in_memory("tester");
    Write write(archive, Act{"word.accept", "Accept a word"});
    remember_word(write, {Language("ru"), "Росатом", "", std::nullopt});
    remember_word(write, {Language("ru"), "Росатом", "атом", std::nullopt});
    remember_word(write, {Language("en-US"), "fintech", "", std::nullopt});
    write.commit();
    REQUIRE(accepted_words(archive, Language("ru-RU")).size() == 1);
    CHECK(accepted_words(archive, Language("ru"))[0].model == "атом");
    CHECK(accepted_words(archive, Language("en-GB")).size() == 1);
    CHECK(accepted_words(archive, Language("de")).empty());
}

TEST_CASE("accepted words: a forgotten word is not accepted any more") {
    Archive archive = Archive::in_memory("tester");
    Write write(archive, Act{"word.forget", "Forget a word"});
    const AcceptedWord word{Language("en"), "fintech", "", std::nullopt};
    remember_word(write, word);
    forget_word(write, word);
    CHECK(accepted_words(archive, Language("en")).empty());
}
