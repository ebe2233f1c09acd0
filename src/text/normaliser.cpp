// One way to make texts comparable, used everywhere.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/normaliser.h"

#include "base/unicode.h"

namespace stykovka {
namespace {

bool is_quote(char32_t c) {
    return c == U'"' || c == 0x00AB || c == 0x00BB || (c >= 0x201C && c <= 0x201F) || c == 0x2039 || c == 0x203A;
}
bool is_apostrophe(char32_t c) { return c == 0x2018 || c == 0x2019 || c == 0x201A || c == 0x201B || c == 0x02BC; }
bool is_dash(char32_t c) { return (c >= 0x2010 && c <= 0x2015) || c == 0x2212; }
// Soft hyphens and marks of stress say nothing about the word; й and ё keep theirs, for NFC made them one letter.
bool is_ignored(char32_t c) {
    return c == 0x00AD || c == 0x0300 || c == 0x0301 || c == 0x200B || c == 0x200C || c == 0x200D || c == 0x2060 ||
           c == 0xFEFF;
}

}  // namespace

std::string word_key(std::string_view word) {
    const std::string normal = folded(nfc(word));
    std::string key;
    key.reserve(normal.size());
    for (std::size_t offset = 0; offset < normal.size();) {
        const char32_t c = next_code_point(normal, offset);
        if (is_ignored(c)) continue;
        if (c == U'ё')
            append_code_point(key, U'е');
        else if (is_apostrophe(c))
            key += '\'';
        else if (is_dash(c))
            key += '-';
        else
            append_code_point(key, c);
    }
    return key;
}

std::string typography_folded(std::string_view text) {
    const std::string normal = nfc(text);
    std::string result;
    result.reserve(normal.size());
    bool after_space = false;
    for (std::size_t offset = 0; offset < normal.size();) {
        const char32_t c = next_code_point(normal, offset);
        if (is_ignored(c)) continue;
        const bool space = is_space(c);
        if (space && after_space) continue;
        after_space = space;
        if (space)
            result += ' ';
        else if (is_quote(c))
            result += '"';
        else if (is_apostrophe(c))
            result += '\'';
        else if (is_dash(c))
            result += '-';
        else
            append_code_point(result, c);
    }
    return result;
}

}  // namespace stykovka
