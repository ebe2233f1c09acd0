// Which pieces of a text are words that somebody can spell wrong.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/spelled_word.h"

#include "support/paths.h"

using namespace stykovka;

namespace {

std::vector<std::string> words_in(std::string_view text) {
    std::vector<std::string> words;
    for (const SpelledWord& word : spelled_words_of(text)) words.push_back(word.word);
    return words;
}

std::vector<std::string> names_in(std::string_view text) {
    std::vector<std::string> names;
    for (const SpelledWord& word : spelled_words_of(text))
        if (word.looks_like_name) names.push_back(word.word);
    return names;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("spelled word: addresses, numbers, single letters and Roman numerals are never wrong") {
    CHECK(words_in("См. https://genproc.gov.ru/news, epp@genproc.gov.ru или genproc.gov.ru.") == Words{"См", "или"});
    CHECK(words_in("В 2031 г. 5G и XXI") == Words{});
    CHECK(words_in("А. В. Мельников") == Words{"Мельников"});
}

TEST_CASE("spelled word: what hangs on a figure is not looked at") {
    CHECK(words_in("№ 324-ФЗ, 80-летие, 8-го") == Words{});
    CHECK(words_in("закон ФЗ") == Words{"закон", "ФЗ"});
}

TEST_CASE("spelled word: apostrophes, soft hyphens and marks of stress are written as dictionaries do") {
    CHECK(words_in("the Prosecutor’s Office") == Words{"the", "Prosecutor's", "Office"});
    CHECK(words_in("про\u00ADку\u00ADра\u00ADту\u00ADра за\u0301мок") == Words{"прокуратура", "замок"});
    CHECK(words_in("май и и\u0306") == Words{"май"});
}

TEST_CASE("spelled word: the span is that of the text as written") {
    const std::string text = "«про\u00ADкурор»";
    const auto words = spelled_words_of(text);
    REQUIRE(words.size() == 1);
    CHECK(words[0].span.in(text) == "про\u00ADкурор");
}

TEST_CASE("spelled word: a capital inside a sentence looks like a name") {
    CHECK(names_in("Прокурор Мельников прибыл в г. Каменск.") == Words{"Мельников", "Каменск"});
    CHECK(names_in("It ended. Then Mr. Orvell left.") == Words{"Mr", "Orvell"});
    CHECK(names_in("«Надо работать», – сказал он. «Верно!» – Конечно. Далее.") == Words{});
}

TEST_CASE("spelled word: the parts of a word between hyphens have their own places") {
    const std::string text = "в Порт-Лиран";
    const auto words = spelled_words_of(text);
    REQUIRE(words.size() == 1);
    const auto parts = parts_of(words[0], text);
    REQUIRE(parts.size() == 2);
    CHECK(parts[1].span.in(text) == "Лиран");
    CHECK(parts[1].looks_like_name);
}
