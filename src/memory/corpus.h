// All accepted pairs of an archive with their words linked: what looks over everything at once works on.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "align/word_alignment.h"
#include "archive/archive.h"
#include "base/progress.h"
#include "memory/accepted_pairs.h"
#include "memory/vocabulary.h"

namespace stykovka {

struct CorpusPair {
    AcceptedPair pair;
    WordAlignment alignment;  ///< `type` of a word is its form in the vocabulary of its side
};

struct Corpus {
    BySide<Vocabulary> words;
    std::vector<CorpusPair> pairs;  ///< by day, those without a day first; then by place
    std::size_t linked_now = 0;     ///< pairs that had no kept links

    std::uint32_t key_of(Side side, const LinkableText::Word& word) const { return words[side].key_of(word.type); }
};

/// What a corpus is made with.
struct CorpusTools {
    BySide<Language> languages;
    const Lexicon& lexicon;
    const WordStems& stems;
    std::optional<std::int64_t> release = std::nullopt;  ///< its pairs that nobody accepted are taken in too
};

/// Loads all pairs of an archive. Links those that are new or changed since the last time, on all cores, and keeps
/// their links when the archive can be written; stopped, what was linked so far stays. About 400 bytes of memory a
/// sentence beside its texts. Throws Error{cancelled}.
Corpus load_corpus(Archive& archive, const CorpusTools& tools, const Progress& progress);

}  // namespace stykovka
