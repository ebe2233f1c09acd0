// Occurrences as rows of the archive.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <vector>

#include "memory/unit_rows.h"
#include "memory/unit_store.h"
#include "sqlite/database.h"

namespace stykovka {

/// True for an occurrence that says of itself no more than which import it came with. Such a one of a new unit needs no
/// row: `units.import` stands for it. Texts of an occurrence that are empty are those of its unit.
bool is_bare(const TranslationUnit& unit, const Occurrence& occurrence);
/// The row of `imports` for it, made if need be.
std::int64_t import_of(Database& database, const Occurrence& occurrence, std::int64_t entry);

/// Adds the occurrence unless the unit has it. One at the same place of the same release that another unit has goes
/// there first: a place has one text. `entry` is that of the journal.
void add_occurrence(Database& database, const UnitInRow& unit, const Occurrence& occurrence, std::int64_t entry);
/// Removes an occurrence; returns the unit that had it, which may be without any now (see `forget_if_unused`).
std::optional<UnitId> take_back_occurrence(Database& database, const OccurrenceKey& key);

/// Removes a unit that came with a release and has no occurrence left.
void forget_if_unused(Database& database, UnitId unit);
/// An occurrence and the unit that has it.
struct PlacedOccurrence {
    UnitInRow unit;
    Occurrence occurrence;
};
std::optional<PlacedOccurrence> find_occurrence(Database& database, std::int64_t id);
/// The occurrence that `units.import` stands for.
std::optional<PlacedOccurrence> bare_occurrence_of(Database& database, UnitId unit);

/// Newest release first.
std::vector<Occurrence> occurrences_of(Database& database, const UnitInRow& unit);

/// The occurrences of all units, one unit after the other: one walk instead of a question for each.
class AllOccurrences {
public:
    explicit AllOccurrences(Database& database);
    /// Units must come by ascending id.
    std::vector<Occurrence> of(const UnitInRow& unit);

private:
    const Occurrence* import(std::int64_t id);

    Database& database_;
    Statement rows_;
    bool has_row_;
    std::map<std::int64_t, Occurrence> imports_;
};

/// All units with their occurrences, by id; stops when `visit` returns false.
void each_stored_unit(Database& database, const std::function<bool(StoredUnit&)>& visit);

}  // namespace stykovka
