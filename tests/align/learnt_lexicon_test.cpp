// Tests of align/learnt_lexicon.h and of a lexicon with what was learnt beside it.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "align/learnt_lexicon.h"

#include <doctest/doctest.h>

#include <cmath>

#include "align/aligner.h"
#include "align/lexicon_file.h"
#include "base/error.h"
#include "support/paths.h"

using namespace stykovka;

namespace {

using Pairs = std::vector<BySide<std::string>>;

const Language russian("ru");
const Language english("en");

// Made words: what is learnt comes from the pairs alone.
const Pairs few{{"Глокая куздра бодланула бокра.", "The gloky quzdra budled a boker."},
                {"Бокр увидел куздру.", "A boker saw the quzdra."},
                {"Куздра спит.", "The quzdra sleeps."},
                {"Бокр спит.", "The boker sleeps."},
                {"Глокая погода.", "Gloky weather."}};

LearntLexicon nothing() {
    LearntLexicon lexicon;
    lexicon.languages = {"ru", "en"};
    return lexicon;
}

LearntLexicon learnt_from(const Pairs& pairs, LearntLexicon known = nothing()) {
    return with_pairs(std::move(known), pairs, Lexicon::none(), NoProgress{});
}

float strength(const Lexicon& lexicon, const std::string& source, const std::string& target) {
    const auto wanted = lexicon.word(english, target);
    for (const Translation& one : lexicon.translations(russian, lexicon.word(russian, source)))
        if (one.word == wanted) return one.probability;
    return 0;
}

}  // namespace

TEST_CASE("learnt lexicon: a few pairs tell which word stands for which") {
    const Lexicon lexicon = Lexicon::none().with(learnt_from(few));
    CHECK(strength(lexicon, "куздр", "quzdra") > 0.4F);
    CHECK(strength(lexicon, "бокр", "boker") > 0.4F);
    CHECK(strength(lexicon, "куздр", "quzdra") > 5 * strength(lexicon, "куздр", "boker"));
    CHECK(strength(lexicon, "спит", "sleep") > 5 * strength(lexicon, "спит", "quzdra"));
}

TEST_CASE("learnt lexicon: both directions have the same translations") {
    const Lexicon lexicon = Lexicon::none().with(learnt_from(few));
    const auto word = lexicon.word(english, "boker");
    bool found = false;
    for (const Translation& one : lexicon.translations(english, word))
        if (one.word == lexicon.word(russian, "бокр")) {
            found = true;
            CHECK(one.probability == strength(lexicon, "бокр", "boker"));
        }
    CHECK(found);
}

TEST_CASE("learnt lexicon: pair by pair it knows what it knows of all at once") {
    Pairs pairs;
    for (int round = 0; round < 4; ++round) pairs.insert(pairs.end(), few.begin(), few.end());
    const Lexicon whole = Lexicon::none().with(learnt_from(pairs));
    LearntLexicon step = nothing();
    for (std::size_t i = 0; i < pairs.size(); i += 5)
        step = learnt_from(Pairs(pairs.begin() + static_cast<std::ptrdiff_t>(i),
                                 pairs.begin() + static_cast<std::ptrdiff_t>(i + 5)),
                           std::move(step));
    CHECK(step.pairs == pairs.size());
    const Lexicon stepwise = Lexicon::none().with(step);
    for (const auto& [source, target] : {std::pair{"куздр", "quzdra"}, {"бокр", "boker"}, {"спит", "sleep"}})
        CHECK(std::abs(strength(whole, source, target) - strength(stepwise, source, target)) < 0.15F);
}

TEST_CASE("learnt lexicon: a side without words, or with too many, teaches nothing") {
    std::string endless;
    for (int i = 0; i < 500; ++i) endless += "слово" + std::to_string(i) + "а ";
    const LearntLexicon lexicon = learnt_from({{"", "Text."}, {"123 — 456", "..."}, {endless, "One word."}});
    for (const auto& translations : lexicon.translations) CHECK(translations.empty());
}

TEST_CASE("learnt lexicon: beside a built one both are known, and the numbers of its words stay") {
    const auto file = test::fresh_folder("learnt_overlay") / "small.lexicon";
    write_lexicon(file, {{"ru", "en"},
                         {{{"бокр", 0.0F, {{0, 0.2F}}}, {"суд", 0.002F, {{1, 0.75F}}}},
                          {{"boker", 0.0F, {{0, 0.2F}}}, {"court", 0.003F, {{1, 0.75F}}}}}});
    const Lexicon built = Lexicon::load(file);
    const Lexicon both = built.with(learnt_from(few));
    CHECK(strength(both, "суд", "court") == 0.75F);
    CHECK(strength(both, "бокр", "boker") > 0.4F);
    CHECK(strength(both, "куздр", "quzdra") > 0.4F);
    CHECK(both.word(russian, "суд") == built.word(russian, "суд"));
    CHECK(both.word(russian, "куздр") >= built.size(russian));
    CHECK(strength(built, "бокр", "boker") == 0.2F);
}

TEST_CASE("learnt lexicon: another pair of languages leaves the built one out") {
    LearntLexicon german = nothing();
    german.languages = {"ru", "de"};
    const Lexicon lexicon = Lexicon::none().with(learnt_from({{"Бокр спит.", "Bokra schläft."}}, german));
    CHECK(lexicon.word(english, "boker") == Lexicon::unknown);
    CHECK(lexicon.word(Language("de"), "bokra") != Lexicon::unknown);
}

TEST_CASE("learnt lexicon: learning stops when it is asked to") {
    std::stop_source stop;
    stop.request_stop();
    CHECK_THROWS_AS(with_pairs(nothing(), few, Lexicon::none(), Progress(stop.get_token())), Error);
}
