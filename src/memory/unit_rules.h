// What becomes of a unit that is added: the rules of every store.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include "memory/unit.h"
#include "memory/unit_store.h"

namespace stykovka {

/// Equal languages, equal contents (NFC, codes at the same places): one unit.
bool same_identity(const TranslationUnit& a, const TranslationUnit& b);

/// True when the addition comes from outside: it names no release of this archive.
bool is_import(const UnitAddition& addition);

/// A known unit after it was added once more: an import gives it what it has not yet (see `merged`); what is accepted
/// or imported again is good again.
TranslationUnit renewed(TranslationUnit known, const UnitAddition& addition);

/// As new as an imported unit says of itself; as new as its acceptance in a release. Seconds since 1970, 0: not known.
std::int64_t newest_of(const UnitAddition& addition);

OccurrenceKey key_of(const Occurrence& occurrence);

/// True for two occurrences of imports that say the same: they have no place in this archive to be known by.
bool same_import(const Occurrence& a, const Occurrence& b);

}  // namespace stykovka
