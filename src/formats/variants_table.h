// Variants of terms for people and programs: text for the terminal, JSON, a table with a column for decisions.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "formats/tables_console.h"
#include "memory/corpus.h"
#include "review/variants.h"

namespace stykovka {

/// Examples of each rendering that are shown, the newest ones.
struct VariantsLayout {
    std::size_t examples = 1;
    bool with_since = false;  ///< how many of the places lie on or after the day that was asked for
};

/// "надзорное ведомство  15" and below it each rendering with its count, days and examples.
std::string variants_console_text(const std::vector<TermVariants>& terms, const Corpus& corpus,
                                  const VariantsLayout& layout, const ConsoleStyle& style);

/// One line: {"schema":1,"terms":[{"term","concept","count","unlinked","renderings":[{"text","count","since","first",
/// "last","status","examples":[{"release","date","source","target","spans"}]}]}]}. The format is a contract.
std::string variants_json(const std::vector<TermVariants>& terms, const Corpus& corpus, const VariantsLayout& layout);

/// A row for each rendering, for a meeting. The header row (term, rendering, count, of, first, last, status, release,
/// source, target, decision) comes first; the example is the newest one, the decision is empty.
std::vector<std::vector<std::string>> variant_rows(const std::vector<TermVariants>& terms, const Corpus& corpus);

}  // namespace stykovka
