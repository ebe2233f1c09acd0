// Matches: names of what they are and what they lost.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/match.h"

#include <tuple>

#include "memory/scoring.h"

namespace stykovka {

bool is_offered_before(const Match& a, const Match& b) {
    const auto rank = [](const Match& match) {
        return std::tuple(-match.score.percent, points_of(match.penalties), match.penalties.size(), match.unit.standing,
                          -match.newest);
    };
    return rank(a) < rank(b);
}

std::string_view kind_of(const Match& match) {
    if (match.score.percent > 100) return "context";
    return match.score.percent == 100 ? "exact" : "fuzzy";
}

std::string_view name_of(PenaltyKind kind) {
    switch (kind) {
        case PenaltyKind::number:
            return "number";
        case PenaltyKind::punctuation:
            return "punctuation";
        case PenaltyKind::letter_case:
            return "case";
        case PenaltyKind::inflection:
            return "inflection";
        case PenaltyKind::code:
            return "code";
        case PenaltyKind::several_translations:
            return "several-translations";
        case PenaltyKind::not_by_person:
            return "not-by-person";
        case PenaltyKind::superseded:
            return "superseded";
        case PenaltyKind::memory:
            return "memory";
        case PenaltyKind::person:
            return "person";
        case PenaltyKind::machine:
            return "machine";
    }
    return {};
}

}  // namespace stykovka
