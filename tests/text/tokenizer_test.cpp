// Tests of text/tokenizer.h, text/normaliser.h and text/stems.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/tokenizer.h"

#include <doctest/doctest.h>

#include "text/normaliser.h"
#include "text/stems.h"

using namespace stykovka;

namespace {

std::string keys_of(std::string_view text) {
    std::string keys;
    for (const Token& token : tokens_of(text)) keys += (keys.empty() ? "" : "|") + token.key;
    return keys;
}

}  // namespace

TEST_CASE("tokenizer: words keep their hyphens and apostrophes") {
    CHECK(keys_of("Пресс-служба сообщила: «да».") == "пресс-служба|сообщила|:|\"|да|\"|.");
    CHECK(keys_of("the Prosecutor’s cross-border work") == "the|prosecutor's|cross-border|work");
    CHECK(keys_of("Москва — столица") == "москва|-|столица");
    CHECK(keys_of("5G, COVID-19") == "5g|,|covid-19");
}

TEST_CASE("tokenizer: figures keep their groups and fractions, dates are runs of digits") {
    CHECK(keys_of("1 234,5 млн") == "1234,5|млн");
    CHECK(keys_of("1,234.5 and 1,234,567") == "1,234.5|and|1,234,567");
    CHECK(keys_of("12.03.2031") == "12|.|03|.|2031");
    CHECK(keys_of("в 2031 г. 23 человека") == "в|2031|г|.|23|человека");
    CHECK(keys_of("5,5 % или 14.30") == "5,5|%|или|14.30");
    CHECK(keys_of("№ 324-ФЗ") == "№|324|-|фз");
    CHECK(keys_of("8-800-555") == "8|-|800|-|555");
}

TEST_CASE("tokenizer: spans point at the text as written") {
    const std::string text = "Ёлка\u00A012 345!";
    const auto tokens = tokens_of(text);
    REQUIRE(tokens.size() == 3);
    CHECK(tokens[0].span.in(text) == "Ёлка");
    CHECK(tokens[0].key == "елка");
    CHECK(tokens[1].span.in(text) == "12 345");
    CHECK(tokens[1].kind == TokenKind::number);
    CHECK(tokens[2].kind == TokenKind::punctuation);
}

TEST_CASE("normaliser: case, ё, stress marks and soft hyphens do not matter, й does") {
    CHECK(word_key("ПРОИЗВЁЛ") == "произвел");
    CHECK(word_key("за\u0301мок") == "замок");
    CHECK(word_key("про\u00ADцент") == "процент");
    CHECK(word_key("и\u0306од") == "йод");
    CHECK(word_key("мой") != word_key("мои"));
}

TEST_CASE("normaliser: typography is one, case and ё stay") {
    CHECK(typography_folded("«Ёлка»\u00A0–  “tree”") == "\"Ёлка\" - \"tree\"");
}

TEST_CASE("stems: forms of a word share a key") {
    Stemmer russian(Language("ru"));
    CHECK(russian.stem("прокуратуры") == russian.stem("прокуратурой"));
    CHECK(russian.stem("суд") != russian.stem("право"));
    Stemmer english(Language("en-US"));
    CHECK(english.stem("prosecutors") == english.stem("prosecutor"));
    CHECK(Stemmer(Language("de")).stem("häuser") == "häuser");
}
