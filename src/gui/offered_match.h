// A match as the window offers it.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>

#include "memory/match.h"
#include "memory/repair.h"

namespace stykovka {

/// A match of a bead's whole source, or of one of its segments.
struct OfferedMatch {
    Match match;
    std::optional<std::uint32_t> part;  ///< the segment, 0-based; none: the whole
    RepairedTarget repaired;            ///< the translation with its values put right: what is offered
};

}  // namespace stykovka
