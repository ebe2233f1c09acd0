// Ranks before a title that make it another office: deputy, acting, former.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/side.h"
#include "review/term_words.h"

namespace stykovka {

/// A rank that one side of a pair says of a title and the other side of nobody.
struct OtherRank {
    Side side = Side::source;  ///< which says it
    std::size_t first = 0;     ///< its word …
    std::size_t last = 0;      ///< … and its title
};

/// The first of them, of Russian and English texts; none where both sides have the rank, whomever it is said of.
/// `russian` is the side in Russian.
std::optional<OtherRank> other_rank(const BySide<std::vector<TextWord>>& words, Side russian);

}  // namespace stykovka
