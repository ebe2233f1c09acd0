// A learnt lexicon as the archive keeps it.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "align/learnt_lexicon.h"

namespace stykovka {

/// The lexicon in few bytes: counts in sixteenths, words without translations that were met once left out.
std::string blob_of(const LearntLexicon& lexicon);
/// None when the bytes are damaged or something else.
std::optional<LearntLexicon> learnt_lexicon_in(std::string_view blob);

}  // namespace stykovka
