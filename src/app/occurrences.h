// What the accepted beads of a release give the memory.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "bitext/bitext.h"
#include "memory/match.h"
#include "memory/unit_store.h"
#include "text/release.h"

namespace stykovka {

/// Beads [begin, end) of a document, cut to those that exist.
struct BeadRange {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool with_links = false;  ///< also all crossing links, wherever they stand
};

/// One addition for each bead of the range that is accepted and has text on both sides, and for each crossing link with
/// an end in the range whose two beads are accepted: unit and occurrence, the neighbours' texts included.
std::vector<UnitAddition> additions_of(std::int64_t release_id, const Release& release, const Bitext& document,
                                       BeadRange range, const std::string& who);

/// The matches without what stands at these places: a segment is no match for itself.
std::vector<Match> matches_elsewhere(std::vector<Match> matches, const std::vector<OccurrenceKey>& here);
/// The same for places that a question tells.
std::vector<Match> matches_elsewhere(std::vector<Match> matches,
                                     const std::function<bool(const OccurrenceKey&)>& is_here);

/// The names of the same occurrences.
std::vector<OccurrenceKey> occurrence_keys_of(std::int64_t release_id, const Bitext& document, BeadRange range);

}  // namespace stykovka
