// Which pieces of a text are words that somebody can spell wrong.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/spelled_word.h"

#include <algorithm>
#include <array>

#include "base/any_of.h"
#include "base/unicode.h"
#include "review/addresses.h"
#include "text/token_keys.h"
#include "text/tokenizer.h"

namespace stykovka {
namespace {

bool is_invisible(char32_t c) { return c == 0x00AD || (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xFEFF; }
bool is_stress(char32_t c) { return c == 0x0300 || c == 0x0301; }
bool is_apostrophe(char32_t c) { return c == U'\'' || c == 0x2019 || c == 0x02BC || c == 0x2018; }
bool is_hyphen(char32_t c) { return c == U'-' || c == 0x2010 || c == 0x2011; }

template <class Test>
bool any_of_letters(std::string_view text, Test test) {
    for (std::size_t offset = 0; offset < text.size();)
        if (test(next_code_point(text, offset))) return true;
    return false;
}

bool is_roman_numeral(std::string_view word) { return word.find_first_not_of("IVXLCDM") == std::string_view::npos; }

bool can_be_wrong(std::string_view word) {
    return length_in_code_points(word) > 1 && !any_of_letters(word, is_digit) && !is_roman_numeral(word);
}

bool ends_sentence(std::string_view sign) {
    return sign == "." || sign == "!" || sign == "?" || sign == "..." || sign == "…";
}

// «г.», «ст.», "Mr.": a point behind one letter, or few without a vowel, is hardly the end of a sentence.
bool abbreviates(const Token& word) {
    static constexpr std::u32string_view vowels = U"аеиоуыэюяaeiouy";
    const auto is_vowel = [](char32_t c) { return vowels.find(c) != std::u32string_view::npos; };
    const std::size_t length = length_in_code_points(word.key);
    return word.kind == TokenKind::word && (length == 1 || (length <= 3 && !any_of_letters(word.key, is_vowel)));
}

// Whether a sentence may begin with the token; quotes, brackets and dashes before it say nothing.
bool may_begin_sentence(const std::vector<Token>& tokens, std::size_t index, std::string_view text) {
    for (std::size_t i = index; i-- > 0;) {
        if (tokens[i].kind == TokenKind::word || tokens[i].kind == TokenKind::number) return false;
        const std::string_view sign = tokens[i].span.in(text);
        if (ends_sentence(sign)) return sign != "." || i == 0 || !abbreviates(tokens[i - 1]);
        if (sign == "," || sign == ";") return false;
    }
    return true;
}

// "Yu. K. Orlova": some Russian letters are several Latin ones.
bool is_initial(std::string_view word, std::string_view behind) {
    constexpr auto initials =
        std::to_array<std::string_view>({"Ya", "Ye", "Yo", "Yu", "Zh", "Kh", "Ts", "Ch", "Sh", "Shch"});
    return behind.starts_with('.') && is_any(word, initials);
}

// «324-ФЗ», «80-летие»: the word belongs to the figure.
bool hangs_on_figure(const std::vector<Token>& tokens, std::size_t index, std::string_view text) {
    if (index < 2 || tokens[index - 2].kind != TokenKind::number) return false;
    std::size_t offset = 0;
    const std::string_view between = tokens[index - 1].span.in(text);
    return is_hyphen(next_code_point(between, offset)) && tokens[index - 2].span.end == tokens[index - 1].span.begin &&
           tokens[index - 1].span.end == tokens[index].span.begin;
}

}  // namespace

std::string spelled(std::string_view word) {
    const std::string normal = nfc(word);
    std::string result;
    result.reserve(normal.size());
    for (std::size_t offset = 0; offset < normal.size();) {
        const char32_t c = next_code_point(normal, offset);
        if (is_invisible(c) || is_stress(c)) continue;
        append_code_point(result, is_apostrophe(c) ? U'\'' : is_hyphen(c) ? U'-' : c);
    }
    return result;
}

std::vector<SpelledWord> spelled_words_of(std::string_view text) {
    const std::vector<ByteSpan> addresses = addresses_in(text);
    const std::vector<Token> tokens = tokens_of(text);
    std::vector<SpelledWord> words;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const Token& token = tokens[i];
        const bool in_address = std::any_of(addresses.begin(), addresses.end(),
                                            [&](ByteSpan address) { return address.overlaps(token.span); });
        if (token.kind != TokenKind::word || in_address) continue;
        SpelledWord word{token.span, spelled(token.span.in(text)), false};
        if (!can_be_wrong(word.word) || hangs_on_figure(tokens, i, text) ||
            is_initial(word.word, text.substr(token.span.end)))
            continue;
        word.looks_like_name = begins_with_capital(word.word) && !may_begin_sentence(tokens, i, text);
        words.push_back(std::move(word));
    }
    return words;
}

std::vector<SpelledWord> hyphened_parts_of(const SpelledWord& word, std::string_view text) {
    std::vector<SpelledWord> parts;
    std::uint32_t begin = word.span.begin;
    const auto add = [&](std::uint32_t end) {
        SpelledWord part{{begin, end}, spelled(text.substr(begin, end - begin)), false};
        const bool inside = begin > word.span.begin || word.looks_like_name;
        part.looks_like_name = inside && begins_with_capital(part.word);
        if (!part.word.empty()) parts.push_back(std::move(part));
    };
    for (std::size_t offset = word.span.begin; offset < word.span.end;) {
        const auto here = static_cast<std::uint32_t>(offset);
        if (!is_hyphen(next_code_point(text, offset))) continue;
        add(here);
        begin = static_cast<std::uint32_t>(offset);
    }
    add(word.span.end);
    return parts;
}

std::vector<SpelledWord> parts_of(const SpelledWord& word, std::string_view text) {
    std::vector<SpelledWord> parts = hyphened_parts_of(word, text);
    std::erase_if(parts, [](const SpelledWord& part) { return !can_be_wrong(part.word); });
    return parts;
}

}  // namespace stykovka
