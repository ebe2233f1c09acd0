// The words of the concordance: each form that was met, with a number.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/language.h"
#include "sqlite/database.h"
#include "text/stems.h"
#include "text/tokenizer.h"

namespace stykovka {

/// True for the tokens that can be looked for: words, numbers, signs like № and %; not punctuation.
inline bool is_looked_for(const Token& token) { return token.kind != TokenKind::punctuation; }

/// Stems by language; keeps the stemmers. Belongs to one thread.
class Stems {
public:
    /// What a token is found by: the stem of a word, else its key.
    const std::string& of(const Token& token, const Language& language);

private:
    std::map<std::string, Stemmer, std::less<>> stemmers_;
};

/// Numbers words while texts are taken in; new ones are in the archive after `write`. Made within the transaction that
/// uses it, and not used after it.
class ConcordanceWordWriter {
public:
    explicit ConcordanceWordWriter(Database& database);

    std::int64_t number_of(const Token& token, const Language& language);
    void write();

private:
    std::int64_t add(const std::string& word, const std::string& stem, std::string_view language);

    Database& database_;
    Stems stems_;
    std::map<std::string, std::unordered_map<std::string, std::int64_t>, std::less<>> known_;  // by language
    std::int64_t count_;    // words that have a number
    std::int64_t written_;  // of these, in blocks
    std::vector<std::string> new_words_;
};

/// The forms of a stem in a language (a primary tag).
std::vector<std::int64_t> forms_of_stem(Database& database, std::string_view language, std::string_view stem);
/// The words that have the text in them, of all languages, up to `most`. Reads all words, so
/// its time grows with their number.
std::vector<std::int64_t> words_with(Database& database, std::string_view part, std::size_t most);

}  // namespace stykovka
