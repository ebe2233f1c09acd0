// How much more probable a bead is than two unrelated pieces of text.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "align/bead_features.h"
#include "align/features.h"
#include "align/links.h"
#include "base/side.h"

namespace stykovka {

/// How many segments a bead has on each side, and the feature that says so.
struct BeadShape {
    std::uint8_t source = 0;
    std::uint8_t target = 0;
    BeadFeature feature = BeadFeature::one_to_none;

    bool is_null() const { return source == 0 || target == 0; }
    bool is_merged() const { return source + target > 2; }
};

/// All shapes, nulls first.
extern const std::array<BeadShape, 12> bead_shapes;

/// Scores beads of two texts: the logarithm of how much likelier a bead is than unrelated segments. Nulls score their
/// weight. Keeps the last four source rows, so `enter` must be called for each row in order; belongs to one thread.
class BeadScore {
public:
    using Weights = std::array<float, bead_feature_count>;

    BeadScore(const BySide<TextFeatures>& texts, const Links& links, const Weights& weights = learnt_bead_weights);

    /// Compares source segment `row` with the target segments [begin, end).
    void enter(std::uint32_t row, std::uint32_t begin, std::uint32_t end);

    /// The score of the bead whose last segments stand before `source_end` and `target_end`.
    /// Precondition: its rows have been entered with ranges that contain its target segments.
    float score(std::uint32_t source_end, std::uint32_t target_end, const BeadShape& shape);

    /// What the score is made of. Precondition: as of `score`.
    BeadFeatures features(std::uint32_t source_end, std::uint32_t target_end, const BeadShape& shape);

    /// What a null gains behind a null.
    float null_after_null() const { return weights_[static_cast<std::size_t>(BeadFeature::none_after_none)]; }

private:
    /// Two items of two segments (by place in the segment) that are linked.
    struct Pair {
        std::uint16_t source = 0;
        std::uint16_t target = 0;
        float strength = 0;
    };
    struct Cell {
        std::vector<Pair> pairs;
        float score = 0;  ///< what the words of a 1–1 bead are worth
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
    void count_tokens();
    TokenClass class_of(Side side, std::uint32_t type) const;
    void look_at_words(const Block& block, BeadFeatures& into);
    void look_at_words(const Block& block, Side explained, std::uint32_t segment, BeadFeatures& into);
    void find_support(const Block& block, Side explained, std::uint32_t segment);
    float missing(Side explained, std::uint32_t segment, float covered) const;
    float idle_parts(const Block& block, Side explained, std::uint32_t segment, const std::array<float, 4>& used) const;
    float trust_in(Side side) const;
    void expect_lengths();
    float length_ratio(const Block& block) const;
    BeadFeatures frame(const Block& block, const BeadShape& shape) const;
    void look_at_paragraphs(const Block& block, BeadFeatures& into) const;

    const BySide<TextFeatures>& texts_;
    const Links& links_;
    Weights weights_;
    BySide<std::vector<TokenClass>> classes_;                       ///< by type
    BySide<std::vector<std::array<float, token_classes>>> tokens_;  ///< how many of each class a segment has
    BySide<std::vector<float>> alone_;                     ///< what the words of a segment without any link score
    BySide<std::vector<float>> expected_;                  ///< how many words of a segment should find a counterpart
    BySide<float> trust_;                                  ///< 0 … 1: how much a missing counterpart says
    std::vector<std::array<float, 4>> unrelated_lengths_;  ///< by first target segment and how many
    std::vector<std::uint32_t> place_starts_;              ///< into places_, by target type
    std::vector<Place> places_;
    std::array<Row, 4> rows_;
    /// What the other side of a bead says for an item.
    struct Support {
        float all = 0;
        std::uint32_t part = 0;  ///< the segment that supports it most,
        float most = 0;          ///< how much,
        float next = 0;          ///< and how much the next one
        float strongest = 0;     ///< of its counterparts, and
        float place = 0;         ///< where that one stands in the bead, 0 … 1

        void add(std::uint32_t by, float strength);
    };
    std::vector<Support> support_;  ///< by item of the explained segment; empty between calls
    std::vector<std::uint16_t> touched_;
};

}  // namespace stykovka
