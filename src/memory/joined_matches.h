// What several memories offer together.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

#include "memory/match.h"
#include "memory/translation_memory.h"

namespace stykovka {

/// Puts what another memory has into its place among the best matches, of which at most the limit of the question (> 0)
/// are there and stay. What `is_known` is not offered again, and a pair that several memories have but once, as the
/// better of them has it. Exact: the list is the best of all. Throws what the other memory throws; then the list is as
/// it was.
void add_matches_of(const OtherMemory& other, const MemoryQuestion& question,
                    const std::function<bool(const Match&)>& is_known, std::vector<Match>& best);

}  // namespace stykovka
