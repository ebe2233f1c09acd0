// UTF-8 and what ICU knows about its characters.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/unicode.h"

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

#include <array>
#include <bit>
#include <cstring>
#include <new>

// The macros of utf8.h narrow int to uint8_t on purpose.
#pragma GCC diagnostic ignored "-Wconversion"

namespace stykovka {
namespace {

UChar32 u(char32_t c) { return static_cast<UChar32>(c); }

std::int32_t length(std::string_view text) { return static_cast<std::int32_t>(text.size()); }

icu::StringPiece piece(std::string_view text) { return {text.data(), length(text)}; }

// What ICU says of the characters up to the end of Cyrillic, asked once: nearly all texts are of these.
enum CharacterClass : std::uint8_t { letter_class = 1, digit_class = 2, mark_class = 4, space_class = 8 };
constexpr char32_t classes_known = 0x500;

std::array<std::uint8_t, classes_known> asked_classes() {
    std::array<std::uint8_t, classes_known> classes{};
    for (UChar32 c = 0; c < static_cast<UChar32>(classes_known); ++c) {
        unsigned all = 0;
        if (u_isalpha(c)) all |= letter_class;
        if (u_isdigit(c)) all |= digit_class;
        if ((U_GET_GC_MASK(c) & U_GC_M_MASK) != 0) all |= mark_class;
        if (u_isUWhiteSpace(c)) all |= space_class;
        classes[static_cast<std::size_t>(c)] = static_cast<std::uint8_t>(all);
    }
    return classes;
}

bool is_of_class(char32_t c, CharacterClass wanted) {
    static const std::array<std::uint8_t, classes_known> classes = asked_classes();
    return (classes[c] & wanted) != 0;
}

// Case folding of ASCII and of the Russian letters; false at any other character.
bool fold_plainly(std::string_view text, std::string& result) {
    result.clear();
    for (std::size_t i = 0; i < text.size();) {
        const auto first = static_cast<unsigned char>(text[i]);
        if (first < 0x80) {
            result += first >= 'A' && first <= 'Z' ? static_cast<char>(first + 0x20) : text[i];
            ++i;
            continue;
        }
        const auto second = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0U;
        if ((first != 0xD0 && first != 0xD1) || second < 0x80 || second > 0xBF) return false;
        unsigned c = (first & 0x1FU) << 6U | (second & 0x3FU);
        if (c > 0x45F) return false;
        if (c < 0x410)
            c += 0x50;  // Ѐ … Џ
        else if (c < 0x430)
            c += 0x20;  // А … Я
        result += static_cast<char>(0xC0U | c >> 6U);
        result += static_cast<char>(0x80U | (c & 0x3FU));
        i += 2;
    }
    return true;
}

constexpr std::uint64_t high_bits = 0x8080808080808080ULL;

std::uint64_t eight_bytes(std::string_view text, std::size_t at) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, text.data() + at, sizeof bytes);
    return bytes;
}

// Bytes at the beginning that are ASCII, or letters U+0080 … U+02FF and U+0400 … U+047F.
std::size_t usual_prefix(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        if (at + 8 <= text.size() && (eight_bytes(text, at) & high_bits) == 0) {
            at += 8;
            continue;
        }
        const auto first = static_cast<unsigned char>(text[at]);
        if (first < 0x80) {
            ++at;
            continue;
        }
        const bool begins_two = (first >= 0xC2 && first <= 0xCB) || first == 0xD0 || first == 0xD1;
        if (!begins_two || at + 1 == text.size() || (static_cast<unsigned char>(text[at + 1]) & 0xC0U) != 0x80U) break;
        at += 2;
    }
    return at;
}

bool has_script(char32_t c, UScriptCode script) {
    UErrorCode status = U_ZERO_ERROR;
    return uscript_getScript(u(c), &status) == script;
}

// The only failure ICU has left here is lack of memory.
void require(UErrorCode status) {
    if (U_FAILURE(status)) throw std::bad_alloc();
}

}  // namespace

std::size_t valid_utf8_prefix(std::string_view text) {
    std::int32_t offset = 0;
    const std::int32_t size = length(text);
    while (offset < size) {
        offset += static_cast<std::int32_t>(usual_prefix(text.substr(static_cast<std::size_t>(offset))));
        if (offset == size) break;
        const std::int32_t before = offset;
        UChar32 c = 0;
        U8_NEXT(text.data(), offset, size, c);
        if (c < 0) return static_cast<std::size_t>(before);
    }
    return text.size();
}

char32_t next_code_point(std::string_view text, std::size_t& offset) {
    if (const auto first = static_cast<unsigned char>(text[offset]); first < 0x80) return text[offset++];
    auto position = static_cast<std::int32_t>(offset);
    UChar32 c = 0;
    U8_NEXT_OR_FFFD(text.data(), position, length(text), c);
    offset = static_cast<std::size_t>(position);
    return static_cast<char32_t>(c);
}

void append_code_point(std::string& text, char32_t code_point) {
    char bytes[U8_MAX_LENGTH] = {};
    std::int32_t size = 0;
    UBool failed = false;
    U8_APPEND(bytes, size, U8_MAX_LENGTH, u(code_point), failed);
    if (failed) return append_code_point(text, U'\uFFFD');
    text.append(bytes, static_cast<std::size_t>(size));
}

std::size_t length_in_code_points(std::string_view text) {
    // Bytes that go on with a character are 10xxxxxx.
    std::size_t going_on = 0;
    std::size_t at = 0;
    for (; at + sizeof(std::uint64_t) <= text.size(); at += sizeof(std::uint64_t)) {
        const std::uint64_t bytes = eight_bytes(text, at);
        going_on += static_cast<std::size_t>(std::popcount(bytes & ~(bytes << 1U) & high_bits));
    }
    for (; at < text.size(); ++at)
        if ((static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) ++going_on;
    return text.size() - going_on;
}

bool is_letter(char32_t c) { return c < classes_known ? is_of_class(c, letter_class) : u_isalpha(u(c)) != 0; }
bool is_upper(char32_t c) { return u_isupper(u(c)) || u_istitle(u(c)); }
bool is_lower(char32_t c) { return u_islower(u(c)); }
bool is_digit(char32_t c) { return c < classes_known ? is_of_class(c, digit_class) : u_isdigit(u(c)) != 0; }
bool is_mark(char32_t c) {
    return c < classes_known ? is_of_class(c, mark_class) : (U_GET_GC_MASK(u(c)) & U_GC_M_MASK) != 0;
}
bool is_space(char32_t c) {
    return c < classes_known ? is_of_class(c, space_class) : u_isUWhiteSpace(u(c)) || c == U'\uFEFF';
}
bool is_cyrillic(char32_t c) { return has_script(c, USCRIPT_CYRILLIC); }
bool is_latin(char32_t c) { return has_script(c, USCRIPT_LATIN); }

bool is_bidi_control(char32_t c) {
    return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

std::string folded(std::string_view text) {
    std::string result;
    if (fold_plainly(text, result)) return result;
    result.clear();
    UErrorCode status = U_ZERO_ERROR;
    icu::StringByteSink<std::string> sink(&result, length(text));
    icu::CaseMap::utf8Fold(0, piece(text), sink, nullptr, status);
    require(status);
    return result;
}

std::string lowered(std::string_view text) {
    std::string result;
    UErrorCode status = U_ZERO_ERROR;
    icu::StringByteSink<std::string> sink(&result, length(text));
    icu::CaseMap::utf8ToLower("", 0, piece(text), sink, nullptr, status);
    require(status);
    return result;
}

std::string uppered(std::string_view text) {
    std::string result;
    UErrorCode status = U_ZERO_ERROR;
    icu::StringByteSink<std::string> sink(&result, length(text));
    icu::CaseMap::utf8ToUpper("", 0, piece(text), sink, nullptr, status);
    require(status);
    return result;
}

// Every character is in NFC and none can join the one before it: ASCII, U+0080 … U+02FF, U+0400 … U+047F,
// № and the usual spaces, dashes and quotes. Most texts are of nothing else, and ICU need not be asked.
bool is_plainly_nfc(std::string_view text) {
    while (true) {
        text.remove_prefix(usual_prefix(text));
        if (text.empty()) return true;
        if (text.size() < 3 || text[0] != '\xE2') return false;
        const auto second = static_cast<unsigned char>(text[1]);
        const auto third = static_cast<unsigned char>(text[2]);
        if (!(second == 0x80 && third >= 0x82 && third <= 0xBF) && !(second == 0x84 && third == 0x96)) return false;
        text.remove_prefix(3);
    }
}

std::string nfc(std::string_view text) {
    if (is_plainly_nfc(text)) return std::string(text);
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* normalizer = icu::Normalizer2::getNFCInstance(status);
    require(status);
    std::string result;
    icu::StringByteSink<std::string> sink(&result, length(text));
    normalizer->normalizeUTF8(0, piece(text), sink, nullptr, status);
    require(status);
    return result;
}

std::string_view trimmed(std::string_view text) {
    for (std::size_t offset = 0; offset < text.size() && is_space(next_code_point(text, offset)); offset = 0)
        text.remove_prefix(offset);
    while (!text.empty()) {
        std::size_t last = text.size() - 1;
        while (last > 0 && text.size() - last < 4 && (static_cast<unsigned char>(text[last]) & 0xC0U) == 0x80U) --last;
        std::size_t offset = last;
        if (!is_space(next_code_point(text, offset)) || offset != text.size()) break;
        text.remove_suffix(text.size() - last);
    }
    return text;
}

std::size_t width_in_columns(std::string_view text) {
    std::size_t width = 0;
    for (std::size_t offset = 0; offset < text.size();) {
        const char32_t c = next_code_point(text, offset);
        if (is_mark(c) || u_charType(u(c)) == U_FORMAT_CHAR || u_iscntrl(u(c))) continue;
        const int east_asian = u_getIntPropertyValue(u(c), UCHAR_EAST_ASIAN_WIDTH);
        width += east_asian == U_EA_WIDE || east_asian == U_EA_FULLWIDTH ? 2 : 1;
    }
    return width;
}

}  // namespace stykovka
