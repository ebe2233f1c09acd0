// How alike two texts are: an integer that can be explained.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include "memory/comparison.h"
#include "memory/less_trust.h"
#include "memory/match.h"

namespace stykovka {

/// The highest score of texts whose keys differ, and the lowest of texts whose keys are equal.
inline constexpr int highest_with_other_words = 94;
inline constexpr int lowest_with_same_words = 95;
/// A difference that may occur many times takes three points at the most.
inline constexpr int most_points_of_a_kind = 3;

/// ⌊100 · (longer − distance) / longer⌋ for sequences of which the longer has `longer` elements; at most 94 when they
/// differ; 100 for two empty ones.
int base_percent(std::size_t longer, std::size_t distance);

/// The fewest elements that two sequences must share, of which the longer has `longer`, for `base_percent` ≥ `percent`.
std::size_t least_overlap(std::size_t longer, int percent);

/// What is known of a unit besides its text, as far as it takes points.
struct UnitFacts {
    bool several_translations = false;  ///< the same source has another translation that is not superseded
    bool by_person = true;              ///< a person, a vendor or an imported memory vouches for the pair
    Standing standing = Standing::recommended;
    LostTrust lost_trust;
};

/// The score of a pair of texts, with its reasons.
struct TextScore {
    MatchScore score;
    MatchScore base;
    bool exact = false;              ///< text in NFC and codes are equal
    bool same_words = false;         ///< the keys are equal
    std::vector<Penalty> penalties;  ///< in the order of PenaltyKind; their points lead from `base` to `score`
    bool negation_differs = false;
    bool names_differ = false;
};

/// Symmetric in score, base and penalties. For texts of at most four keys each the base is the better one of keys and
/// characters. An exact match has 100 percent whatever its facts are, unless it is superseded or the office trusts it
/// less: the others are named with no points.
TextScore scored(const ComparedText& query, const ComparedText& match, const UnitFacts& facts);

/// Pairs of keys (indices into `keys`) that a cheapest edit keeps, in order.
std::vector<std::pair<std::size_t, std::size_t>> kept_keys(const ComparedText& a, const ComparedText& b);

/// Points of all penalties together.
int points_of(const std::vector<Penalty>& penalties);

}  // namespace stykovka
