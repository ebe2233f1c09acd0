// The renderings of one term: places told apart by what stands there; for this folder only.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "memory/corpus.h"
#include "review/noun_phrases.h"

namespace stykovka {

/// A rendering of a term at one of its places.
struct RenderedPlace {
    PhrasePlace term;                      ///< on the side that was asked for
    std::optional<PhrasePlace> rendering;  ///< on the other side; none: the links do not tell
    PhraseKey key;                         ///< of the rendering: its words with content
};

/// What to take for the rendering of a term of which no word is linked: only what several places have, or also the one
/// run of words that nothing else is linked to.
enum class Guessing { together, always };

/// For each place its rendering. First by the links of words; then a rendering that other places have too
/// takes in what the links of this one left out or cut short.
std::vector<RenderedPlace> rendered_places(const Corpus& corpus, Side side, const std::vector<PhrasePlace>& places,
                                           const BySide<WordClasses>& classes, Guessing guessing);

}  // namespace stykovka
