// Units of the memory that are not what the office wants any more.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "app/open_archive.h"
#include "archive/write.h"

namespace stykovka {

/// The unit with exactly this source, and this translation unless it is empty. Throws Error (subject archive):
/// not_found; conflict when there are several translations and none is named.
UnitId unit_of_pair(OpenArchive& archive, const BySide<Language>& languages, const std::string& source,
                    const std::string& translation);

/// Remembers the source of a unit with another translation, accepted by the user, and supersedes the unit. What stands
/// in releases stays as it is. Returns the corrected unit. Throws Error{usage} for a translation that is empty or the
/// same, Error{not_found, archive} when the unit is gone.
UnitId correct_unit(OpenArchive& archive, UnitId unit, const std::string& translation);

/// The same within a larger piece of work, for both texts; the caller sees to it that one of them is another. The
/// unit's other remarks stay.
UnitId correct_unit(Write& write, UnitStore& units, const TranslationUnit& unit, const BySide<Content>& contents);

/// A superseded unit is offered last, with points lost; superseded again it is as good as before. Returns how it stands
/// now.
Standing toggle_superseded(OpenArchive& archive, UnitId unit);

}  // namespace stykovka
