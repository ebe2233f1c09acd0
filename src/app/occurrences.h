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

/// Whose occurrences they are.
struct OccurrenceOwner {
    std::int64_t release_id = 0;
    const Release& release;
    const std::string& who;
};
/// Beads of a document; none without a document.
struct RememberedBeads {
    const Bitext* document = nullptr;
    BeadRange range;
};
/// The memory takes back what the beads `before` gave it, and takes in what those `after` give; a unit that is in both
/// stays the unit it was. Of many beads the additions are made and stored in pieces, so that a long release does not
/// take its memory several times over: the caller's `Write` makes all of it one change.
void remember_beads(UnitStore& units, const OccurrenceOwner& owner, const RememberedBeads& before,
                    const RememberedBeads& after);

/// The matches without what stands at these places: a segment is no match for itself.
std::vector<Match> matches_elsewhere(std::vector<Match> matches, const std::vector<OccurrenceKey>& here);
/// The same for places that a question tells.
std::vector<Match> matches_elsewhere(std::vector<Match> matches,
                                     const std::function<bool(const OccurrenceKey&)>& is_here);

/// The names of the same occurrences.
std::vector<OccurrenceKey> occurrence_keys_of(std::int64_t release_id, const Bitext& document, BeadRange range);

}  // namespace stykovka
