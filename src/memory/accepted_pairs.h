// All pairs that were accepted or imported, one after the other.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "base/language.h"
#include "base/side.h"
#include "base/time.h"
#include "memory/unit.h"
#include "sqlite/database.h"

namespace stykovka {

/// A pair as it stood in its release, or as an import brought it.
struct AcceptedPair {
    std::int64_t place = 0;  ///< names it: kind << 30 | id of the occurrence (kind 0) or unit (kind 1)
    UnitId unit = UnitId::none;
    Standing standing = Standing::recommended;
    std::int64_t release_id = 0;  ///< 0: it is in no release of this archive
    std::string release_number;   ///< empty for an import without a release
    std::optional<Date> day;      ///< of the release, else of its last change
    ReleaseState state = ReleaseState::draft;
    std::uint32_t position = 0;  ///< of its bead in the release, 0-based
    BySide<std::string> text;
};

/// Visits all pairs of these languages (primary tags, in this direction), by place, until `visit` returns false.
void each_accepted_pair(Database& database, const BySide<Language>& languages,
                        const std::function<bool(AcceptedPair&&)>& visit);

}  // namespace stykovka
