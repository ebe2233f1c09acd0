// The best way through a table of beads, and how sure each of its beads is.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "align/bead.h"
#include "align/bead_score.h"
#include "align/corridor.h"
#include "base/progress.h"

namespace stykovka {

/// A bead of the best way.
struct FoundBead {
    BySide<std::uint32_t> count;
    float confidence = 0;  ///< posterior probability, by forward–backward over the corridor
    std::vector<OtherReading> readings;
};

/// The beads of the most probable way through a stretch, in order; each side has at most `widest_side` segments.
/// Time and memory grow with the cells of the corridor.
std::vector<FoundBead> best_beads(BeadScore& score, const Stretch& stretch, const Corridor& corridor,
                                  std::uint32_t widest_side, const Progress& progress);

}  // namespace stykovka
