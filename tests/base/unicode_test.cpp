// Tests of UTF-8 and the properties of characters.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/unicode.h"

#include <doctest/doctest.h>

using namespace stykovka;
using namespace std::string_view_literals;

TEST_CASE("unicode: the first byte that is no UTF-8 is found") {
    CHECK(valid_utf8_prefix("да, yes") == 9);
    CHECK(valid_utf8_prefix("") == 0);
    CHECK(valid_utf8_prefix("да\xFF!") == 4);
    CHECK(valid_utf8_prefix("ok\xC0\xAF") == 2);         // a slash in two bytes
    CHECK(valid_utf8_prefix("a\xED\xA0\x80") == 1);      // half of a surrogate pair
    CHECK(valid_utf8_prefix("a\xF4\x90\x80\x80") == 1);  // beyond U+10FFFF
    CHECK(valid_utf8_prefix("да\xD0") == 4);             // cut in a letter
    CHECK_FALSE(is_valid_utf8("\x80"));
    CHECK(is_valid_utf8("a\0b"sv));
}

TEST_CASE("unicode: walking over a broken byte gives U+FFFD and goes on") {
    const std::string_view text = "д\xFFz";
    std::size_t offset = 0;
    CHECK(next_code_point(text, offset) == U'д');
    CHECK(next_code_point(text, offset) == U'\uFFFD');
    CHECK(next_code_point(text, offset) == U'z');
    CHECK(offset == text.size());
}

TEST_CASE("unicode: code points are appended as UTF-8 and what is none as U+FFFD") {
    std::string text;
    for (const char32_t c : {U'a', U'ж', U'—', U'\U0001F600', char32_t{0xD800}, char32_t{0x110000}})
        append_code_point(text, c);
    CHECK(text == "aж—\U0001F600\uFFFD\uFFFD");
    CHECK(length_in_code_points(text) == 6);
}

TEST_CASE("unicode: composed and decomposed letters are equal in form C") {
    CHECK(nfc("и\u0306") == "й");
    CHECK(nfc("cafe\u0301") == "caf\u00E9");
    CHECK(nfc("й и ё") == "й и ё");
    CHECK(nfc("").empty());
    CHECK(nfc("\uFB01") == "\uFB01");  // a compatibility character stays
}

TEST_CASE("unicode: case is changed for all letters") {
    CHECK(folded("МИНИСТР Straße") == folded("министр STRASSE"));
    CHECK(lowered("ЁЖ И Ко") == "ёж и ко");
    CHECK(uppered("съезд") == "СЪЕЗД");
    CHECK(lowered("I") == "i");
}

TEST_CASE("unicode: white space of every kind is trimmed") {
    CHECK(trimmed("\u00A0\u202F \t Слово и слово\u2003\uFEFF\r\n") == "Слово и слово");
    CHECK(trimmed(" \u00A0\t").empty());
    CHECK(trimmed("").empty());
    CHECK(trimmed("ы") == "ы");
}

TEST_CASE("unicode: what is inside is not trimmed") { CHECK(trimmed(" 5\u00A0000 руб. ") == "5\u00A0000 руб."); }

TEST_CASE("unicode: columns count wide characters twice and marks not at all") {
    CHECK(width_in_columns("слово") == 5);
    CHECK(width_in_columns("сло\u0301во") == 5);
    CHECK(width_in_columns("北京") == 4);
    CHECK(width_in_columns("a\u200E\u00ADb\u0007") == 2);
    CHECK(width_in_columns("") == 0);
}

TEST_CASE("unicode: signs that turn the direction of writing are known") {
    for (const char32_t c : {0x061C, 0x200E, 0x200F, 0x202A, 0x202E, 0x2066, 0x2069}) CHECK(is_bidi_control(c));
    for (const char32_t c : {0x200D, 0x2010, 0x2029, 0x202F, 0x206A, 0x05D0}) CHECK_FALSE(is_bidi_control(c));
}

TEST_CASE("unicode: letters that look alike belong to their scripts") {
    CHECK(is_cyrillic(U'с'));
    CHECK_FALSE(is_latin(U'с'));
    CHECK(is_latin(U'c'));
    CHECK_FALSE(is_cyrillic(U'c'));
    CHECK_FALSE(is_latin(U'5'));
    CHECK_FALSE(is_letter(U'№'));
}
