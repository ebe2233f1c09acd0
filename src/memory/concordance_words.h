// The words of the concordance: each form that was met, with a number.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/language.h"
#include "memory/hash_table.h"
#include "memory/portions.h"
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
    const std::string& of(const Token& token, const Language& language) { return of(token.key, token.kind, language); }
    const std::string& of(const std::string& key, TokenKind kind, const Language& language);

private:
    std::map<std::string, Stemmer, std::less<>> stemmers_;
};

/// The table concordance_hashes: numbers of words by a hash, in lists of a hundred or so. A word has its number by its
/// own hash, and all words of a stem have theirs by that of the stem; all 64 bits are kept, and equal hashes are taken
/// as equal texts. An entry: the hash but for what its list says (7 bytes), the number (4).
class WordNumbers {
public:
    explicit WordNumbers(Database& database) : lists_(database, "concordance_hashes") {}

    static std::uint64_t hash_of_word(std::string_view language, std::string_view word);
    static std::uint64_t hash_of_stem(std::string_view language, std::string_view stem);

    std::vector<std::int64_t> of(std::uint64_t hash);
    /// Known to `of` at once, and in the table after `write`.
    void add(std::uint64_t hash, std::uint32_t number);
    void write();

private:
    Portions lists_;
    HashTable waiting_;
};

/// Numbers words while texts are taken in; new ones are in the archive after `write`. Made within the transaction that
/// uses it, and not used after it.
class ConcordanceWordWriter {
public:
    explicit ConcordanceWordWriter(Database& database);

    /// The number of the word of a token, which is given as it is written.
    std::uint32_t number_of(std::string_view written, TokenKind kind, const Language& language);
    /// Words that were met before have numbers up to this one.
    std::int64_t known_before() const { return written_; }
    void write();

private:
    struct TextHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    using Known = std::unordered_map<std::string, std::uint32_t, TextHash, std::equal_to<>>;

    std::uint32_t met(const std::string& word, TokenKind kind, const Language& language);

    Database& database_;
    Stems stems_;
    WordNumbers numbers_;
    std::map<std::string, Known, std::less<>> known_;  // by language, as written
    std::int64_t count_;                               // words that were met
    std::int64_t written_;                             // of these, in blocks
    std::vector<std::string> new_lines_;
};

/// The numbers of the words of a stem in a language (a primary tag).
std::vector<std::int64_t> words_of_stem(Database& database, std::string_view language, std::string_view stem);

/// A part of words that are looked for.
struct WordPart {
    std::string text;           ///< as the key of a word
    bool begins_word = false;   ///< words begin with it
    bool ends_word = false;     ///< words end with it
    bool follows_word = false;  ///< nothing but space stands between it and the part before
    int begin = 0, end = 0;     ///< characters of what is looked for

    bool is_word() const { return begins_word && ends_word; }
};

/// For each part the numbers of words that have it in them, of all languages; none when there are more than `most`.
/// Reads all words, so its time grows with their number.
std::vector<std::optional<std::vector<std::int64_t>>> words_with(Database& database, std::span<const WordPart> parts,
                                                                 std::size_t most);

}  // namespace stykovka
