// What the concordances of several archives say together.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "memory/concordance.h"

namespace stykovka {

/// Puts the hits of the reference archive of this name among those that there are, newest first, behind those of the
/// same day; `limit` hits stay. A pair that stands in the same release, or came on the same day, in an archive before
/// is one hit. The count never says more than there is: hits that are not in the lists are not compared.
void add_hits_of(const std::string& archive, ConcordanceResult other, std::size_t limit, ConcordanceResult& all);

}  // namespace stykovka
