// How terms were translated in everything that was accepted.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/open_archive.h"
#include "app/tools.h"
#include "memory/corpus.h"
#include "review/term_candidates.h"
#include "review/variants.h"

namespace stykovka {

/// Everything accepted in an archive, in one piece; with the pairs of one release that nobody accepted yet, when it is
/// given. Throws Error{not_found, archive} when there is no pair of these
/// languages in it.
Corpus whole_corpus(OpenArchive& archive, const BySide<Language>& languages, const Tools& tools,
                    const Progress& progress, std::optional<std::int64_t> release = std::nullopt);

/// The same for `inconsistencies`: with a pair for each bead that has a text in one language only, is not omitted on
/// purpose and not yet to be translated. Releases nobody has begun to translate give none.
Corpus consistency_corpus(OpenArchive& archive, const BySide<Language>& languages, const Tools& tools,
                          const Progress& progress, std::optional<std::int64_t> release = std::nullopt);

/// Variants with the terms of the archive.
std::vector<TermVariants> variants_in(OpenArchive& archive, const Corpus& corpus, const Tools& tools,
                                      const VariantOptions& options, const Progress& progress);

/// Candidates for the termbase of the archive, without those that a person has dropped.
std::vector<TermCandidate> candidates_in(OpenArchive& archive, const Corpus& corpus, const CandidateOptions& options,
                                         const Progress& progress);

/// Remembers that a phrase is no term: it is proposed no more. Throws Error{usage} when it has no word.
void drop_candidate(OpenArchive& archive, Side side, const std::string& text);

}  // namespace stykovka
