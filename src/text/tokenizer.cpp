// Words, numbers and signs of a text.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/tokenizer.h"

#include <array>

#include "base/unicode.h"
#include "text/normaliser.h"

namespace stykovka {
namespace {

enum CharacterKind : std::uint8_t { letter = 1, digit = 2, mark = 4, invisible = 8, space = 16 };

bool is_invisible_character(char32_t c) { return c == 0x00AD || c == 0x200B || c == 0x2060; }

std::uint8_t asked_kinds(char32_t c) {
    return static_cast<std::uint8_t>((is_letter(c) ? letter : 0) | (is_digit(c) ? digit : 0) | (is_mark(c) ? mark : 0) |
                                     (is_invisible_character(c) ? invisible : 0) | (is_space(c) ? space : 0));
}

// Up to the end of Cyrillic: nearly all texts are of these.
constexpr char32_t kinds_known = 0x500;

std::uint8_t kinds_of(char32_t c) {
    static const std::array<std::uint8_t, kinds_known> known = [] {
        std::array<std::uint8_t, kinds_known> kinds{};
        for (char32_t each = 0; each < kinds_known; ++each) kinds[each] = asked_kinds(each);
        return kinds;
    }();
    return c < kinds_known ? known[c] : asked_kinds(c);
}

/// A text as code points with their places and kinds, for looking ahead.
class Characters {
public:
    explicit Characters(std::string_view text) {
        characters_.reserve(text.size() + 2);
        for (std::size_t offset = 0; offset < text.size();) {
            const auto place = static_cast<std::uint32_t>(offset);
            const char32_t code = next_code_point(text, offset);
            characters_.push_back({code, place, kinds_of(code)});
        }
        size_ = characters_.size();
        // Nothing looks further ahead than this.
        for (int i = 0; i < 2; ++i) characters_.push_back({U'\0', static_cast<std::uint32_t>(text.size()), 0});
    }
    std::size_t size() const { return size_; }
    char32_t at(std::size_t index) const { return characters_[index].code; }
    bool is(std::uint8_t kinds, std::size_t index) const { return (characters_[index].kinds & kinds) != 0; }
    ByteSpan span(std::size_t begin, std::size_t end) const {
        return {characters_[begin].place, characters_[end].place};
    }

private:
    struct Character {
        char32_t code;
        std::uint32_t place;
        std::uint8_t kinds;
    };
    std::vector<Character> characters_;
    std::size_t size_ = 0;
};

bool is_hyphen(char32_t c) { return c == U'-' || c == 0x2010 || c == 0x2011; }
bool is_apostrophe(char32_t c) { return c == U'\'' || c == 0x2019 || c == 0x02BC; }
bool is_group_space(char32_t c) { return c == U' ' || c == 0x00A0 || c == 0x202F || c == 0x2009; }

std::size_t end_of_digits(const Characters& text, std::size_t begin) {
    while (text.is(digit, begin)) ++begin;
    return begin;
}

// UAX #29, with the hyphen as a letter between letters, so that «пресс-служба» is one word.
std::size_t end_of_word(const Characters& text, std::size_t begin) {
    constexpr std::uint8_t parts = letter | mark | digit;
    std::size_t end = begin;
    while (true) {
        if (text.is(parts | invisible, end))
            ++end;
        else if (end > begin && text.is(parts, end + 1) && (is_hyphen(text.at(end)) || is_apostrophe(text.at(end))))
            end += 2;
        else
            break;
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
    if (text.at(begin) != separator || !text.is(digit, begin + 1)) return begin;
    return end_of_digits(text, begin + 1);
}

// A date or a version ("12.03.2031") is not one figure: its runs of digits stand alone.
bool goes_on_like_a_date(const Characters& text, std::size_t end) {
    return (text.at(end) == U'.' || text.at(end) == U',') && text.is(digit, end + 1);
}

bool began_like_a_date(const Characters& text, std::size_t begin) {
    return begin >= 2 && (text.at(begin - 1) == U'.' || text.at(begin - 1) == U',') && text.is(digit, begin - 2);
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

}  // namespace

std::string token_key(std::string_view piece, TokenKind kind) {
    if (kind == TokenKind::word) return word_key(piece);
    return kind == TokenKind::number ? number_key(piece) : typography_folded(piece);
}

void find_tokens(std::string_view text, std::vector<TokenSpan>& spans) {
    const Characters characters(text);
    spans.clear();
    for (std::size_t i = 0; i < characters.size();) {
        std::size_t end = i + 1;
        if (characters.is(digit, i)) {
            end = end_of_number(characters, i);
            const bool is_word = characters.is(letter, end);  // "5G"
            if (is_word) end = end_of_word(characters, i);
            spans.push_back({characters.span(i, end), is_word ? TokenKind::word : TokenKind::number});
        } else if (characters.is(letter, i)) {
            end = end_of_word(characters, i);
            spans.push_back({characters.span(i, end), TokenKind::word});
        } else if (!characters.is(space | invisible | mark, i)) {
            const bool is_sign = is_punctuation(characters.at(i));
            spans.push_back({characters.span(i, end), is_sign ? TokenKind::punctuation : TokenKind::symbol});
        }
        i = end;
    }
}

std::vector<Token> tokens_of(std::string_view text) {
    std::vector<TokenSpan> spans;
    find_tokens(text, spans);
    std::vector<Token> tokens;
    tokens.reserve(spans.size());
    for (const auto& [span, kind] : spans) tokens.push_back({span, kind, token_key(span.in(text), kind)});
    return tokens;
}

}  // namespace stykovka
