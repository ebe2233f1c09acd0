// Candidates for the termbase: text for the terminal, JSON, a table with a column for decisions.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "formats/tables_console.h"
#include "memory/corpus.h"
#include "review/term_candidates.h"

namespace stykovka {

std::string candidates_console_table(const std::vector<TermCandidate>& candidates, const Corpus& corpus,
                                     const ConsoleStyle& style);
/// One line: {"schema":1,"candidates":[{"side","source","target","count","releases","translated_so","example":
/// {"release","date","source","target"}}]}. The format is a contract.
std::string candidates_json(const std::vector<TermCandidate>& candidates, const Corpus& corpus);
/// The header row (term, rendering, count, of, releases, side, release, source, target, decision), then a row for each;
/// what `decided_terms` takes back.
std::vector<std::vector<std::string>> candidate_rows(const std::vector<TermCandidate>& candidates,
                                                     const Corpus& corpus);

}  // namespace stykovka
