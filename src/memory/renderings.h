// What a text became in translations: the counterparts of hits of the concordance, and how often each came.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "align/word_alignment.h"
#include "base/progress.h"
#include "memory/concordance.h"

namespace stykovka {

/// The forms of one translation of what was looked for ("state programme", "State programmes").
struct Rendering {
    std::string text;               ///< the form that came most often
    std::uint64_t count = 0;        ///< places where it stands
    std::vector<std::size_t> hits;  ///< indices of its hits, ascending, each once
};

struct Renderings {
    /// For each hit, where its other text says what was found: in order, not overlapping, none when no word is linked.
    std::vector<std::vector<ByteSpan>> counterparts;
    std::vector<Rendering> groups;  ///< most frequent first; among equals the one with the newest hit
    std::uint64_t unlinked = 0;     ///< places without a counterpart in a text that is translated
};

/// Links the words of each hit. `aligner` is one for `languages`; hits of the reversed pair are turned around.
/// Time grows with the hits. Throws Error{cancelled}.
Renderings renderings_of(const std::vector<ConcordanceHit>& hits, WordAligner& aligner,
                         const BySide<Language>& languages, const Progress& progress = {});

}  // namespace stykovka
