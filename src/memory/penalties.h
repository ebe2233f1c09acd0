// What takes points from a match, apart from its words.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "memory/scoring.h"

namespace stykovka {

/// The differences of two texts that are not exactly equal; at least one point when their keys are equal.
std::vector<Penalty> text_penalties(const ComparedText& query, const ComparedText& match, bool same_words);

/// Adds what the unit itself loses; an exact match loses no points but for being superseded
/// or trusted less.
void add_unit_penalties(std::vector<Penalty>& penalties, const UnitFacts& facts, bool exact);

/// Takes points back, from the last penalty on, until at most `most` are left; a penalty without points stays named.
void limit_points(std::vector<Penalty>& penalties, int most);

/// How many words of a text deny (не, ни, нет, без …; not, no, never, without, n't …).
std::size_t negations_of(const ComparedText& text);

/// Whether one text has a name or a place that the other has in no form: a word with a capital that does not open it.
bool names_differ(const ComparedText& a, const ComparedText& b);

/// The code points of a text, as symbols of an EditPattern.
std::vector<std::uint32_t> code_points_of(std::string_view text);

}  // namespace stykovka
