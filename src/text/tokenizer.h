// Words, numbers and signs of a text.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/byte_span.h"

namespace stykovka {

enum class TokenKind : std::uint8_t { word, number, punctuation, symbol };

/// A piece of a text. `key` is what it is compared by: see normaliser.h.
struct Token {
    ByteSpan span;
    TokenKind kind = TokenKind::word;
    std::string key;

    friend bool operator==(const Token&, const Token&) = default;
};

/// A token without its key.
struct TokenSpan {
    ByteSpan span;
    TokenKind kind = TokenKind::word;
};

/// Bumped whenever the tokens of some text change: stored keys are then rebuilt.
inline constexpr int tokenizer_version = 1;

/// The tokens of a text in order, without white space. Words follow UAX #29 (a hyphen or an apostrophe inside a word
/// keeps it whole: «пресс-служба», "Prosecutor’s"); a number is a run of digits with its inner separators ("1 234,5",
/// "12.03.2031" is one number token for each run of digits that its separators cannot belong to a single figure).
std::vector<Token> tokens_of(std::string_view text);

/// The same tokens without their keys, into `spans` (what it held is lost): for long runs of texts.
void find_tokens(std::string_view text, std::vector<TokenSpan>& spans);

/// The key of a token (see Token::key) that is written like this.
std::string token_key(std::string_view written, TokenKind kind);

}  // namespace stykovka
