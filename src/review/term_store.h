// Keeps terms in the archive, with every version that they had.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "archive/archive.h"
#include "archive/write.h"
#include "review/term.h"

namespace stykovka {

/// All concepts that hold now, in the order they were made. Throws Error (subject archive).
std::vector<Concept> stored_concepts(Archive& archive);

/// Stores a concept: a new one when its id is `none`, else a new version of it. Gives the id.
ConceptId store_concept(Write& write, const Concept& entry);
void remove_concept(Write& write, ConceptId id);

/// Takes back what one entry of the journal did to terms: what it began goes, what it ended holds again. Concepts that
/// were changed since stay as they are and are counted.
struct TermRevert {
    std::size_t reverted = 0;
    std::size_t changed_since = 0;
};
TermRevert revert_terms(Write& write, std::int64_t entry);

/// Changes with every change of terms: what was made from them is out of date when this differs.
std::int64_t term_revision(Archive& archive);

}  // namespace stykovka
