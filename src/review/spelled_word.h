// Which pieces of a text are words that somebody can spell wrong.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/byte_span.h"

namespace stykovka {

/// A word of a text, as a dictionary writes it.
struct SpelledWord {
    ByteSpan span;                 ///< in the text
    std::string word;              ///< see `spelled`
    bool looks_like_name = false;  ///< begins with a capital inside a sentence

    friend bool operator==(const SpelledWord&, const SpelledWord&) = default;
};

/// As dictionaries write it: NFC, without soft hyphens, invisible joiners and marks of stress; the apostrophe is ', the
/// hyphen -.
std::string spelled(std::string_view word);

/// The words of a text without those that are never wrong: addresses, single letters, words with digits, Roman numerals
/// in capitals. A word with hyphens is one.
std::vector<SpelledWord> spelled_words_of(std::string_view text);

/// The parts of a word between its hyphens, with their places in the text.
std::vector<SpelledWord> hyphened_parts_of(const SpelledWord& word, std::string_view text);
/// Those of them that can be wrong (see `spelled_words_of`).
std::vector<SpelledWord> parts_of(const SpelledWord& word, std::string_view text);

}  // namespace stykovka
