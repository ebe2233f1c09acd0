// What few units have, as one blob: inline codes, attributes, properties, notes, languages as written.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "memory/unit.h"

namespace stykovka {

/// Empty when the unit has nothing of it.
std::string details_of(const TranslationUnit& unit);
/// Puts back what `details_of` took, of this version of the program or an older one; languages, times and persons of
/// the unit must be there already. Throws Error{malformed, archive}.
void add_details(TranslationUnit& unit, std::string_view details);

/// Segment ids as 4 bytes each.
std::string blob_of(const std::vector<SegmentId>& ids);
std::vector<SegmentId> segment_ids_of(std::string_view blob);

}  // namespace stykovka
