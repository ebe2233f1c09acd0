// The difference of two texts, word by word.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "memory/match.h"

namespace stykovka {

/// The parts in the order of the match: same and only_in_match together are the match's text, byte for byte; same and
/// only_in_query are the query's, but for white space. What was replaced comes before what replaces it. Both in NFC.
std::vector<DifferencePart> difference_of(std::string_view query, std::string_view match);

}  // namespace stykovka
