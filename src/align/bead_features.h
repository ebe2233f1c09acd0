// What can be seen of a bead, as numbers that are weighed and added up.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace stykovka {

/// Tokens by what the lexicon and the other text know of them: a word with a likely translation somewhere in the other
/// text, a known word without, a word that the lexicon does not have, a number, a sign.
enum class TokenClass : std::uint8_t { translated, known, unknown, number, sign };
constexpr std::size_t token_classes = 5;

/// The numbers, in the order of the array. Shapes are 0 or 1.
enum class BeadFeature : std::uint8_t {
    one_to_none,
    none_after_none,  ///< a null behind a null: whole paragraphs go, not sentences here and there
    one_to_one,
    one_to_two,
    two_to_two,
    one_to_three,
    one_to_four,
    two_to_three,
    /// By class: how much likelier the tokens with a counterpart in the bead are than in an unrelated segment (sum of
    /// logarithms).
    found,
    /// By class: how many tokens have no counterpart in the bead.
    missed = found + token_classes,
    uncovered = missed + token_classes,  ///< segments of a 1–1 bead too little of which has a counterpart, 0 … 2
    uncovered_part,                      ///< the same in a merged bead, on the side with several segments
    uncovered_whole,                     ///< the same, on the side with one
    idle_part,      ///< segments of a merged bead that explain nothing which their neighbours do not
    length,         ///< log-likelihood ratio of the lengths of a 1–1 bead
    merged_length,  ///< the same of another
    paragraphs_agree,
    paragraphs_differ,
    crossing,     ///< paragraphs that begin inside the bead
    part_order,   ///< whether the parts of a merged bead stand in the order of their counterparts
    token_order,  ///< whether the tokens of other beads stand about where their counterparts do
    count
};
constexpr auto bead_feature_count = static_cast<std::size_t>(BeadFeature::count);

class BeadFeatures {
public:
    float& operator[](BeadFeature feature) { return values_[static_cast<std::size_t>(feature)]; }
    float& operator()(BeadFeature of_class, TokenClass token) {
        return values_[static_cast<std::size_t>(of_class) + static_cast<std::size_t>(token)];
    }
    float operator[](BeadFeature feature) const { return values_[static_cast<std::size_t>(feature)]; }
    float operator()(BeadFeature of_class, TokenClass token) const {
        return values_[static_cast<std::size_t>(of_class) + static_cast<std::size_t>(token)];
    }
    const std::array<float, bead_feature_count>& values() const { return values_; }

private:
    std::array<float, bead_feature_count> values_{};
};

/// What each number is worth: the logarithm of a probability of a way through two texts is the sum of weight times
/// number over its beads, less a constant of the texts (a conditional random field over ways, Lafferty et al. 2001).
/// Learnt by `bench_align_training` from news text with noise of all kinds.
extern const std::array<float, bead_feature_count> learnt_bead_weights;

float weighed(const BeadFeatures& features, const std::array<float, bead_feature_count>& weights);

}  // namespace stykovka
