// What comes out of somebody else's archive: whether it may go on.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "memory/concordance.h"
#include "memory/match.h"

namespace stykovka {

/// True when all texts that are shown are UTF-8, and standings and states are such. SQLite keeps whatever bytes and
/// numbers somebody puts into a row.
bool is_readable(const Match& match);
bool is_readable(const ConcordanceHit& hit);

}  // namespace stykovka
