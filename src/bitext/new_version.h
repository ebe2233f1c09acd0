// A document whose source has a new version.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "align/version_alignment.h"
#include "bitext/bitext.h"

namespace stykovka {

enum class SourceChangeKind : std::uint8_t { changed, added, deleted, moved };
/// "changed", "added", "deleted", "moved".
std::string_view name_of(SourceChangeKind kind);

/// One thing that became of a bead.
struct SourceChange {
    SourceChangeKind kind = SourceChangeKind::changed;
    std::string before;    ///< the source as it was; empty when it was added
    std::string after;     ///< as it is; empty when it was deleted
    std::string target;    ///< the translation that stands there, or that goes with what was deleted
    std::size_t bead = 0;  ///< in the new document; of a deleted one the bead that it stood before

    /// Changed and added segments ask for a translation.
    bool is_to_do() const { return kind == SourceChangeKind::changed || kind == SourceChangeKind::added; }
};

struct NewVersion {
    Bitext document;
    std::vector<SourceChange> changes;  ///< in the order of the new document
    std::size_t equal = 0;              ///< segments that are as they were, moved ones among them
};

/// The document with `source` as its new source. Beads whose source is equal stay as they are, with target, state and
/// comment, also where they moved; those that changed keep their target and need review; added segments have no
/// target; deleted ones leave with their targets. `versions` compares the old source with the new one.
NewVersion with_new_source(const Bitext& document, const SegmentedText& source, const VersionAlignment& versions);

}  // namespace stykovka
