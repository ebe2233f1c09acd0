// What is being typed, before it is committed.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

#include "base/side.h"
#include "text/segment.h"

namespace stykovka {

/// The text of one cell exactly as typed, outside the Bitext; leaving the cell trims and commits it.
struct Draft {
    /// The segment that is edited; where that side of the bead is empty, the bead's first segment on the other side.
    SegmentId anchor = SegmentId::none;
    Side side = Side::target;  ///< the side that is typed on
    std::string text;          ///< raw
    std::uint32_t caret = 0;   ///< bytes into `text`

    friend bool operator==(const Draft&, const Draft&) = default;
};

}  // namespace stykovka
