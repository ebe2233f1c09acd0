// What belongs together in two versions of a translation: parts that are corrected or stay.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "align/version_alignment.h"
#include "bitext/bitext.h"

namespace stykovka {

/// Old segments of the translation and the corrected ones that come from them.
struct CorrectionPart {
    std::vector<std::uint32_t> olds;  ///< indices, ascending; none for what was added
    std::vector<std::uint32_t> news;  ///< likewise; none for what was deleted
    bool is_moved = false;
    bool is_same = false;             ///< one segment on each side that says the same
    bool is_returned_source = false;  ///< went out as "[[source]]", came back as that
    std::optional<std::size_t> bead;  ///< that it belongs to; none for an addition

    bool is_correction() const { return !is_returned_source && (is_moved || !is_same); }
};

struct CorrectionParts {
    std::vector<CorrectionPart> parts;     ///< in the order of the corrected text; deleted ones where they stood
    std::vector<std::size_t> bead_of_old;  ///< of each old segment
    std::vector<std::size_t> part_of_new;  ///< of each corrected segment
    std::vector<std::size_t> old_order;    ///< parts with old segments, in their order
};

CorrectionParts correction_parts(const Bitext& document, const SegmentedText& corrected,
                                 const VersionAlignment& versions);

}  // namespace stykovka
