// Phrases that could be terms, with what they are probably called in the other language.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "memory/corpus.h"
#include "review/noun_phrases.h"
#include "review/term.h"

namespace stykovka {

struct TermCandidate {
    Side side = Side::source;       ///< where it was found
    BySide<std::string> text;       ///< of the other side: the likely translation, may be empty
    std::size_t count = 0;          ///< places
    std::size_t releases = 0;       ///< releases with such a place; pairs without a release count as one
    std::size_t translated_so = 0;  ///< places with that translation
    double score = 0;               ///< the higher the better; for the order only
    PhrasePlace example;            ///< the newest place, on its side
};

struct CandidateOptions {
    std::size_t least = 3;                    ///< places
    std::size_t most = 200;                   ///< candidates
    std::optional<Side> side = std::nullopt;  ///< none: both
};

/// Phrases of both sides that are not in the termbase, best first: often, in words that keep together (pointwise mutual
/// information), more than as a part of a longer phrase (C-value, Frantzi, Ananiadou & Mima 2000). Names of persons are
/// left out, and what the other side proposes already. Throws Error{cancelled}.
std::vector<TermCandidate> term_candidates(const Corpus& corpus, const std::vector<Concept>& terms,
                                           const CandidateOptions& options, const Progress& progress);

}  // namespace stykovka
