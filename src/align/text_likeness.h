// Which text of one collection translates which of another.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "align/lexicon.h"
#include "base/language.h"
#include "base/progress.h"
#include "base/side.h"

namespace stykovka {

/// Whole texts in one language.
struct TextCollection {
    Language language;
    std::vector<std::string> texts;
};

/// A source text (index) that a target text may be the translation of.
struct LikelyTranslation {
    std::uint32_t source = 0;
    float likeness = 0;  ///< 0 … 1: share of what is rare in both that has a counterpart
};

/// For each target text, the source texts most like it, best first, at most `kept`. Words, names and values count by
/// how rare they are in usual texts and in the collection, so what all texts of an office say tells little. Time grows
/// with the words that the texts share, not with the number of pairs. Throws Error{cancelled}.
std::vector<std::vector<LikelyTranslation>> likely_translations(const BySide<TextCollection>& collections,
                                                                const Lexicon& lexicon, std::size_t kept,
                                                                const Progress& progress);

}  // namespace stykovka
