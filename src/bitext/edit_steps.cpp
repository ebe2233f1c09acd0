// What all edits share: changed beads, replaced segments, and the care for crossing links.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bitext/edit_steps.h"

#include <algorithm>
#include <cassert>
#include <unordered_set>
#include <vector>

#include "base/error.h"

namespace stykovka {
namespace {

// Ids of the first segments of all n–0 beads (source) and all 0–m beads (target).
BySide<std::unordered_set<SegmentId>> one_sided_firsts(const Bitext& document) {
    BySide<std::unordered_set<SegmentId>> ids;
    BySide<std::uint32_t> first;
    for (const Bead& bead : document.alignment.beads)
        for (const Side side : both_sides) {
            if (bead.count[side] > 0 && bead.count[other(side)] == 0)
                ids[side].insert(document.texts[side].segments[first[side]].id);
            first[side] += bead.count[side];
        }
    return ids;
}

}  // namespace

Bead changed(Bead bead) {
    if (bead.state != BeadState::draft) bead.state = BeadState::needs_review;
    bead.accepted_by = AcceptedBy::nobody;
    bead.evidence.clear();
    bead.readings.clear();
    return bead;
}

Bitext with_beads(Bitext document, std::size_t begin, std::size_t count, std::span<const Bead> beads) {
    std::vector<Bead> kept;
    std::copy_if(beads.begin(), beads.end(), std::back_inserter(kept), [](const Bead& bead) {
        return bead.count != BySide<std::uint32_t>{0, 0};
    });
    document.alignment.beads = document.alignment.beads.splice(begin, count, kept);
    return document;
}

Bitext with_segments(Bitext document, Side side, std::uint32_t begin, std::uint32_t count,
                     std::span<const Segment> segments) {
    document.texts[side].segments = document.texts[side].segments.splice(begin, count, segments);
    return document;
}

Bitext without_lone_acceptance(Bitext document) {
    std::unordered_set<SegmentId> linked;
    for (const CrossingLink& link : document.alignment.crossings)
        for (const Side side : both_sides) linked.insert(link.first[side]);
    BySide<std::uint32_t> first;
    for (std::size_t i = 0; i < document.alignment.beads.size(); ++i) {
        Bead bead = document.alignment.beads[i];
        const Side side = bead.count.source > 0 ? Side::source : Side::target;
        const bool is_lone = bead.count[other(side)] == 0 && !bead.on_purpose && bead.state == BeadState::accepted;
        if (is_lone && !linked.contains(document.texts[side].segments[first[side]].id)) {
            bead.state = bead.count.target == 0 ? BeadState::draft : BeadState::needs_review;
            bead.accepted_by = AcceptedBy::nobody;
            document.alignment.beads = document.alignment.beads.with(i, bead);
        }
        for (const Side each : both_sides) first[each] += bead.count[each];
    }
    return document;
}

Bitext finished(Bitext document) {
    if (!document.alignment.crossings.empty()) {
        const auto ids = one_sided_firsts(document);
        std::vector<CrossingLink> kept;
        for (const CrossingLink& link : document.alignment.crossings)
            if (ids.source.contains(link.first.source) && ids.target.contains(link.first.target)) kept.push_back(link);
        if (kept.size() < document.alignment.crossings.size()) {
            document.alignment.crossings = shared_vector<CrossingLink>(kept);
            document = without_lone_acceptance(std::move(document));
        }
    }
    assert(is_valid(document));
    return document;
}

void not_possible(const char* sentence) { throw Error(ErrorKind::usage, ErrorSubject::program, sentence); }

}  // namespace stykovka
