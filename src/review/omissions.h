// Clauses that the other side of a pair has no words for.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

#include "align/word_alignment.h"
#include "base/byte_span.h"
#include "base/side.h"

namespace stykovka {

/// A clause that was left out of the translation (its side is the source) or put into it.
struct Omission {
    Side side = Side::source;  ///< where the clause stands
    ByteSpan span;             ///< from its first word to its last, in the text of that side
};

/// How often a word is linked in translations that leave nothing out, 0 … 1.
using LinkChance = std::function<float(Side side, const LinkableText::Word& word)>;
/// What words of its kind do: LinkableText::Word::chance.
float chance_of_kind(Side side, const LinkableText::Word& word);

/// English words for one Russian word, numbers with their units counted as one: 1 991 pairs of news. The other way
/// round it is its inverse.
inline constexpr double english_for_russian_words = 1.084;

/// Odds, as logarithms, that are enough where somebody looks for omissions, and where nobody asked; figures stand in
/// tests/bench/README.md.
inline constexpr BySide<double> odds_worth_a_look{2.5, 2.5};
inline constexpr BySide<double> odds_worth_a_warning{3.2, 5};

/// The clauses (what stands between two signs; two neighbours count as one) of either side whose words have so few
/// links that they rather have no counterpart. Told by how likely those links are with and without one, by the words of
/// the other side that stand for nothing where it would be, how well the rest of the pair is linked and how much
/// shorter that side is than usual, weighed by logistic regression (weights beside it). `usual_ratio`: words of a
/// target for one of its source. By source and target, then by place.
std::vector<Omission> omissions_in(const WordAlignment& alignment, double usual_ratio, const BySide<double>& least_odds,
                                   const LinkChance& chance);

}  // namespace stykovka
