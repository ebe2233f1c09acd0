// How terms were translated over the years: each rendering with its count and dates.
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

/// A place of a term and of its rendering.
struct VariantPlace {
    std::uint32_t pair = 0;  ///< index into the corpus
    BySide<ByteSpan> span;   ///< of the term and of its rendering, in the texts of the pair
};

/// The forms of one translation of a term.
struct TermRendering {
    std::string text;  ///< the form that came most often
    std::size_t count = 0;
    std::size_t count_since = 0;       ///< of these, on the day asked for or later
    std::optional<Date> first, last;   ///< none: no place has a day
    std::vector<VariantPlace> places;  ///< oldest first
    std::optional<TermStatus> status;  ///< what the termbase says of it
};

struct TermVariants {
    std::string term;                       ///< in the form to show
    ConceptId entry = ConceptId::none;      ///< in the termbase; none: a phrase of the texts
    std::size_t count = 0;                  ///< places in all pairs
    std::vector<TermRendering> renderings;  ///< most frequent first; among equals the one used last
    std::size_t unlinked = 0;               ///< places without a rendering that could be told
};

struct VariantOptions {
    std::string term;           ///< only this one, in any of its forms; empty: all that are found
    std::optional<Date> since;  ///< only terms with a place since that day; counts them apart
    std::size_t least = 2;      ///< places that a phrase of the texts must have
    bool with_uniform = false;  ///< also terms that were always rendered in one way
};

/// The terms of the termbase and the noun phrases of the source texts with their renderings. Terms with several ones
/// first by count. A rendering is what the links of words say, and where they say too little, what other places of the
/// term say. Throws Error{cancelled}.
std::vector<TermVariants> term_variants(const Corpus& corpus, const std::vector<Concept>& terms, const WordStems& stems,
                                        const VariantOptions& options, const Progress& progress);

}  // namespace stykovka
