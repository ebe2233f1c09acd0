// Edits of a document: links between segments that stand far apart.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "base/tr.h"
#include "bitext/edit_steps.h"
#include "bitext/edits.h"

namespace stykovka {
namespace {

struct Place {
    std::size_t bead = 0;
    std::uint32_t segment = 0;  ///< within its side of the bead
};

std::optional<Place> place_of_segment(const Bitext& document, Side side, SegmentId id) {
    std::uint32_t first = 0;
    for (std::size_t bead = 0; bead < document.alignment.beads.size(); ++bead) {
        const std::uint32_t count = document.alignment.beads[bead].count[side];
        for (std::uint32_t i = 0; i < count; ++i)
            if (document.texts[side].segments[first + i].id == id) return Place{bead, i};
        first += count;
    }
    return std::nullopt;
}

SegmentId first_id(const Bitext& document, std::size_t bead, Side side) {
    return document.texts[side].segments[first_of(document, bead)[side]].id;
}

/// The document with a segment alone in its bead, and the first segment on the other side of what it left.
struct Isolated {
    Bitext document;
    std::optional<SegmentId> left_behind;
};

// The part with the other side's segments keeps them: only the one segment leaves.
Isolated isolated(const Bitext& document, Side side, SegmentId id) {
    const auto place = place_of_segment(document, side, id);
    if (!place) not_possible(tr("This segment is not there any more."));
    const Bead& old = document.alignment.beads[place->bead];
    if (old.count[side] == 1 && old.count[other(side)] == 0) return {document, std::nullopt};
    Bead alone = changed(old);
    alone.count = {};
    alone.count[side] = 1;
    alone.marked = alone.on_purpose = false;
    alone.comment.clear();
    Bead before = changed(old);
    before.count[side] = place->segment;
    Bead after = changed(old);
    after.count[side] = old.count[side] - place->segment - 1;
    // The other side stays with the larger rest, or above where nothing is left.
    (place->segment > 0 ? after : before).count[other(side)] = 0;
    if (place->segment > 0) after.comment.clear();
    if (place->segment == 0) after.count[other(side)] = old.count[other(side)], before.count = {};
    Isolated result{with_beads(document, place->bead, 1, std::vector<Bead>{before, alone, after}), std::nullopt};
    if (old.count[side] == 1) result.left_behind = first_id(document, place->bead, other(side));
    return result;
}

Bitext joined(const Bitext& document, const BySide<SegmentId>& segments) {
    BySide<std::size_t> beads;
    for (const Side side : both_sides) beads[side] = place_of_segment(document, side, segments[side])->bead;
    const auto [low, high] = std::minmax(beads.source, beads.target);
    if (high == low + 1) return link_with_next(document, low);
    return add_crossing(document, beads.source, beads.target);
}

}  // namespace

std::optional<std::size_t> crossing_of(const Bitext& document, std::size_t bead) {
    const Bead& here = document.alignment.beads[bead];
    if (document.alignment.crossings.empty() || (here.count.source > 0) == (here.count.target > 0)) return std::nullopt;
    const Side side = here.count.source > 0 ? Side::source : Side::target;
    const SegmentId first = first_id(document, bead, side);
    for (const CrossingLink& link : document.alignment.crossings)
        if (link.first[side] == first)
            if (const auto place = place_of_segment(document, other(side), link.first[other(side)])) return place->bead;
    return std::nullopt;
}

Bitext link_far(const Bitext& document, const BySide<SegmentId>& segments) {
    BySide<std::optional<Place>> places;
    for (const Side side : both_sides) places[side] = place_of_segment(document, side, segments[side]);
    if (places.source && places.target && places.source->bead == places.target->bead)
        not_possible(tr("These two segments stand in one pair already."));
    Bitext next = document;
    BySide<std::optional<SegmentId>> left;
    for (const Side side : both_sides) {
        Isolated step = isolated(next, side, segments[side]);
        next = std::move(step.document);
        left[other(side)] = step.left_behind;
    }
    next = joined(next, segments);
    const auto one_sided = [&](Side side) {
        const auto place = place_of_segment(next, side, *left[side]);
        return place && next.alignment.beads[place->bead].count[other(side)] == 0;
    };
    if (left.source && left.target && one_sided(Side::source) && one_sided(Side::target))
        next = joined(next, {*left.source, *left.target});
    return finished(std::move(next));
}

}  // namespace stykovka
