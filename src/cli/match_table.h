// Matches as text.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/side.h"
#include "memory/match.h"

namespace stykovka {

/// One JSON object on a line; the schema is in the manual page.
std::string matches_as_json(const std::string& query, const std::vector<Match>& matches, Side query_side);
/// For people: score with what it lost, both texts, where it stood.
std::string matches_as_table(const std::string& query, const std::vector<Match>& matches, Side query_side,
                             std::size_t columns);

}  // namespace stykovka
