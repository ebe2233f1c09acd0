// Units as rows of the archive.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>

#include "memory/unit_store.h"
#include "sqlite/database.h"

namespace stykovka {

/// The forms of a unit's texts.
using UnitForms = BySide<FormId>;

/// What a unit is found by: a hash over its languages and the identities of both contents.
std::int64_t identity_hash(const TranslationUnit& unit);

/// The stored unit of the same identity.
std::optional<TranslationUnit> find_unit(Database& database, const TranslationUnit& unit, std::int64_t identity);
UnitId insert_unit(Database& database, const UnitAddition& addition, std::int64_t identity, const UnitForms& forms);
/// Without its occurrences.
std::optional<StoredUnit> load_unit(Database& database, UnitId unit);
/// Without occurrences, by id; stops when `visit` returns false.
void each_unit(Database& database, const std::function<bool(StoredUnit&)>& visit);
std::uint32_t others_of_same_text(Database& database, UnitId unit, Side side);

/// True when a translation that was signed off or published has the source of this unit, and another target.
bool has_signed_off_rival(Database& database, const TranslationUnit& unit);

/// A condition on the column `source_language` or `target_language`: the same primary tag as the given parameter.
std::string same_primary(Side side, std::string_view parameter);
/// "source" or "target", as columns begin.
std::string_view column_prefix(Side side);

}  // namespace stykovka
