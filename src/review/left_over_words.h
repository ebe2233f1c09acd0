// Words that a target has from the translation of another source.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "align/word_alignment.h"
#include "base/byte_span.h"
#include "base/side.h"

namespace stykovka {

/// The words of `now.target` that stood in `before.target` for words of the old source which the new one has others
/// for: "deposit" where «вклада» became «кредита». Names are left out (see memory/name_leftovers.h), and so are
/// figures. Nothing where the sources have most of their words apart.
std::vector<ByteSpan> left_over_words(const BySide<std::string>& before, const BySide<std::string>& now,
                                      WordAligner& aligner);

}  // namespace stykovka
