// What became of the segments of a text in its next version.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <vector>

#include "base/progress.h"
#include "text/segment.h"

namespace stykovka {

/// `equal`: the same content; `changed`: comes from an old segment, or from several; `added`: from none.
enum class SegmentChange : std::uint8_t { equal, changed, added };

/// Where a segment of the new version comes from.
struct SegmentOrigin {
    SegmentChange change = SegmentChange::added;
    std::uint32_t first = 0;  ///< first old segment it comes from (index); 0 when it was added
    std::uint32_t count = 0;  ///< 1; more when old segments were merged; 0 when it was added
    bool is_part = false;     ///< another new segment comes from the same old one, which was split
    bool is_moved = false;    ///< stands in another order than the segments that stayed
    float similarity = 0;  ///< 0 … 1: share of words in common; `changed` with 1: only signs, spaces or capitals differ

    friend bool operator==(const SegmentOrigin&, const SegmentOrigin&) = default;
};

/// Every old segment is the origin of a new one or is deleted, never both.
struct VersionAlignment {
    std::vector<SegmentOrigin> origins;  ///< one for each new segment
    std::vector<std::uint32_t> deleted;  ///< old segments (indices) that are gone, ascending

    friend bool operator==(const VersionAlignment&, const VersionAlignment&) = default;
};

/// Compares two versions of a text in one language. Equal segments are paired first, and the longest row of them stays
/// in place; what stands between is aligned as two texts are (see aligner.h); then what is left over is looked for
/// elsewhere. Time grows with the length of the texts. Throws Error{cancelled}.
VersionAlignment aligned_versions(const SegmentedText& old_text, const SegmentedText& new_text,
                                  const Progress& progress);

/// 0 … 1: share of words (by stem, longer ones counting more) and numbers that two texts have in common.
double word_similarity(std::string_view one, std::string_view another, const Language& language);

}  // namespace stykovka
