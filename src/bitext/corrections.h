// A document whose translation came back corrected.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "align/version_alignment.h"
#include "bitext/bitext.h"

namespace stykovka {

enum class CorrectionKind : std::uint8_t { reworded, split, merged, added, deleted, moved };
/// "reworded", "split" …
std::string_view name_of(CorrectionKind kind);

/// One thing that became of the translation; to be accepted or not by itself.
struct Correction {
    CorrectionKind kind = CorrectionKind::reworded;
    bool is_moved = false;            ///< stands elsewhere, too
    std::string before;               ///< the translation as it is; empty when it was added
    std::string after;                ///< as it came back; empty when it was deleted
    std::string source;               ///< what it translates; empty for what the translation says by itself
    std::size_t bead = 0;             ///< in the document as it is; for what was added the bead that it stands behind
    std::uint32_t first_segment = 0;  ///< of the corrected text; for what was deleted the segment that it stood before
};

struct Corrections {
    std::vector<Correction> list;  ///< in the order of the corrected text
    std::size_t equal = 0;         ///< segments that are as they were
};

/// A document with some of the corrections made.
struct CorrectedDocument {
    Bitext document;
    std::vector<std::size_t> beads;  ///< of each segment of the corrected text: where it (or what it replaces) stands
};

/// What the corrected translation changes. `versions` compares the document's translation with it. White space and
/// inline codes are not looked at; sources that went out in "[[" and "]]" and came back so are no corrections. A
/// sentence that was added where a segment is not translated yet is its translation.
Corrections corrections_of(const Bitext& document, const SegmentedText& corrected, const VersionAlignment& versions);

/// Makes those corrections whose place in the list of `corrections_of` is true in `accepted`. A bead that was accepted
/// stays so, by a person: who accepts a correction has read it. What was deleted becomes an omission on purpose. A
/// sentence that moved away from its source keeps a crossing link to it.
CorrectedDocument with_corrections(const Bitext& document, const SegmentedText& corrected,
                                   const VersionAlignment& versions, const std::vector<bool>& accepted);

}  // namespace stykovka
