// Tests of align/word_alignment.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "align/word_alignment.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "align/lexicon_file.h"
#include "support/paths.h"

using namespace stykovka;

namespace {

const BySide<Language> russian_english{Language("ru"), Language("en")};

// Stems as the lexicon has them, with a usual frequency.
Lexicon small_lexicon() {
    LexiconWords words{{"ru", "en"}, {}};
    words.words.source = {{"и", 0.03F, {}},
                          {"министерств", 0.0002F, {{3, 0.8F}}},
                          {"обсуд", 0.0002F, {{1, 0.6F}}},
                          {"юстиц", 0.0001F, {{2, 0.8F}}}};
    words.words.target = {{"and", 0.03F, {}},
                          {"discuss", 0.0002F, {{2, 0.6F}}},
                          {"justic", 0.0001F, {{3, 0.8F}}},
                          {"ministri", 0.0002F, {{1, 0.8F}}},
                          {"of", 0.03F, {}},
                          {"the", 0.06F, {}}};
    const auto file = test::fresh_folder("word-alignment") / "small.lexicon";
    write_lexicon(file, words);
    return Lexicon::load(file);
}

struct Pair {
    BySide<std::string_view> text;
    WordAlignment alignment;

    bool has(std::string_view source, std::string_view target) const {
        return std::any_of(alignment.links.begin(), alignment.links.end(), [&](const WordLink& link) {
            return word(Side::source, link.word.source) == source && word(Side::target, link.word.target) == target;
        });
    }
    std::string_view word(Side side, std::uint32_t index) const {
        return alignment.texts[side].words[index].span.in(text[side]);
    }
    /// The strongest counterpart of a phrase of the source, empty when there is none.
    std::string_view of(std::string_view phrase) const { return of(Side::source, phrase); }
    std::string_view of(Side side, std::string_view phrase) const {
        const auto begin = static_cast<std::uint32_t>(text[side].find(phrase));
        const auto found = counterparts_of(alignment, side, {begin, begin + static_cast<std::uint32_t>(phrase.size())});
        return found.empty() ? std::string_view() : found.front().span.in(text[other(side)]);
    }
};

Pair linked(std::string_view source, std::string_view target) {
    WordAligner aligner(russian_english, small_lexicon());
    const BySide<std::string_view> texts{source, target};
    return {texts, aligner.aligned(texts)};
}

}  // namespace

TEST_CASE("word alignment: words of the lexicon, names and values are linked") {
    const Pair pair = linked("Мельников обсудил 1,5 млрд руб.", "Melnikov discussed 1.5 billion rubles.");
    CHECK(pair.alignment.links.size() == 3);
    CHECK(pair.has("Мельников", "Melnikov"));
    CHECK(pair.has("обсудил", "discussed"));
    CHECK(pair.has("1,5 млрд руб", "1.5 billion rubles"));
}

TEST_CASE("word alignment: halves of a compound are linked one by one") {
    const Pair pair = linked("Нижний-Тагил и Каменск", "Kamensk and Nizhny Tagil");
    CHECK(pair.has("Тагил", "Tagil"));
    CHECK(pair.has("Каменск", "Kamensk"));
}

TEST_CASE("word alignment: of two equal words that with the agreeing neighbour is linked") {
    const Pair pair =
        linked("Министерство связи и Министерство юстиции", "The Justice Ministry and the Ministry of Svyazi");
    REQUIRE(pair.alignment.links.size() >= 3);
    for (const WordLink& link : pair.alignment.links)
        if (pair.word(Side::source, link.word.source) == "Министерство")
            CHECK(link.word.target == (link.word.source == 0 ? 5U : 2U));
}

TEST_CASE("word alignment: a phrase finds its counterpart in another order, without articles at its ends") {
    const Pair pair =
        linked("Вчера Министерство юстиции обсудило это.", "Yesterday the Ministry of Justice discussed it.");
    CHECK(pair.of("Министерство юстиции") == "Ministry of Justice");
    CHECK(pair.of("юстиции") == "Justice");
    CHECK(pair.of(Side::target, "the Ministry of Justice") == "Министерство юстиции");
    CHECK(pair.of("это").empty());
}

TEST_CASE("word alignment: a word without a link takes in a free neighbour of the phrase, but not beyond a comma") {
    const Pair pair = linked("Краевое министерство обсудило", "The Territorial Ministry discussed");
    CHECK(pair.of("Краевое министерство") == "Territorial Ministry");
    const Pair comma = linked("Краевое министерство обсудило", "Yesterday, Ministry discussed");
    CHECK(comma.of("Краевое министерство") == "Ministry");
}

TEST_CASE("word alignment: exchanging the sides exchanges the links") {
    const BySide<std::string_view> texts{"Министерство юстиции и Мельников обсудили",
                                         "Melnikov and the Justice Ministry"};
    WordAligner there(russian_english, small_lexicon());
    WordAligner back({Language("en"), Language("ru")}, small_lexicon());
    auto links = back.aligned(BySide<std::string_view>{texts.target, texts.source}).links;
    for (WordLink& link : links) std::swap(link.word.source, link.word.target);
    std::sort(links.begin(), links.end(),
              [](const WordLink& a, const WordLink& b) { return a.word.source < b.word.source; });
    CHECK(links == there.aligned(texts).links);
    CHECK(links.size() == 3);
}

TEST_CASE("word alignment: empty and very long texts are no trouble") {
    CHECK(linked("", "Melnikov").alignment.links.empty());
    CHECK(counterparts_of(linked("", "").alignment, Side::source, {0, 0}).empty());
    std::string many;
    for (int i = 0; i < 20'000; ++i) many += "Мельников ";
    CHECK(linked(many, "Melnikov").alignment.links.size() == 1);
}
