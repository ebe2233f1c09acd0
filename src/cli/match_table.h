// Matches as text.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "base/side.h"
#include "memory/match.h"
#include "review/register_repair.h"

namespace stykovka {

/// What was asked, and what the register says of its persons.
struct MatchQuery {
    std::string text;
    Side side = Side::source;
    const RegisterRepair& people;
};

/// One JSON object on a line; the schema is in the manual page.
std::string matches_as_json(const MatchQuery& query, const std::vector<Match>& matches);
/// For people: score with what it lost, both texts, where it stood.
std::string matches_as_table(const MatchQuery& query, const std::vector<Match>& matches, std::size_t columns);

}  // namespace stykovka
