// Occurrences as rows of the archive.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "memory/unit_store.h"
#include "sqlite/database.h"

namespace stykovka {

OccurrenceKey key_of(const Occurrence& occurrence);

/// Adds the occurrence unless the unit has it. One at the same place of the same release that another unit has goes
/// there first: a place has one text.
void add_occurrence(Database& database, const TranslationUnit& unit, const Occurrence& occurrence);
/// Removes an occurrence; returns the unit that had it, which may be without any now (see `forget_if_unused`).
std::optional<UnitId> take_back_occurrence(Database& database, const OccurrenceKey& key);

/// Removes a unit that came with a release and has no occurrence left.
void forget_if_unused(Database& database, UnitId unit);
/// Newest release first.
std::vector<Occurrence> occurrences_of(Database& database, const TranslationUnit& unit);

}  // namespace stykovka
