// Which texts of a batch belong together.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "align/lexicon.h"
#include "app/batch_texts.h"
#include "base/progress.h"
#include "base/side.h"

namespace stykovka {

/// What decided that two texts are a pair.
enum class PairedBy { list, name, date, content };

/// Why two texts that seem to be a pair are not taken for one.
enum class PairingDoubt { texts_differ, several_alike };

/// Two texts, as indices into the texts of the batch.
struct BatchPair {
    BySide<std::size_t> text;
    PairedBy by = PairedBy::content;
    float likeness = 0;  ///< 0 … 1, see align/text_likeness.h
};

struct FlaggedPair {
    BatchPair pair;
    PairingDoubt doubt = PairingDoubt::texts_differ;
};

/// Every text without trouble is in exactly one of the three.
struct BatchPairs {
    std::vector<BatchPair> pairs;  ///< in the order of their source texts
    std::vector<FlaggedPair> flagged;
    std::vector<std::size_t> single;
};

/// Pairs texts by name, date and content: the content has to bear out what names and dates say, and decides where they
/// say nothing. Two texts of one list or name that have little in common are flagged, as are two that another text is
/// as like to. Throws Error{cancelled}.
BatchPairs batch_pairs(const std::vector<BatchText>& texts, const std::vector<BySide<std::size_t>>& listed,
                       const BySide<Language>& languages, const Lexicon& lexicon, const Progress& progress);

/// "list", "name", "date", "content".
std::string_view name_of(PairedBy by);

}  // namespace stykovka
