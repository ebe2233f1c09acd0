// What a meeting decided about terms: a table of variants or candidates that comes back.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

#include "app/open_archive.h"
#include "base/time.h"
#include "review/term.h"

namespace stykovka {

/// One row with something in its last column.
struct TermDecision {
    std::size_t line = 0;  ///< in the file, from 1
    BySide<std::string> text;
    TermStatus status = TermStatus::preferred;
};

/// What a cell says: "preferred", "yes", "да", "+" …; "admitted"; "deprecated"; "forbidden", "no", "нет", "-" … None
/// when it says nothing that is known.
std::optional<TermStatus> decision_in(std::string_view cell);

/// The decisions of a table (TSV, CSV, XLSX) with the columns term, rendering and decision, by the names of its head.
/// Throws Error{malformed, input} without these columns, for a word that is no decision, and where two rows contradict
/// each other; the place is the row.
std::vector<TermDecision> read_decisions(const std::filesystem::path& file);

struct DecisionOutcome {
    std::size_t added = 0;    ///< concepts
    std::size_t changed = 0;  ///< concepts
    std::size_t known = 0;    ///< decisions that the termbase says already
};

/// Takes decisions into the termbase as one batch that can be reverted. What is decided holds from `day` on; a term
/// that becomes preferred makes the one before it admitted.
DecisionOutcome decide_terms(OpenArchive& archive, const std::vector<TermDecision>& decisions,
                             const BySide<Language>& languages, Date day);

}  // namespace stykovka
