// Matches: what the memory offers for a text, and why.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <vector>

#include "base/byte_span.h"
#include "memory/unit.h"

namespace stykovka {

/// Percent: 0 … 99 fuzzy, 100 equal text and codes, 101 one neighbour equal too, 102 both.
struct MatchScore {
    int percent = 0;

    friend auto operator<=>(MatchScore, MatchScore) = default;
};

enum class PenaltyKind : std::uint8_t {
    number,       ///< another number, 1 each, at most 3
    punctuation,  ///< punctuation or white space
    letter_case,
    inflection,  ///< same stem, other form, 1 each, at most 3
    code,        ///< inline codes missing or other, 1 each, at most 3
    several_translations,
    not_by_person,  ///< alignment not confirmed by a person
    superseded,
    memory,   ///< from a memory that the office trusts less (see LessTrust)
    person,   ///< by a person that it trusts less
    machine,  ///< translated by a machine
};

/// What took points from a match, and how many.
struct Penalty {
    PenaltyKind kind = PenaltyKind::number;
    int points = 0;

    friend bool operator==(const Penalty&, const Penalty&) = default;
};

/// One stretch of the difference between a query and the source of a match, in the order of the match's source.
struct DifferencePart {
    enum class Kind : std::uint8_t { same, only_in_match, only_in_query };
    Kind kind = Kind::same;
    std::string text;

    friend bool operator==(const DifferencePart&, const DifferencePart&) = default;
};

struct Match {
    MatchScore score;
    MatchScore base;  ///< before penalties: ⌊100 · (max − D) / max⌋ over keys; at most 94 when a word differs
    std::vector<Penalty> penalties;
    bool negation_differs = false;  ///< one of the two denies what the other says
    bool names_differ = false;      ///< one of the two has a name or a place that the other has not
    TranslationUnit unit;
    std::vector<DifferencePart> difference;
    std::vector<Occurrence> occurrences;  ///< newest first; empty only for a unit without provenance
    std::int64_t newest = 0;              ///< when its unit was changed, seconds since 1970
    /// Name of the reference archive that the unit stands in; empty: it is this archive's. Of a reference neither the
    /// unit nor a release has an id here.
    std::string archive;
};

/// Score, fewer points lost, fewer penalties, standing, newest first. Of one archive the smaller id decides between
/// equals, of several their order.
bool is_offered_before(const Match& a, const Match& b);

/// "exact", "context", "fuzzy".
std::string_view kind_of(const Match& match);
/// "number", "punctuation", "case", "inflection", "code", "several-translations", "not-by-person", "superseded",
/// "memory", "person", "machine".
std::string_view name_of(PenaltyKind kind);

}  // namespace stykovka
