// A text cut into the pieces that numbers are made of.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/values_pieces.h"

#include <algorithm>

#include "text/normaliser.h"
#include "text/numbers.h"
#include "text/values_words.h"

namespace stykovka {

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
        constexpr std::string_view suffixes = " st nd rd th s am pm bn mn m k ";
        if (digits > 0 && suffixes.find(' ' + word_key(written.substr(digits)) + ' ') != std::string_view::npos)
            return add_halves(token, text, digits, 0);
        const std::size_t hyphen = written.find('-');
        if (hyphen != std::string_view::npos && number_word(word_key(written.substr(0, hyphen)))) return add_halves(token, text, hyphen, 1);
    }
    const bool joined = !pieces_.empty() && pieces_.back().span.end == token.span.begin;
    pieces_.push_back({token.span, token.kind, token.kind == TokenKind::number ? figure_value(token.key, language) : token.key, written, joined});
}

void Pieces::add_halves(const Token& token, std::string_view text, std::size_t cut, std::size_t skipped) {
    const auto middle = token.span.begin + static_cast<std::uint32_t>(cut);
    const ByteSpan first{token.span.begin, middle};
    const ByteSpan second{middle + static_cast<std::uint32_t>(skipped), token.span.end};
    const bool joined = !pieces_.empty() && pieces_.back().span.end == first.begin;
    const auto kind = skipped == 0 ? TokenKind::number : TokenKind::word;
    pieces_.push_back({first, kind, word_key(first.in(text)), first.in(text), joined});
    pieces_.push_back({second, TokenKind::word, word_key(second.in(text)), second.in(text), true});
}

}  // namespace stykovka
