// A match as the window offers it.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>

#include "memory/match.h"

namespace stykovka {

/// A match of a bead's whole source, or of one of its segments.
struct OfferedMatch {
    Match match;
    std::optional<std::uint32_t> part;  ///< the segment, 0-based; none: the whole
};

}  // namespace stykovka
