// The persons of the register as texts are searched for them.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/byte_span.h"
#include "base/language.h"
#include "base/side.h"
#include "review/register.h"
#include "review/term_words.h"
#include "text/word_stems.h"

namespace stykovka {

/// A person with the words of the name. Points into the register.
struct KnownPerson {
    const Person* person = nullptr;
    BySide<TextWord> surname;
    BySide<std::optional<TextWord>> given;  ///< none: the register has the surname alone
};

/// Finds persons by their surnames, in all cases where they are declined.
class KnownPersons {
public:
    /// Persons without a name on one of the sides are left out. `persons` must live as long.
    KnownPersons(std::span<const Person> persons, const BySide<Language>& languages, const WordStems& stems);

    bool empty() const { return persons_.empty(); }

    /// Whom a word of a text names. Another Orlov is nobody: where a given name stands before the surname it must be
    /// the person's own, or an initial.
    std::vector<const KnownPerson*> named_by(const std::vector<TextWord>& words, std::size_t word, Side side) const;

    /// Where the name begins whose surname is this word: with what is written in capitals before it, without a sign
    /// between.
    static std::size_t first_word_of_name(const std::vector<TextWord>& words, std::size_t surname);
    /// The same in the target when it is known whose name it is: what stands before the given name is a title.
    static std::size_t first_word_of_name(const std::vector<TextWord>& words, std::size_t surname,
                                          const KnownPerson& person);

private:
    std::vector<KnownPerson> persons_;
    BySide<std::unordered_map<std::string, std::vector<std::size_t>>> by_stem_;
};

/// Where words of the target write a person almost, but not, as the register does; none when the right name is there.
std::optional<ByteSpan> misspelt_name(const std::vector<TextWord>& words, const KnownPerson& person);

/// The key of an English word without "'s".
std::string key_without_possessive(std::string key);

}  // namespace stykovka
