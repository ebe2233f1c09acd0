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

/// Another number whenever the terms of the archive are others than before. Throws Error (subject archive).
std::int64_t terms_revision(Archive& archive);

/// Stores a concept: a new one when its id is `none`, else a new version of it. Gives the id.
ConceptId store_concept(Write& write, const Concept& entry);

/// The concept holds no more; its versions stay in the archive.
void remove_concept(Write& write, ConceptId id);

}  // namespace stykovka
