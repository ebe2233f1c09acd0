// Reads the register of persons and offices from the archive.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "archive/archive.h"
#include "review/known_names.h"

namespace stykovka {

/// What holds now, in the order it was entered. Throws Error (subject archive).
std::vector<KnownPerson> stored_persons(Archive& archive);
/// With the holder's name in the target language where the register has the person.
std::vector<KnownTenure> stored_tenures(Archive& archive);

}  // namespace stykovka
