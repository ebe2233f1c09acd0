// Makes harder documents of clean ones: sentences taken out, joined, paragraphs moved.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include "align/gold.h"

namespace stykovka::test {

/// Shares, 0 … 1.
struct Noise {
    double lost = 0;             ///< of pairs that lose a side
    double lost_paragraphs = 0;  ///< of paragraphs that lose a side whole
    double joined = 0;           ///< of pairs whose segment on a side goes together with the one before
    double shifted = 0;          ///< of pairs that begin a paragraph on one side only, or no longer on one
    double lost_target = 0.45;   ///< of losses that are the target's
};

/// The document with noise, the same for the same seed on every machine. Beads without a side are left as they are.
GoldDocument with_noise(const GoldDocument& document, const Noise& noise, std::uint64_t seed);

}  // namespace stykovka::test
