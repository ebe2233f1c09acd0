// What a word is recognised by, whatever its form: the one stemming service of the program.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"

namespace stykovka {

/// Where the stems' dictionaries are looked for.
struct StemPlaces {
    std::vector<std::filesystem::path> hunspell{"/usr/share/hunspell"};  ///< folders with ru_RU.aff, ru_RU.dic …
    std::vector<std::filesystem::path>
        forms;  ///< folders with forms.ru.txt …: a base and forms of it that Hunspell lacks
};

/// The sets of stems that recognise words: two words match when their sets meet (`meet`). For one key a word that
/// scores can be counted by, see stems.h.
///
/// A word that the language's Hunspell dictionary knows has the dictionary's base forms and no others, for a cut ending
/// would merge судья with суд: "стали" is {сталь, стать}. Only a word that it does not know is cut, by Snowball and as
/// a surname: "Росатомом", "цифровизации". A capitalised word of a surname's shape keeps that reading beside the
/// dictionary's: "Лавровым" is {лавров, лавровый}. A word with a hyphen that is known in parts only is stemmed in
/// parts. A form that
/// the dictionary lists without its base has the bases that forms.ru.txt gives it: "людей", "found". English words lose
/// inflection only: "acted" is {act}, "active" is {active}. Without a dictionary all words
/// are cut.
///
/// All functions may be called by several threads at once. A dictionary is loaded at the first word of its language,
/// which takes 0.1 s for English and 0.3 s for Russian; a word that was asked before costs less than 1 µs, a new one
/// about 20 µs.
class WordStems {
public:
    explicit WordStems(StemPlaces places = {});
    ~WordStems();
    WordStems(WordStems&&) noexcept;
    WordStems& operator=(WordStems&&) noexcept;

    /// The stems of a word as it is written, sorted, none twice, in the form of `word_key` (ё → е). Never empty.
    std::vector<std::string> stems_of(std::string_view word, const Language& language) const;

    /// True when `stems_of` the two have a stem in common.
    bool same_word(std::string_view one, std::string_view another, const Language& language) const;

    /// True when the dictionary of the language has it, alone or in parts between hyphens.
    bool knows(std::string_view word, const Language& language) const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

/// True when two sorted sets have an element in common.
bool meet(const std::vector<std::string>& one, const std::vector<std::string>& another);

}  // namespace stykovka
