// How much more probable a bead is than two unrelated pieces of text.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "align/features.h"
#include "align/links.h"
#include "base/side.h"

namespace stykovka {

/// A shape of a bead and the logarithm of its prior.
struct BeadShape {
    std::uint8_t source = 0;
    std::uint8_t target = 0;
    float log_prior = 0;
};

/// All shapes, nulls first. Priors tuned on every second document of three levels of news text; those of 2–2, 2–3 and
/// 3–2 are far below their frequency, because chance links grow with the number of pairs of segments.
extern const std::array<BeadShape, 12> bead_shapes;

/// Scores beads of two texts: a logarithm of a likelihood ratio against "unrelated", plus the prior of the shape. Nulls
/// score their prior. Keeps the last four source rows, so `enter` must be called for each row in order; belongs to one
/// thread.
class BeadScore {
public:
    BeadScore(const BySide<TextFeatures>& texts, const Links& links);

    /// Compares source segment `row` with the target segments [begin, end).
    void enter(std::uint32_t row, std::uint32_t begin, std::uint32_t end);

    /// The score of the bead whose last segments stand before `source_end` and `target_end`.
    /// Precondition: its rows have been entered with ranges that contain its target segments.
    float score(std::uint32_t source_end, std::uint32_t target_end, const BeadShape& shape);

private:
    /// Two items of two segments (by place in the segment) that are linked.
    struct Pair {
        std::uint16_t source = 0;
        std::uint16_t target = 0;
        float strength = 0;
    };
    struct Cell {
        std::vector<Pair> pairs;
        float gain = 0;  ///< what the pairs, and their absence, add to the score of a 1–1 bead
    };
    struct Row {
        std::uint32_t begin = 0;
        std::vector<Cell> cells;
    };
    struct Place {
        std::uint32_t segment = 0;
        std::uint16_t item = 0;
    };
    struct Block {
        BySide<std::uint32_t> first;
        BySide<std::uint32_t> count;
    };

    const Cell& cell(std::uint32_t source, std::uint32_t target) const;
    void index_targets();
    void find_pairs(std::uint32_t row, std::uint32_t end, Row& into) const;
    float lexical_gain(const Block& block);
    float directed_gain(const Block& block, Side explained, std::uint32_t segment);
    float uncovered_cost(const Block& block, Side explained, std::uint32_t segment, float covered) const;
    float idle_cost(const Block& block, Side explained, std::uint32_t segment, const std::array<float, 4>& used) const;
    float trust_in(Side side) const;
    float base(const Block& block) const;
    float length_score(const Block& block) const;
    float paragraph_score(const Block& block) const;

    const BySide<TextFeatures>& texts_;
    const Links& links_;
    BySide<std::vector<float>> base_;          ///< lexical score of a segment of which nothing is linked
    BySide<std::vector<float>> expected_;      ///< how many words of a segment should find a counterpart
    BySide<float> trust_;                      ///< 0 … 1: how much a missing counterpart says
    std::vector<std::uint32_t> place_starts_;  ///< into places_, by target type
    std::vector<Place> places_;
    std::array<Row, 4> rows_;
    /// Which segment of the other side supports an item most, and how strong the next one is.
    struct BestParts {
        std::uint32_t part = 0;
        float support = 0;
        float next = 0;

        void add(std::uint32_t by, float strength);
    };
    std::vector<BestParts> best_;  ///< as support_
    std::vector<float> support_;  ///< by item of the explained segment; zero between calls
    std::vector<std::uint16_t> touched_;
};

}  // namespace stykovka
