// The part of the table of two texts that is searched.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "align/features.h"
#include "align/links.h"
#include "base/progress.h"
#include "base/side.h"

namespace stykovka {

/// Segments [begin, end) of each side.
struct Stretch {
    BySide<std::uint32_t> begin;
    BySide<std::uint32_t> end;

    std::uint32_t size(Side side) const { return end[side] - begin[side]; }
};

/// For each number of source segments taken (0 … n, from the start of the stretch), which numbers of target segments
/// taken are searched: `low[i]` … `high[i]`, both rising; low[0] = 0, high[n] = m.
struct Corridor {
    std::vector<std::uint32_t> low;
    std::vector<std::uint32_t> high;
};

/// The whole table when it is small, else the surroundings of anchors: segments that share rare words, chained.
/// Its size grows with the longer side of the stretch.
Corridor corridor_of(const BySide<TextFeatures>& texts, const Links& links, const Stretch& stretch,
                     const Progress& progress);

}  // namespace stykovka
