// The heaviest chain of anchors that rises in both texts.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

namespace stykovka {

/// A source and a target segment that may belong together.
struct Anchor {
    std::uint32_t source = 0;
    std::uint32_t target = 0;
    float weight = 0;
};

/// The anchors with the greatest sum of weights of which each lies behind the one before on both sides. `anchors`
/// ascend by source; targets are less than `targets`. Time: n log n.
std::vector<Anchor> heaviest_chain(const std::vector<Anchor>& anchors, std::uint32_t targets);

}  // namespace stykovka
