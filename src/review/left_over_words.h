// Words that a target has from the translation of another source.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "align/word_alignment.h"
#include "base/byte_span.h"
#include "base/side.h"

namespace stykovka {

/// The common words of a target that may be left over from the translation of another source. Made once for as many
/// old pairs as there are; texts are linked when an old source differs by a few words, and of a few pairs only.
class LeftOverWords {
public:
    /// `aligner` must live as long.
    LeftOverWords(BySide<std::string> now, WordAligner& aligner);

    /// The words that stood in `before.target` for words of the old source which the new one has others for, and that
    /// are linked with none of the new: "deposit" where «вклада» became «кредита». Names are left out (see
    /// memory/name_leftovers.h), and so are figures.
    std::vector<ByteSpan> of(const BySide<std::string>& before);

private:
    bool is_worth_linking(const std::string& old_source);

    BySide<std::string> now_;
    WordAligner& aligner_;
    std::set<std::string> keys_;  ///< of the new source
    std::optional<WordAlignment> current_;
    std::size_t linked_pairs_ = 0;
};

}  // namespace stykovka
