// What the words of a text are asked for while they are read one after the other.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "base/unicode.h"
#include "text/tokenizer.h"

namespace stykovka {

/// The key of a token; empty behind the last.
inline std::string_view key_at(const std::vector<Token>& tokens, std::size_t at) {
    return at < tokens.size() ? std::string_view(tokens[at].key) : std::string_view();
}

/// The key of the token before; empty before the first.
inline std::string_view key_before(const std::vector<Token>& tokens, std::size_t at) {
    return at > 0 ? key_at(tokens, at - 1) : std::string_view();
}

inline bool begins_with_capital(std::string_view word) {
    std::size_t offset = 0;
    return !word.empty() && is_upper(next_code_point(word, offset));
}

}  // namespace stykovka
