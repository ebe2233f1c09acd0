// Find and replace over many releases at once.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/open_archive.h"
#include "app/text_search.h"
#include "base/progress.h"

namespace stykovka {

/// The hits of one release, with the text around each.
struct ReleaseHits {
    StoredRelease release;
    std::vector<TextHit> hits;
    std::vector<std::string> texts;  ///< the segment that each hit stands in
};

/// In which releases.
enum class SearchScope {
    drafts,       ///< those in state draft or with the editor
    all_releases  ///< the published ones too: their wording can be found, not replaced
};

/// Releases without a hit are left out. Throws what hits_in does.
std::vector<ReleaseHits> hits_in_releases(OpenArchive& archive, const TextQuery& query, const std::string& replacement,
                                          SearchScope scope, const Progress& progress);

/// What a replacement in many releases did; undone as a whole as long as none of them was changed since.
struct ReplacementBatch {
    struct Part {
        std::int64_t release = 0;
        std::uint64_t revision = 0;  ///< that the replacement made
    };
    std::vector<Part> parts;
    std::size_t places = 0;
};

/// Replaces in all drafts, in one transaction: all of it or nothing. In each release it is one step of undo.
ReplacementBatch replace_in_drafts(OpenArchive& archive, const TextQuery& query, const std::string& replacement,
                                   const Progress& progress);

/// Takes the batch back in every release. Throws Error{conflict, archive}, and changes nothing, when one of them was
/// changed meanwhile.
void undo_replacement(OpenArchive& archive, const ReplacementBatch& batch);

}  // namespace stykovka
