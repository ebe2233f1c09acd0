// Which words of one text may translate which of the other.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "align/bead.h"
#include "align/features.h"
#include "align/lexicon.h"
#include "base/side.h"

namespace stykovka {

/// A source type and a target type that may translate each other.
struct Link {
    std::uint32_t target = 0;
    EvidenceKind kind = EvidenceKind::word;
    float strength = 0;  ///< q: probability that the one is translated by the other, 0 … 1
};

/// The links of each source type, ascending by target; `alpha` is, for each type of each side, the probability that its
/// token in a right bead has no counterpart, and `has_translation` whether the lexicon or its sound gives it a likely
/// counterpart somewhere in the other text.
struct Links {
    std::vector<std::vector<Link>> by_source;
    BySide<std::vector<float>> alpha;
    BySide<std::vector<bool>> has_translation;
};

/// Links by lexicon, equal values, equal strings and alike sounds.
Links links_between(const BySide<TextFeatures>& texts, const Lexicon& lexicon);

}  // namespace stykovka
