// Which segmentation rules a language uses.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "text/segmenter.h"

namespace stykovka {

/// Whether the map's pattern matches the tag as a whole; false when it is no regular expression.
bool is_for(const LanguageMap& map, const Language& language);

/// The rules for a language as indices of `rules.languages`, in the order in which they are asked: those of all its
/// maps when the rules cascade, else of the first. Empty when there is none. Names without rules are passed over.
std::vector<std::size_t> rules_for(const SegmentationRules& rules, const Language& language);

}  // namespace stykovka
