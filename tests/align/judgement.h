// How good an alignment is beside the one that people made, for benchmarks.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "align/gold.h"

namespace stykovka::test {

/// A bead that was found, in the order of the texts.
struct FoundLink {
    BySide<std::uint32_t> count;
    float confidence = 0;
};

/// Counts over documents. Where among the other side's segments a null stands is a matter of taste, and not counted.
struct Judgement {
    int found = 0, gold = 0, right = 0;  ///< beads with two sides
    int found_nulls = 0, gold_nulls = 0, right_nulls = 0;
    int beads = 0, sure = 0, sure_right = 0;  ///< of all kinds; sure ones have a confidence of .9

    /// `wrong` hears of each bead that people did not make.
    void add(const std::vector<GoldLink>& links, const std::vector<FoundLink>& alignment,
             const std::function<void(const GoldLink&, float confidence)>& wrong = {});
    /// Strict F1, precision and recall of beads and of nulls, how good and how many the sure ones are.
    std::string line() const;
};

/// The texts of the beads with two sides.
std::vector<BySide<std::string>> pairs_of(const GoldDocument& document);

}  // namespace stykovka::test
