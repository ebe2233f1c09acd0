// Units as rows of the archive.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "memory/unit_store.h"
#include "sqlite/database.h"

namespace stykovka {

/// The forms of a unit's texts.
using UnitForms = BySide<FormId>;

/// A unit without its occurrences, and what else its row says.
struct UnitInRow {
    StoredUnit stored;
    UnitForms forms;
    std::int64_t import = 0;  ///< see occurrence_rows.h
};

/// What the row of a new unit says besides the unit.
struct UnitOrigin {
    UnitForms forms;
    std::int64_t entry = 0;   ///< of the journal
    std::int64_t import = 0;  ///< 0: it came with an occurrence
};

/// The stored unit of the same identity among those of the same forms.
std::optional<UnitInRow> find_unit(Database& database, const TranslationUnit& unit, const UnitForms& forms);
UnitId insert_unit(Database& database, const UnitAddition& addition, const UnitOrigin& origin);
/// Writes what may change; contents and languages stay.
void update_unit(Database& database, const TranslationUnit& unit, std::int64_t entry);
std::optional<UnitInRow> load_unit(Database& database, UnitId unit);
/// By id; stops when `visit` returns false.
void each_unit(Database& database, UnitId behind, const std::function<bool(UnitInRow&)>& visit);

/// A condition on the columns source_language and target_language: the same primary tags as the parameters.
std::string same_primaries(std::string_view source_parameter, std::string_view target_parameter);
/// "source" or "target", as columns begin.
std::string_view column_prefix(Side side);

}  // namespace stykovka
