// A translation that comes back corrected, by a chief editor or from a page.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/open_archive.h"
#include "app/reading.h"
#include "app/session.h"
#include "bitext/corrections.h"

namespace stykovka {

/// Who corrected something, and when, as far as the file says so.
struct CorrectedBy {
    std::string author;  ///< several are joined with a comma; empty when nothing was tracked
    std::optional<UtcTime> when;

    friend bool operator==(const CorrectedBy&, const CorrectedBy&) = default;
};

/// A comment of the file, and the segment of the corrected text that it is on.
struct SegmentComment {
    DocumentNote note;
    std::uint32_t segment = 0;
};

/// What a corrected translation changes in a release.
struct TargetUpdate {
    Corrections corrections;
    std::vector<CorrectedBy> by;  ///< of each correction
    std::vector<SegmentComment> comments;
    double similarity = 1;  ///< 0 … 1: share of its segments that the translation has, equal or changed
    SegmentedText text;
    VersionAlignment versions;
    std::uint64_t revision = 0;  ///< of the document that it was compared with
};

/// "reworded", "split" …: what a correction does.
const char* words_for(const Correction& correction);
/// Author and day, as far as they are known; may be empty.
std::string signature_of(const CorrectedBy& by);

/// Compares a corrected translation (a file, or text from the clipboard) with the release; nothing is stored. Throws
/// Error{malformed, input} when it has so little in common that it is the text of another release, or when the release
/// has no translation yet.
TargetUpdate compare_target(const Session& session, ReadText text, const Progress& progress);

/// All of them.
std::vector<bool> all_corrections(const TargetUpdate& update);

/// Makes the corrections whose place is true in `accepted`, and puts the comments on their segments: one step of undo.
/// Where author and day are known, the segment gets them as a comment that is ticked off. Throws Error{denied, archive}
/// for a published release, whose wording stays, and Error{conflict, archive} when the document is not any more what it
/// was compared with.
void apply_target(OpenArchive& archive, Session& session, const TargetUpdate& update,
                  const std::vector<bool>& accepted);

}  // namespace stykovka
