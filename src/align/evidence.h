// What speaks for a bead, with places.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "align/bead.h"
#include "align/corridor.h"
#include "align/links.h"

namespace stykovka {

/// The linked words, numbers, names and signs of a bead (the segments of `bead`), each used once, strongest first; at
/// most 40.
std::vector<Evidence> evidence_of(const BySide<TextFeatures>& features, const Links& links, const Stretch& bead);

}  // namespace stykovka
