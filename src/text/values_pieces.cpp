// A text cut into the pieces that numbers are made of.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/values_pieces.h"

#include <algorithm>

#include "text/normaliser.h"
#include "text/numbers.h"
#include "text/values_words.h"

namespace stykovka {
namespace {

// "Half-million", "half-dozen"; a "half-hour" is one word.
bool is_counted_by_parts(std::string_view key) { return power_of_scale(key) || key == "dozen"; }

}  // namespace

Pieces::Pieces(std::string_view text, const Language& language)
    : is_english_(language.primary() == "en"), is_month_first_(language.tag() == "en" || language.tag() == "en-US") {
    for (const Token& token : tokens_of(text)) add(token, text, language);
}

bool Pieces::is_any(std::size_t index, std::initializer_list<std::string_view> keys) const {
    return std::find(keys.begin(), keys.end(), std::string_view((*this)[index].key)) != keys.end();
}

void Pieces::add(const Token& token, std::string_view text, const Language& language) {
    const std::string_view written = token.span.in(text);
    if (token.kind == TokenKind::word) {
        const std::size_t digits = std::min(written.find_first_not_of("0123456789"), written.size());
        constexpr std::string_view suffixes = " st nd rd th s am pm bn mn m k billion million ";
        if (digits > 0 && suffixes.find(' ' + word_key(written.substr(digits)) + ' ') != std::string_view::npos)
            return add_figure_with_suffix(token.span, digits, text, language);
        const std::size_t hyphen = written.find('-');
        const std::string first =
            hyphen == std::string_view::npos ? std::string() : word_key(written.substr(0, hyphen));
        const bool is_part = first == "half" || first == "quarter";
        if (number_word(first) || first == "полтора" || first == "полторы" || first == "полутора" ||
            (is_part && is_counted_by_parts(word_key(written.substr(hyphen + 1)))))
            return add_halves(token.span, hyphen, text);
    }
    add(token.span, token.kind, token.kind == TokenKind::number ? figure_value(token.key, language) : token.key, text);
}

void Pieces::add(ByteSpan span, TokenKind kind, std::string key, std::string_view text) {
    const bool joined = !pieces_.empty() && pieces_.back().span.end == span.begin;
    pieces_.push_back({span, kind, std::move(key), span.in(text), joined});
}

// "21st", and "1.5bn", of which the tokenizer makes a word, a point and a word.
void Pieces::add_figure_with_suffix(ByteSpan span, std::size_t digits, std::string_view text,
                                    const Language& language) {
    ByteSpan figure{span.begin, span.begin + static_cast<std::uint32_t>(digits)};
    const std::size_t count = pieces_.size();
    // "200,000th" has groups of three.
    const bool is_group = digits == 3 && count >= 2 && pieces_[count - 1].key == ",";
    if (count >= 2 && (pieces_[count - 1].key == "." || is_group) && pieces_[count - 1].is_joined &&
        pieces_[count - 1].span.end == span.begin &&
        pieces_[count - 2].text.find_first_not_of("0123456789") == std::string_view::npos) {
        figure.begin = pieces_[count - 2].span.begin;
        pieces_.resize(count - 2);
    }
    add(figure, TokenKind::number, figure_value(figure.in(text), language), text);
    const ByteSpan suffix{figure.end, span.end};
    add(suffix, TokenKind::word, word_key(suffix.in(text)), text);
}

void Pieces::add_halves(ByteSpan span, std::size_t hyphen, std::string_view text) {
    const auto cut = span.begin + static_cast<std::uint32_t>(hyphen);
    const ByteSpan first{span.begin, cut};
    const ByteSpan second{cut + 1, span.end};
    add(first, TokenKind::word, word_key(first.in(text)), text);
    // "One-and-a-half-kilometer".
    const std::size_t next =
        second.in(text).starts_with("and-") || pieces_.back().key == "and" || pieces_.back().key == "a"
            ? second.in(text).find('-')
            : std::string_view::npos;
    if (next != std::string_view::npos) return add_halves(second, next, text);
    pieces_.push_back({second, TokenKind::word, word_key(second.in(text)), second.in(text), true});
}

}  // namespace stykovka
