// Numbers that changed their places: "nine schools and 14 hospitals" for «14 школ и 9 больниц».
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "align/word_alignment.h"
#include "base/side.h"
#include "text/values.h"

namespace stykovka {

/// Values of the target that count what another one counts in the source. Both have to be swapped, and the words that
/// are counted have to be linked: what may be only another order of words is none.
std::vector<Value> swapped_numbers(const BySide<std::vector<Value>>& values, const BySide<std::string>& texts,
                                   WordAligner& aligner);

}  // namespace stykovka
