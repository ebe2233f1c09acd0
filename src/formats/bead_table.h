// An alignment for people and programs: TSV, JSON, a table for the terminal, a page.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "bitext/bitext.h"
#include "formats/tables_console.h"

namespace stykovka {

/// One bead a line: source segment numbers, TAB, target segment numbers, TAB, confidence; 0-based, divided by commas.
/// Crossing links come last: "#cross", TAB, source segment numbers, TAB, target segment numbers.
std::string bead_tsv(const Bitext& document);

/// One line, {"schema":1,"source":[…],"target":[…],"beads":[…]}; a bead that may be wrong has "readings":
/// other beads with their "probability"; with crossing links also "cross":[{"source":[…],"target":[…]}]. The format is
/// a contract.
std::string bead_json(const Bitext& document);

/// What else a doubtful bead may be, in a sentence for each other reading, with numbers of segments from 1 on and
/// probabilities: "Or 3 with 2–3 (31 %)." Empty when the bead is sure.
std::string other_readings(const Bitext& document, std::size_t bead);
/// The same with the first and last words of the segments in the place of their numbers, for those who see no numbers
/// of segments.
std::string quoted_readings(const Bitext& document, std::size_t bead);

/// The other readings stand under a bead's source text in a table of `explained` beads.
enum class BeadDetail { plain, explained };

/// Both columns side by side, wrapped to the width of the terminal, with number (from 1), shape and confidence.
std::string bead_console_table(const Bitext& document, const ConsoleStyle& style = {},
                               BeadDetail detail = BeadDetail::plain);

/// A page that can be printed.
std::string bead_html(const Bitext& document, std::string_view title);

}  // namespace stykovka
