// A new version of the source of a release that is in the archive.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "app/open_archive.h"
#include "app/reading.h"
#include "app/session.h"
#include "bitext/new_version.h"

namespace stykovka {

struct SourceUpdate {
    NewVersion version;
    ReleaseText text;       ///< what was read, without its segments
    double similarity = 1;  ///< 0 … 1: share of the new segments that the old text has, equal or changed

    std::size_t to_do() const;  ///< segments to translate or to revise
};

/// "changed, to revise", "moved" …: what a change asks of its reader.
const char* words_for(SourceChangeKind kind);

/// What the new version changes; nothing is stored. Throws Error{malformed, input} when it has so little in common with
/// the source of the release that it is another one's.
SourceUpdate compare_source(const Session& session, ReadText text, const Progress& progress);

/// Makes it the source of the release: one step of undo. Throws Error{denied, archive} for a published release, whose
/// wording stays; the changes are then its list of corrections.
void apply_source(OpenArchive& archive, Session& session, const SourceUpdate& update);

}  // namespace stykovka
