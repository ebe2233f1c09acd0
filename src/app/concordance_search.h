// Looks a word or phrase up in everything that was written: what the window and the command line show of it.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "align/lexicon.h"
#include "app/open_archive.h"
#include "base/progress.h"
#include "memory/concordance.h"
#include "memory/renderings.h"

namespace stykovka {

struct ConcordanceAnswer {
    ConcordanceResult result;               ///< its first hits, `limit` of the query
    Renderings renderings;                  ///< counterparts of those hits; groups over all hits that were grouped
    std::uint64_t grouped = 0;              ///< hits that the groups were made from, at least those shown
    std::vector<std::string> remarks = {};  ///< which reference archive was not searched, and why
};

/// Searches in the archive and its references, after it has taken into the index what would make the search slow, if
/// the archive may be written. Groups the renderings of at least 500 hits, when there are so many. Throws
/// Error{cancelled}.
ConcordanceAnswer search_concordance(OpenArchive& archive, const ConcordanceQuery& query, const Lexicon& lexicon,
                                     const Progress& progress);

/// Takes all that is new into the index of words. For the background, with a connection of its own: its time
/// grows with what is new. Does nothing to an archive that is open for reading only.
void index_concordance(OpenArchive& archive, const Progress& progress);

/// A hit to be pasted into a letter: both sentences as they stood, title, number, date and address of the release.
std::string citation_of(const ConcordanceHit& hit, OpenArchive& archive);

}  // namespace stykovka
