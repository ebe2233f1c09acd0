// Tests of decoding text files.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/encoding.h"

#include <doctest/doctest.h>

#include "base/error.h"
#include "base/file.h"
#include "base/unicode.h"
#include "support/paths.h"
#include "text/conversion.h"

using namespace stykovka;
using namespace std::string_view_literals;

namespace {

const Language russian("ru");

std::string statement() { return read_file(test::data("encoding/statement.txt")); }

/// Where an 8-bit encoding has its Cyrillic letters: the byte of a letter of А … Я а … я by its number from 0, and of
/// ё.
struct Cyrillic {
    const char* name;
    int (*letter)(int);
    int yo;
};

int of_koi8(int number) {
    constexpr std::u32string_view order = U"юабцдефгхийклмнопярстужвьызшэщчъ";
    const auto place = static_cast<int>(order.find(U'а' + static_cast<char32_t>(number % 32)));
    return (number < 32 ? 0xE0 : 0xC0) + place;
}

const Cyrillic encodings[] = {
    {"windows-1251", [](int number) { return 0xC0 + number; }, 0xB8},
    {"KOI8-R", of_koi8, 0xA3},
    {"IBM866", [](int number) { return number < 48 ? 0x80 + number : 0xE0 + number - 48; }, 0xF1},
    {"ISO-8859-5", [](int number) { return 0xB0 + number; }, 0xF1},
};

std::string encoded(std::string_view text, const Cyrillic& encoding) {
    std::string bytes;
    for (std::size_t offset = 0; offset < text.size();) {
        const char32_t c = next_code_point(text, offset);
        const int number = static_cast<int>(c) - static_cast<int>(U'А');
        if (c < 0x80)
            bytes += static_cast<char>(c);
        else if (number >= 0 && number < 64)
            bytes += static_cast<char>(encoding.letter(number));
        else if (c == U'ё')
            bytes += static_cast<char>(encoding.yo);
    }
    return bytes;
}

enum class Order { little, big };

std::string utf16(std::string_view text, Order order) {
    std::string bytes;
    for (std::size_t offset = 0; offset < text.size();) {
        const char32_t c = next_code_point(text, offset);
        const char high = static_cast<char>(c >> 8);
        const char low = static_cast<char>(c & 0xFF);
        bytes += order == Order::big ? high : low;
        bytes += order == Order::big ? low : high;
    }
    return bytes;
}

DecodedText read(std::string_view bytes, const std::string& encoding = {}) {
    return decoded(bytes, russian, encoding, "release.txt");
}

std::string refusal(ErrorKind kind, std::string_view bytes, const std::string& encoding = {}) {
    try {
        return "read as " + read(bytes, encoding).encoding;
    } catch (const Error& error) {
        CHECK(error.kind() == kind);
        CHECK(error.subject() == ErrorSubject::input);
        return error.sentence();
    }
}

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("encoding: Russian in each 8-bit encoding is recognised and read") {
    const std::string text = statement();
    for (const Cyrillic& encoding : encodings) {
        INFO(encoding.name);
        const std::string bytes = encoded(text, encoding);
        CHECK(read(bytes) == DecodedText{text, encoding.name, true});
        CHECK(read(bytes, encoding.name) == DecodedText{text, encoding.name, false});
    }
}

TEST_CASE("encoding: one short Russian line is recognised too") {
    for (const Cyrillic& encoding : encodings) {
        INFO(encoding.name);
        CHECK(read(encoded("Министр принял делегацию", encoding)).text == "Министр принял делегацию");
    }
}

TEST_CASE("encoding: typographic signs of windows-1251 are read") {
    CHECK(read("\xAB\xC4\xE0\xBB \x97 \xF1\xEA\xE0\xE7\xE0\xEB \xEE\xED").text == "«Да» — сказал он");
}

TEST_CASE("encoding: English with signs of windows-1252 is recognised") {
    const auto text = decoded("The minister said: \x93No comment\x94 \x96 caf\xE9", Language("en"), {}, "en.txt");
    CHECK(text.text == "The minister said: “No comment” – café");
    CHECK(text.encoding == "windows-1252");
}

TEST_CASE("encoding: UTF-16 of both orders is read with and without a mark") {
    const std::string text = statement();
    CHECK(read(utf16("\uFEFF" + text, Order::little)) == DecodedText{text, "UTF-16LE", false});
    CHECK(read(utf16("\uFEFF" + text, Order::big)) == DecodedText{text, "UTF-16BE", false});
    CHECK(read(utf16(text, Order::little)) == DecodedText{text, "UTF-16LE", false});
    CHECK(read(utf16(text, Order::big)) == DecodedText{text, "UTF-16BE", false});
    CHECK(read(utf16("\uFEFF" + text, Order::big), "UTF-16").text == text);
}

TEST_CASE("encoding: UTF-8 is certain, and its mark is no text") {
    const std::string text = statement();
    CHECK(read(text) == DecodedText{text, "UTF-8", false});
    CHECK(read("\uFEFF" + text) == DecodedText{text, "UTF-8", false});
    CHECK(read("\uFEFF" + text, "utf-8") == DecodedText{text, "UTF-8", false});
}

TEST_CASE("encoding: every kind of line end becomes one") {
    CHECK(read("a\r\nb\rc\nd\u2028e\ff\u2029g\u0085h\x1A").text == "a\nb\nc\nd\ne\nf\ng\nh");
}

TEST_CASE("encoding: a given encoding is obeyed under any of its names") {
    CHECK(read("\xC4\xE0", "cp1251") == DecodedText{"Да", "windows-1251", false});
    CHECK(read("\xC4\xE0", "windows-1252").text == "Äà");
    CHECK(known_encoding("cp866") == "IBM866");
}

TEST_CASE("encoding: an encoding that nobody knows is a wrong request") {
    CHECK(has(refusal(ErrorKind::usage, "text", "windows-9999"), "windows-9999"));
    CHECK_FALSE(known_encoding("").has_value());
}

TEST_CASE("encoding: a damaged text names the offset of the first bad byte") {
    const std::string text = statement();
    const std::string damaged = text.substr(0, 100) + "\xFF" + text.substr(100);
    CHECK(has(refusal(ErrorKind::malformed, damaged), "offset 100 "));
    CHECK(has(refusal(ErrorKind::malformed, text.substr(0, 101)), "offset 100 "));
    CHECK(has(refusal(ErrorKind::malformed, "yes \xC4\xE0 no", "UTF-8"), "offset 4 "));
    CHECK(has(refusal(ErrorKind::malformed, damaged), "release.txt"));
}

TEST_CASE("encoding: a cut file in UTF-16 is refused") {
    const std::string bytes = utf16("\uFEFFДа", Order::little);
    CHECK(has(refusal(ErrorKind::malformed, std::string_view(bytes).substr(0, 5)), "offset 4 "));
}

TEST_CASE("encoding: files that are no texts are named by their kind, whatever encoding was given") {
    for (const char* encoding : {"", "windows-1251"}) {
        CHECK(has(refusal(ErrorKind::malformed, "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj", encoding), "PDF"));
        CHECK(has(refusal(ErrorKind::malformed, "\x89PNG\r\n\x1A\n\0\0\0\rIHDR"sv, encoding), "PNG"));
        CHECK(has(refusal(ErrorKind::malformed, "PK\x03\x04\x14\0\x06\0"sv, encoding), "DOCX"));
    }
}

TEST_CASE("encoding: bytes of no known kind that no text has are refused") {
    for (const char* encoding : {"", "windows-1251", "UTF-16LE"})
        CHECK(has(refusal(ErrorKind::malformed, std::string(1000, '\0'), encoding), "not a text file"));
    CHECK(has(refusal(ErrorKind::malformed, "text\0text and more text"sv), "not a text file"));
    CHECK(has(refusal(ErrorKind::malformed, "\x01\x02\x03\x04\x05\x06\x07"), "not a text file"));
}

TEST_CASE("encoding: an empty file is an empty text") { CHECK(read("") == DecodedText{"", "UTF-8", false}); }

TEST_CASE("encoding: a text longer than the pieces of the conversion loses nothing") {
    std::string text;
    while (text.size() < 300000) text += "Ночь \U0001F600 и день. ";
    CHECK(read(text).text == text);
    CHECK(converted(utf16(std::string(200000, 'x'), Order::little), "UTF-16LE")->text == std::string(200000, 'x'));
}
