// Contents made ready for being compared.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "base/language.h"
#include "text/content.h"
#include "text/stems.h"
#include "text/tokenizer.h"

namespace stykovka {

/// The key of every number.
inline constexpr const char* number_key = "#";

/// Texts of at most this many keys are compared by their characters too.
inline constexpr std::size_t short_text_keys = 4;

/// One key and the token it comes from.
struct KeyPlace {
    std::string key;        ///< stem of a word, or `number_key`
    std::size_t token = 0;  ///< index into ComparedText::tokens

    friend bool operator==(const KeyPlace&, const KeyPlace&) = default;
};

/// A content with its tokens and keys. Codes, punctuation and symbols are no keys.
struct ComparedText {
    Content content;
    std::string text;  ///< in NFC; spans of tokens point into it
    std::vector<Token> tokens;
    std::vector<KeyPlace> keys;
    std::string characters;  ///< the folded words, a number as "#", one space between: what short texts are compared by

    bool is_short() const { return keys.size() <= short_text_keys; }
};

/// Makes contents comparable; keeps the stems of words it has seen. Belongs to one thread.
class Comparison {
public:
    ComparedText of(const Content& content, const Language& language);

private:
    Stemmer& stemmer_for(const Language& language);

    std::map<std::string, Stemmer, std::less<>> stemmers_;  // by primary language
};

/// What is equal for texts that are equal in NFC with equal codes at equal places, and for no others.
std::string identity_of(const Content& content);

/// The same number on every machine and in every version: it is stored (FNV-1a, 64 bits).
std::int64_t stable_hash(std::string_view bytes);

}  // namespace stykovka
