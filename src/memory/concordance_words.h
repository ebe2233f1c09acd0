// The words of the concordance: each form that was met, with a number.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <optional>
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

/// Numbers stems while texts are taken in; new ones are in the archive after `write`. Made within the transaction that
/// uses it, and not used after it.
class ConcordanceWordWriter {
public:
    explicit ConcordanceWordWriter(Database& database);

    /// The number of the token's stem.
    std::int64_t number_of(const Token& token, const Language& language);
    void write();

private:
    std::int64_t add(const std::string& word, const std::string& stem, std::string_view language);

    Database& database_;
    Stems stems_;
    std::map<std::string, std::unordered_map<std::string, std::int64_t>, std::less<>> known_;  // by language, words
    std::int64_t count_;                                                                       // words that were met
    std::int64_t written_;                                                                     // of these, in blocks
    std::vector<std::string> new_lines_;
};

/// The number of a stem in a language (a primary tag); 0 when it was not met.
std::int64_t number_of_stem(Database& database, std::string_view language, std::string_view stem);

/// A part of words that are looked for.
struct WordPart {
    std::string text;           ///< as the key of a word
    bool begins_word = false;   ///< words begin with it
    bool ends_word = false;     ///< words end with it
    bool follows_word = false;  ///< nothing but space stands between it and the part before

    bool is_word() const { return begins_word && ends_word; }
};

/// The stems of words that have the part in them, of all languages, each once; none when there are more than `most`
/// such words. Reads all words, so its time grows with their number.
std::optional<std::vector<std::int64_t>> stems_with(Database& database, const WordPart& part, std::size_t most);

std::string base36(std::int64_t number);

}  // namespace stykovka
