// Tests of review/left_over_words.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/left_over_words.h"

#include <doctest/doctest.h>

#include "align/lexicon_file.h"
#include "support/paths.h"

using namespace stykovka;

namespace {

// Stems as the lexicon has them, with a usual frequency.
Lexicon lexicon() {
    LexiconWords words{{"ru", "en"}, {}};
    words.words.source = {{"больниц", 0.0002F, {{2, 0.8F}}},
                          {"вклад", 0.0002F, {{1, 0.8F}}},
                          {"клиник", 0.0002F, {{0, 0.8F}, {2, 0.4F}}},
                          {"реклам", 0.0002F, {{3, 0.8F}}}};
    words.words.target = {{"clinic", 0.0002F, {{2, 0.8F}}},
                          {"deposit", 0.0002F, {{1, 0.8F}}},
                          {"hospit", 0.0002F, {{0, 0.8F}, {2, 0.4F}}},
                          {"misleading", 0.0002F, {{3, 0.8F}}}};
    const auto file = test::fresh_folder("left-over-words") / "small.lexicon";
    write_lexicon(file, words);
    return Lexicon::load(file);
}

std::vector<std::string> left_in(const BySide<std::string>& before, const BySide<std::string>& now) {
    static WordAligner aligner({Language("ru"), Language("en")}, lexicon());
    std::vector<std::string> left;
    for (const ByteSpan span : LeftOverWords(now, aligner).of(before)) left.emplace_back(span.in(now.target));
    return left;
}

using Left = std::vector<std::string>;

}  // namespace

TEST_CASE("left-over words: one whose Russian word became another one") {
    const BySide<std::string> before{"Банк оштрафован за рекламу вклада.",
                                     "The bank was fined for advertising a deposit."};
    CHECK(left_in(before, {"Банк оштрафован за рекламу кредита.", "The bank was fined for advertising a deposit."}) ==
          Left{"deposit"});
    CHECK(
        left_in(before, {"Банк оштрафован за рекламу кредита.", "The bank was fined for advertising a loan."}).empty());
    CHECK(left_in(before, {"Банк оштрафован за рекламу вклада.", "The bank was fined for advertising a deposit."})
              .empty());
}

TEST_CASE("left-over words: a word that says the new one too is none") {
    const BySide<std::string> before{"Больница получила аппарат.", "The hospital received a scanner."};
    CHECK(left_in(before, {"Поликлиника получила аппарат.", "The hospital received a scanner."}) == Left{"hospital"});
    CHECK(left_in(before, {"Клиника получила аппарат.", "The hospital received a scanner."}).empty());
}
