// Tests of review/accepted_words.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/accepted_words.h"

#include <doctest/doctest.h>

#include "bitext/release_store.h"
#include "support/bitexts.h"

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

TEST_CASE("accepted words: those of one release stand apart and go with it") {
    Archive archive = Archive::in_memory("tester");
    Write write(archive, Act{"word.accept", "Accept a word"});
    ReleaseStore releases(archive);
    const std::int64_t id =
        releases.add(write, {}, untranslated(test::segmented("ru", {"О кумдряке."}), Language("en"))).id;
    remember_word(write, {Language("ru"), "кумдряк", "", std::nullopt});
    remember_word(write, {Language("ru"), "кумдряк", "маяк", id});
    write.commit();
    CHECK(accepted_words(archive, Language("ru")).size() == 1);
    REQUIRE(accepted_words(archive, Language("ru"), id).size() == 1);
    CHECK(accepted_words(archive, Language("ru"), id)[0].model == "маяк");
    CHECK(accepted_words(archive, Language("ru"), id + 1).empty());
    Write removal(archive, Act{"release.remove", "Remove a release"});
    releases.remove(removal, id);
    removal.commit();
    CHECK(accepted_words(archive, Language("ru"), id).empty());
}

TEST_CASE("accepted words: a forgotten word is not accepted any more") {
    Archive archive = Archive::in_memory("tester");
    Write write(archive, Act{"word.forget", "Forget a word"});
    const AcceptedWord word{Language("en"), "fintech", "", std::nullopt};
    remember_word(write, word);
    forget_word(write, word);
    CHECK(accepted_words(archive, Language("en")).empty());
}
