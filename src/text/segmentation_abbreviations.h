// Lists of abbreviations as segmentation rules.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "base/language.h"
#include "text/segmenter.h"

namespace stykovka {

/// The rules with a list of abbreviations put before the rules of a language (those that its first matching map names;
/// a map and a list of rules are made for a language that has none).
///
/// One abbreviation a line, with its dots, as it stands inside a sentence: no text breaks after it before a capital or
/// a figure. "No. 1" stands for every figure, Roman ones and those with
/// letters before them ("A40-12") too: only there no text breaks. Its first letter may be a capital as well;
/// white space may stand after each inner dot. Empty lines and what follows "#" are left out.
SegmentationRules with_abbreviations(SegmentationRules rules, const Language& language, std::string_view list);

}  // namespace stykovka
