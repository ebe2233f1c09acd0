// Spelling by Hunspell, with the words that the office accepts.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/byte_span.h"
#include "base/language.h"

namespace stykovka {

/// A word that is in no dictionary.
struct UnknownWord {
    ByteSpan span;
    std::string word;
    bool looks_like_name = false;  ///< begins with a capital inside a sentence: marked more gently
};

/// The forms of a word that is to be accepted.
struct WordForms {
    std::vector<std::string> forms;  ///< itself first
    std::string problem;             ///< a sentence when it cannot be accepted so; else empty
};

/// Where dictionaries are looked for.
struct DictionaryPlaces {
    std::vector<std::filesystem::path> hunspell{"/usr/share/hunspell"};  ///< folders with ru_RU.aff, ru_RU.dic …
    std::vector<std::filesystem::path> accepted;  ///< folders with ru.dic, en.dic, en-US.dic …: accepted words
};

/// Checks the words of one language. Belongs to one thread; keeps what it learnt about each word.
///
/// Accepted words are one a line; "Роснефть/нефть" gives the word all forms of the model word; "#" begins a comment.
/// Numbers, addresses (URL, e-mail), acronyms in capitals with digits, single letters and words that mix digits and
/// letters are never unknown. е and ё are both right.
class Speller {
public:
    /// Throws Error{unavailable} naming the Debian package or the file when the language has no dictionary,
    /// Error{malformed} when a dictionary would hurt (too large, broken header).
    Speller(const Language& language, const DictionaryPlaces& places);
    ~Speller();
    Speller(Speller&&) noexcept;
    Speller& operator=(Speller&&) noexcept;

    std::vector<UnknownWord> unknown_words(std::string_view text);
    bool knows(std::string_view word);
    /// Best first, at most `limit`. Takes 50–330 ms: never in front of the user.
    std::vector<std::string> suggestions(std::string_view word, std::size_t limit = 5);

    /// The forms that a word has like `model`: a known word, a kind of name (see name_forms.h), or nothing.
    WordForms forms_of(const std::string& word, const std::string& model);
    /// Accepts a word from now on, with those forms, and returns them. Throws Error{usage} with the problem.
    std::vector<std::string> accept(const std::string& word, const std::string& model = {});
    /// From now on these forms are right as well, and those of the last call are not: the words of one release.
    void accept_for_now(const std::vector<std::string>& forms);

    /// Lines of accepted words that could not be used, with file and line.
    const std::vector<std::string>& problems() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace stykovka
