// Where somebody is in a document.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

#include "base/side.h"

namespace stykovka {

/// A place of typing. Whoever reads one back from the archive checks it against the document, which may have changed.
struct Cursor {
    std::size_t bead = 0;
    Side side = Side::target;
    std::uint32_t segment = 0;  ///< within its side of the bead
    std::uint32_t caret = 0;    ///< bytes into the segment's text

    friend bool operator==(const Cursor&, const Cursor&) = default;
};

}  // namespace stykovka
