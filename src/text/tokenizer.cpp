// Words, numbers and signs of a text.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/tokenizer.h"

#include "base/unicode.h"
#include "text/normaliser.h"

namespace stykovka {
namespace {

/// A text as code points with their places, for looking ahead.
class Characters {
public:
    explicit Characters(std::string_view text) : text_(text) {
        places_.reserve(text.size() + 1);
        codes_.reserve(text.size());
        for (std::size_t offset = 0; offset < text.size();) {
            places_.push_back(static_cast<std::uint32_t>(offset));
            codes_.push_back(next_code_point(text, offset));
        }
        places_.push_back(static_cast<std::uint32_t>(text.size()));
    }
    std::size_t size() const { return codes_.size(); }
    char32_t at(std::size_t index) const { return index < codes_.size() ? codes_[index] : U'\0'; }
    ByteSpan span(std::size_t begin, std::size_t end) const { return {places_[begin], places_[end]}; }
    std::string_view text(std::size_t begin, std::size_t end) const { return span(begin, end).in(text_); }

private:
    std::string_view text_;
    std::vector<char32_t> codes_;
    std::vector<std::uint32_t> places_;
};

bool is_hyphen(char32_t c) { return c == U'-' || c == 0x2010 || c == 0x2011; }
bool is_apostrophe(char32_t c) { return c == U'\'' || c == 0x2019 || c == 0x02BC; }
bool is_invisible(char32_t c) { return c == 0x00AD || c == 0x200B || c == 0x2060; }
bool is_group_space(char32_t c) { return c == U' ' || c == 0x00A0 || c == 0x202F || c == 0x2009; }
bool is_word_part(char32_t c) { return is_letter(c) || is_mark(c) || is_digit(c) || is_invisible(c); }

std::size_t end_of_digits(const Characters& text, std::size_t begin) {
    while (is_digit(text.at(begin))) ++begin;
    return begin;
}

// UAX #29, with the hyphen as a letter between letters, so that «пресс-служба» is one word.
std::size_t end_of_word(const Characters& text, std::size_t begin) {
    std::size_t end = begin;
    while (end < text.size()) {
        const char32_t c = text.at(end);
        const bool joins = (is_hyphen(c) || is_apostrophe(c)) && end > begin && is_word_part(text.at(end + 1)) &&
                           !is_invisible(text.at(end + 1));
        if (!is_word_part(c) && !joins) break;
        ++end;
    }
    return end;
}

// The end of groups of three digits behind the first group, each after the same separator; `begin` when there are none.
template <class IsSeparator>
std::size_t end_of_groups(const Characters& text, std::size_t begin, IsSeparator is_separator) {
    while (is_separator(text.at(begin)) && end_of_digits(text, begin + 1) == begin + 4) begin += 4;
    return begin;
}

std::size_t end_of_fraction(const Characters& text, std::size_t begin, char32_t separator) {
    if (text.at(begin) != separator || !is_digit(text.at(begin + 1))) return begin;
    return end_of_digits(text, begin + 1);
}

// A date or a version ("12.03.2031") is not one figure: its runs of digits stand alone.
bool goes_on_like_a_date(const Characters& text, std::size_t end) {
    return (text.at(end) == U'.' || text.at(end) == U',') && is_digit(text.at(end + 1));
}

bool began_like_a_date(const Characters& text, std::size_t begin) {
    return begin >= 2 && (text.at(begin - 1) == U'.' || text.at(begin - 1) == U',') && is_digit(text.at(begin - 2));
}

std::size_t end_of_number(const Characters& text, std::size_t begin) {
    const std::size_t first = end_of_digits(text, begin);
    if (began_like_a_date(text, begin)) return first;
    if (first - begin <= 3) {
        if (const auto end = end_of_groups(text, first, is_group_space); end > first) {
            const auto comma = end_of_fraction(text, end, U',');
            return comma > end ? comma : end_of_fraction(text, end, U'.');
        }
        const auto commas = end_of_groups(text, first, [](char32_t c) { return c == U','; });
        if (commas > first + 4 || (commas > first && text.at(commas) == U'.'))
            return end_of_fraction(text, commas, U'.');
        const auto points = end_of_groups(text, first, [](char32_t c) { return c == U'.'; });
        if (points > first + 4 && !goes_on_like_a_date(text, points)) return end_of_fraction(text, points, U',');
    }
    for (const char32_t separator : {U',', U'.'}) {
        const auto end = end_of_fraction(text, first, separator);
        if (end > first) return goes_on_like_a_date(text, end) ? first : end;
    }
    return first;
}

std::string number_key(std::string_view number) {
    std::string key;
    for (std::size_t offset = 0; offset < number.size();) {
        const char32_t c = next_code_point(number, offset);
        if (!is_group_space(c)) append_code_point(key, c);
    }
    return key;
}

bool is_punctuation(char32_t c) {
    if (c < 0x80)
        return std::string_view("!\"#%&'()*,-./:;?@[\\]_{}").find(static_cast<char>(c)) != std::string_view::npos;
    return (c >= 0x2010 && c <= 0x2027) || (c >= 0x2030 && c <= 0x205E) || c == 0x00AB || c == 0x00BB || c == 0x00A7 ||
           c == 0x00B7;
}

std::string key_of(std::string_view piece, TokenKind kind) {
    if (kind == TokenKind::word) return word_key(piece);
    return kind == TokenKind::number ? number_key(piece) : typography_folded(piece);
}

}  // namespace

void find_tokens(std::string_view text, std::vector<TokenSpan>& spans) {
    const Characters characters(text);
    spans.clear();
    for (std::size_t i = 0; i < characters.size();) {
        const char32_t c = characters.at(i);
        std::size_t end = i + 1;
        if (is_digit(c)) {
            end = end_of_number(characters, i);
            const bool is_word = is_letter(characters.at(end));  // "5G"
            if (is_word) end = end_of_word(characters, i);
            spans.push_back({characters.span(i, end), is_word ? TokenKind::word : TokenKind::number});
        } else if (is_letter(c)) {
            end = end_of_word(characters, i);
            spans.push_back({characters.span(i, end), TokenKind::word});
        } else if (!is_space(c) && !is_invisible(c) && !is_mark(c)) {
            spans.push_back({characters.span(i, end), is_punctuation(c) ? TokenKind::punctuation : TokenKind::symbol});
        }
        i = end;
    }
}

std::vector<Token> tokens_of(std::string_view text) {
    std::vector<TokenSpan> spans;
    find_tokens(text, spans);
    std::vector<Token> tokens;
    tokens.reserve(spans.size());
    for (const auto& [span, kind] : spans) tokens.push_back({span, kind, key_of(span.in(text), kind)});
    return tokens;
}

}  // namespace stykovka
