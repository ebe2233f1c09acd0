// Aligns the segments of two texts.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "align/bead.h"
#include "align/lexicon.h"
#include "base/progress.h"
#include "base/side.h"
#include "text/segment.h"

namespace stykovka {

/// A bead that stays as it is: its first segment on each side (index into the text) and its counts.
struct FixedBead {
    BySide<std::uint32_t> first;
    Bead bead;
};

struct AlignOptions {
    std::uint32_t widest_side = 4;  ///< most segments on one side of a bead, 1 … 4
    std::vector<FixedBead> fixed;   ///< in the order of both texts, not crossing each other; kept as they are
    bool with_evidence = true;      ///< fill Bead::evidence and Bead::readings
};

/// The most probable sequence of beads that covers both texts, each with its confidence (posterior probability) and the
/// evidence for it.
///
/// Beads come back as `BeadState::automatic`; both texts empty give no beads. A score is a log-likelihood ratio against
/// "unrelated" (nulls score 0 and have a prior), after Gale & Church 1993 for lengths and Moore 2002 for words.
/// Throws Error{cancelled} soon after `progress` was asked to stop.
Alignment align(const BySide<SegmentedText>& texts, const Lexicon& lexicon, const AlignOptions& options,
                const Progress& progress);

}  // namespace stykovka
