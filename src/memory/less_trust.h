// What an office trusts less than its own work, in points that a match loses.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "memory/unit.h"

namespace stykovka {

/// Points, 0 … 50 each. A memory is named as provenance tells it, without its kind: "old.tmx" for "import:old.tmx",
/// "Bureau" for "vendor:Bureau"; a reference archive by its name.
struct LessTrust {
    std::map<std::string, int, std::less<>> memories;
    std::map<std::string, int, std::less<>> persons;  ///< by who accepted the pair, else who changed or made it
    int machine = 0;                                  ///< of a translation that a machine made

    friend bool operator==(const LessTrust&, const LessTrust&) = default;
};

inline constexpr int most_points_of_less_trust = 50;

/// The points that a unit loses by each rule. A unit that stood in several places loses what its best place does; a
/// place in a reference archive is in two memories and loses what the worse of them does.
struct LostTrust {
    int memory = 0;
    int person = 0;
    int machine = 0;

    friend bool operator==(const LostTrust&, const LostTrust&) = default;
};

/// `archive` is the name of the reference archive that the unit stands in; empty: this one.
LostTrust lost_trust(const LessTrust& rules, const TranslationUnit& unit, const std::vector<Occurrence>& occurrences,
                     std::string_view archive = {});

/// Whether the file that a unit came in says that a machine translated it: made or changed by "MT" or "MT!…", or a
/// property "origin" or "x-origin" of "mt", as other tools write it.
bool is_by_machine(const TranslationUnit& unit);

}  // namespace stykovka
