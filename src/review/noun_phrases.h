// The noun phrases of a corpus: what its terms are among.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "memory/corpus.h"
#include "review/word_class.h"

namespace stykovka {

/// What the forms of a vocabulary are; worked out once.
class WordClasses {
public:
    explicit WordClasses(const Vocabulary& words);

    WordClass of(std::uint32_t form) const { return facts_[form].kind; }
    bool may_be_genitive(std::uint32_t form) const { return facts_[form].may_be_genitive; }
    bool is_capitalised(std::uint32_t form) const { return facts_[form].is_capitalised; }
    bool is_base(std::uint32_t form) const { return facts_[form].is_base; }

private:
    struct Facts {
        WordClass kind = WordClass::noun;
        bool may_be_genitive = false;
        bool is_capitalised = false;
        bool is_base = false;  ///< written as its key
    };
    std::vector<Facts> facts_;
};

/// Where a phrase stands: words [first, last] of one side of a pair.
struct PhrasePlace {
    std::uint32_t pair = 0;
    std::uint16_t first = 0, last = 0;

    friend bool operator==(const PhrasePlace&, const PhrasePlace&) = default;
};

/// The keys of its words; a phrase in another case or number has the same.
using PhraseKey = std::u32string;
using Phrases = std::unordered_map<PhraseKey, std::vector<PhrasePlace>>;

struct PhraseOptions {
    std::size_t longest = 5;  ///< words
    std::size_t least = 2;    ///< places
};

/// Phrases of two words and more that stand in at least `least` places. Russian: adjectives and nouns with what
/// depends on them in the genitive or behind a preposition of terms («надзорное ведомство», «уполномоченный по правам
/// человека»); other languages: words without function words between them. Names of persons are left out, and so is a
/// phrase that never stands outside a longer one.
Phrases noun_phrases(const Corpus& corpus, Side side, const WordClasses& classes, const PhraseOptions& options,
                     const Progress& progress);

/// The words [first, last] as they stand in the pair.
std::string_view text_of(const Corpus& corpus, Side side, const PhrasePlace& place);
/// The form to show: the most frequent one whose head is in its base form, else the most frequent one.
std::string shown_form(const Corpus& corpus, Side side, const std::vector<PhrasePlace>& places,
                       const WordClasses& classes);

}  // namespace stykovka
