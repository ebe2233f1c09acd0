// How many words a text has.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/word_count.h"

#include <algorithm>
#include <vector>

#include "text/tokenizer.h"

namespace stykovka {

std::size_t word_count(std::string_view text) {
    const std::vector<Token> tokens = tokens_of(text);
    return static_cast<std::size_t>(std::count_if(tokens.begin(), tokens.end(), [](const Token& token) {
        return token.kind == TokenKind::word || token.kind == TokenKind::number;
    }));
}

}  // namespace stykovka
