// Tests of src/memory/packed_text.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/packed_text.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <set>

#include "memory/text_pieces.h"

using namespace stykovka;

TEST_CASE("packed text: a sentence takes much less room and comes back as it was") {
    const std::string russian = "Генеральная прокуратура Российской Федерации проверила исполнение закона о воде.";
    const std::string english = "The Prosecutor General’s Office inspected the implementation of the law on water.";
    CHECK(3 * packed(russian).size() < russian.size() + 3);
    CHECK(3 * packed(english).size() < 2 * english.size());
    CHECK(unpacked(packed(russian)) == russian);
    CHECK(unpacked(packed(english)) == english);
}

TEST_CASE("packed text: whatever the bytes are, they come back") {
    std::mt19937 random(20310312);
    const std::string letters = "Прокурор 12 № «ёж» – the Court’s “ruling”, 5G\xE4\xB8\xAD\x01\x02\x03\n\t";
    for (int i = 0; i < 3000; ++i) {
        std::string text;
        for (std::size_t size = random() % 60; size > 0; --size)
            text += i % 3 == 0 ? static_cast<char>(random() % 256) : letters[random() % letters.size()];
        CHECK(unpacked(packed(text)) == text);
        CHECK(packed(text).size() <= text.size() + 1);
    }
    for (const char* text : {"", "я", "a", "\x01", "\x02\x03", "\x03", "щ", "中文"})
        CHECK(unpacked(packed(text)) == text);
}

TEST_CASE("packed text: a text that was stored as it is stays what it is") {
    for (const char* text : {"", "Суд вынес решение.", "The court ruled.", "\xF0\x9F\x98\x80"})
        CHECK(unpacked(text) == text);
}

TEST_CASE("packed text: damaged bytes do no harm") {
    std::mt19937 random(1);
    for (int i = 0; i < 1000; ++i) {
        std::string bytes(1, static_cast<char>(1 + i % 3));
        for (std::size_t size = random() % 40; size > 0; --size) bytes += static_cast<char>(random() % 256);
        CHECK(unpacked(bytes).size() <= longest_piece * bytes.size());
    }
    CHECK(unpacked("\x01\x01").empty());
}

TEST_CASE("packed text: the pieces of a table are each there once, none empty or longer than said") {
    for (const PieceTable table : {PieceTable::russian, PieceTable::english}) {
        const auto& pieces = pieces_of(table);
        CHECK(std::set<std::string_view>(pieces.begin(), pieces.end()).size() == piece_count);
        CHECK(std::ranges::all_of(
            pieces, [](std::string_view piece) { return !piece.empty() && piece.size() <= longest_piece; }));
    }
}
