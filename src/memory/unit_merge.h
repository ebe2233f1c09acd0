// Two descriptions of one unit become one.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "memory/unit.h"

namespace stykovka {

/// The stored unit with what an imported one of the same identity adds: properties and notes it has not; the attributes
/// and the change of whichever was changed later; the earlier creation. Contents stay as they are. Merging the result
/// with the same unit again changes nothing.
TranslationUnit merged(TranslationUnit stored, const TranslationUnit& imported);

}  // namespace stykovka
