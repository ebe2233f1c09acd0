// Which words translate which, learnt from pairs of texts.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "align/lexicon.h"
#include "base/language.h"
#include "base/progress.h"
#include "base/side.h"

namespace stykovka {

/// A word that was met beside another, and how many times each explained the other (expected counts).
struct LearntTranslation {
    std::uint32_t word = 0;   ///< index into the target's words
    BySide<float> explained;  ///< how many times the word of that side was explained by the other
};

struct LearntWord {
    std::string stem;
    float count = 0;  ///< pairs that have it
    float mass = 0;   ///< words of the other side that it explained, those included that are not kept
};

/// The counts of IBM Model 1 in both directions (Brown et al. 1993), so that more pairs can be added later.
struct LearntLexicon {
    BySide<std::string> languages;  ///< primary tags
    BySide<std::vector<LearntWord>> words;
    std::vector<std::vector<LearntTranslation>> translations;  ///< of each source word, ascending
    std::uint32_t pairs = 0;                                   ///< learnt from so many
};

/// Adds pairs to what was learnt before: five iterations over the new pairs, with the old counts beside theirs. Pairs
/// with an empty side, or with more than 100 words on one, say nothing. Words too common to tell anything (by
/// `frequencies`) are left out. Time grows with words × words of each pair: about 20 µs a pair of sentences.
/// Throws Error{cancelled}.
LearntLexicon with_pairs(LearntLexicon known, const std::vector<BySide<std::string>>& pairs, const Lexicon& frequencies,
                         const Progress& progress);

/// How probable it is, in both directions, that the two words stand for each other; 0 … 1.
float strength_of(const LearntLexicon& lexicon, std::uint32_t source, const LearntTranslation& translation);

}  // namespace stykovka
