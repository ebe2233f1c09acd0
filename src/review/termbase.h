// A termbase as texts are read with: concepts and what finds their terms, and the terms of a document.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/byte_span.h"
#include "base/progress.h"
#include "base/side.h"
#include "base/time.h"
#include "bitext/bitext.h"
#include "review/term.h"
#include "review/term_recognition.h"

namespace stykovka {

/// Never changes; shared by threads. `stems` of its recognisers must live as long.
class Termbase {
public:
    Termbase(std::vector<Concept> concepts, const BySide<Language>& languages, const WordStems& stems);

    const std::vector<Concept>& concepts() const { return concepts_; }
    const TermRecogniser& recogniser(Side side) const { return *recognisers_[side]; }
    bool empty() const { return recognisers_.source->empty() && recognisers_.target->empty(); }

private:
    std::vector<Concept> concepts_;
    BySide<std::optional<TermRecogniser>> recognisers_;  // always there
};

/// A term where it stands in a document.
struct TermPlace {
    std::size_t bead = 0;
    Side side = Side::source;
    std::uint32_t segment = 0;  ///< within its side of the bead
    ByteSpan span;              ///< in the segment's text
    std::size_t entry = 0;      ///< of the termbase's concepts
    TermStatus status = TermStatus::preferred;
    /// What the other language says, terms that may be used only, best first.
    std::vector<std::string> counterparts;
    /// The other side of the bead has a term of the concept that may be used.
    bool answered = false;

    friend bool operator==(const TermPlace&, const TermPlace&) = default;
};

/// The terms of the beads in [begin, end) on both sides, in the order of the beads, source before target; those that
/// count on a day (none: on any). Throws Error{cancelled}.
std::vector<TermPlace> terms_in(const Bitext& document, std::size_t begin, std::size_t end, const Termbase& termbase,
                                const std::optional<Date>& day, const Progress& progress);

/// The term of a concept in one language that may be used on a day, the preferred one before admitted ones.
std::vector<std::string> usable_terms(const Concept& entry, const Language& language, const std::optional<Date>& day);

}  // namespace stykovka
