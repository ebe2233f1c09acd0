// Tests of align/lexicon.h and align/lexicon_file.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "align/lexicon.h"

#include <doctest/doctest.h>

#include "align/lexicon_file.h"
#include "base/error.h"
#include "base/file.h"
#include "support/paths.h"

using namespace stykovka;

namespace {

const Language russian("ru");
const Language english("en-GB");

std::filesystem::path small_lexicon(const std::string& name) {
    const auto file = test::fresh_folder(name) / "small.lexicon";
    write_lexicon(file, {{"ru", "en"},
                         {{{"прокурор", 0.001F, {{1, 0.5F}}}, {"суд", 0.002F, {{0, 0.75F}}}},
                          {{"court", 0.003F, {{1, 0.75F}}}, {"prosecutor", 0.0F, {{0, 0.5F}}}}}});
    return file;
}

}  // namespace

TEST_CASE("lexicon: words, translations and frequencies come back from the file") {
    const Lexicon lexicon = Lexicon::load(small_lexicon("lexicon_round"));
    const auto court = lexicon.word(english, "court");
    REQUIRE(court != Lexicon::unknown);
    CHECK(lexicon.frequency(english, court) == 0.003F);
    const auto translations = lexicon.translations(russian, lexicon.word(russian, "суд"));
    REQUIRE(translations.size() == 1);
    CHECK(translations[0].word == court);
    CHECK(translations[0].probability == 0.75F);
    CHECK(lexicon.word(russian, "дом") == Lexicon::unknown);
    CHECK(lexicon.word(Language("de"), "court") == Lexicon::unknown);
    CHECK(lexicon.translations(russian, Lexicon::unknown).empty());
}

TEST_CASE("lexicon: a file cut short anywhere is refused") {
    const auto file = small_lexicon("lexicon_cut");
    const std::string bytes = read_file(file);
    for (std::size_t length = 0; length < bytes.size(); length += 7) {
        write_file(file, std::string_view(bytes).substr(0, length));
        CHECK_THROWS_AS(Lexicon::load(file), Error);
    }
}

TEST_CASE("lexicon: a translation that points outside the words is refused") {
    const auto file = test::fresh_folder("lexicon_wild") / "wild.lexicon";
    write_lexicon(file, {{"ru", "en"}, {{{"суд", 0, {{5, 0.5F}}}}, {{"court", 0, {}}}}});
    CHECK_THROWS_AS(Lexicon::load(file), Error);
}

TEST_CASE("lexicon: a missing or foreign file is an error, no lexicon knows nothing") {
    CHECK_THROWS_AS(Lexicon::load(test::fresh_folder("lexicon_none") / "absent"), Error);
    CHECK_THROWS_AS(Lexicon::load(test::project("LICENSE")), Error);
    CHECK(Lexicon::none().empty());
    CHECK(Lexicon::none().word(russian, "суд") == Lexicon::unknown);
}
