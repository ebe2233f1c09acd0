// The text of a release that is not in the memory.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

#include "base/side.h"
#include "bitext/release_store.h"
#include "text/segment.h"

namespace stykovka {

/// The texts of a bead that nobody accepted, or that has one side only; that side may be empty.
struct UnacceptedPair {
    std::size_t bead = 0;
    BySide<std::string> text;
    BySide<std::vector<SegmentId>> segments;
};

/// Visits them in the order of the release until `visit` returns false.
void each_unaccepted(const LoadedRelease& loaded, const std::function<bool(const UnacceptedPair&)>& visit);

}  // namespace stykovka
