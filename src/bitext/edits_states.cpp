// Edits that change what is known about beads: accepted, marked, on purpose, commented, linked across.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/tr.h"
#include "bitext/edit_steps.h"
#include "bitext/edits.h"

namespace stykovka {
namespace {

bool is_whole(const Bead& bead) { return bead.on_purpose || (bead.count.source > 0 && bead.count.target > 0); }

Bitext with_bead(const Bitext& document, std::size_t bead, const Bead& next) {
    if (document.alignment.beads[bead] == next) return document;
    Bitext result = document;
    result.alignment.beads = document.alignment.beads.with(bead, next);
    return result;
}

Bead accepted(Bead bead, AcceptedBy who) {
    bead.state = BeadState::accepted;
    bead.accepted_by = who;
    return bead;
}

// The beads that crossing links join.
std::vector<BySide<std::size_t>> crossing_ends(const Bitext& document) {
    std::vector<BySide<std::size_t>> ends;
    if (document.alignment.crossings.empty()) return ends;
    BySide<std::unordered_map<SegmentId, std::size_t>> one_sided;
    BySide<std::uint32_t> first;
    for (std::size_t bead = 0; const Bead& each : document.alignment.beads) {
        for (const Side side : both_sides) {
            if (each.count[side] > 0 && each.count[other(side)] == 0)
                one_sided[side].emplace(document.texts[side].segments[first[side]].id, bead);
            first[side] += each.count[side];
        }
        ++bead;
    }
    for (const CrossingLink& link : document.alignment.crossings) {
        const auto source = one_sided.source.find(link.first.source);
        const auto target = one_sided.target.find(link.first.target);
        if (source != one_sided.source.end() && target != one_sided.target.end())
            ends.push_back({source->second, target->second});
    }
    return ends;
}

}  // namespace

Bitext accept(const Bitext& document, std::size_t begin, std::size_t end, AcceptedBy who) {
    Bitext result = document;
    shared_vector<Bead>& beads = result.alignment.beads;
    const auto is_already = [who](const Bead& bead) {
        return bead.state == BeadState::accepted && bead.accepted_by == who;
    };
    beads = beads.with_each(begin, end, [&](std::size_t, const Bead& bead) {
        return is_whole(bead) && !is_already(bead) ? std::optional(accepted(bead, who)) : std::nullopt;
    });
    for (const BySide<std::size_t>& link : crossing_ends(document))
        for (const Side side : both_sides) {
            const std::size_t at = link[side];
            if (at < begin || at >= end || is_whole(beads[at]) || is_already(beads[at])) continue;
            for (const Side each : both_sides) beads = beads.with(link[each], accepted(beads[link[each]], who));
        }
    return result;
}

Bitext accept_above(const Bitext& document, float confidence) {
    Bitext result = document;
    const auto is_sure = [confidence](const Bead& bead) {
        return bead.state == BeadState::automatic && bead.count.source > 0 && bead.count.target > 0 &&
               bead.confidence >= confidence;
    };
    result.alignment.beads =
        document.alignment.beads.with_each(0, document.alignment.beads.size(), [&](std::size_t, const Bead& bead) {
            return is_sure(bead) ? std::optional(accepted(bead, AcceptedBy::confidence)) : std::nullopt;
        });
    return result;
}

Bitext reject(const Bitext& document, std::size_t bead) {
    Bead next = document.alignment.beads[bead];
    next.state = next.count.target == 0 ? BeadState::draft : BeadState::needs_review;
    next.accepted_by = AcceptedBy::nobody;
    return with_bead(document, bead, next);
}

Bitext set_marked(const Bitext& document, std::size_t bead, bool marked) {
    Bead next = document.alignment.beads[bead];
    next.marked = marked;
    return with_bead(document, bead, next);
}

Bitext set_on_purpose(const Bitext& document, std::size_t bead, bool on_purpose) {
    Bead next = document.alignment.beads[bead];
    if (next.count.source > 0 && next.count.target > 0)
        not_possible(tr("Only a segment without a counterpart can be left out or added on purpose."));
    next.on_purpose = on_purpose;
    if (on_purpose) next = accepted(std::move(next), AcceptedBy::person);
    if (!on_purpose) {
        next.state = next.count.target == 0 ? BeadState::draft : BeadState::needs_review;
        next.accepted_by = AcceptedBy::nobody;
    }
    return with_bead(document, bead, next);
}

Bitext set_comment(const Bitext& document, std::size_t bead, std::string comment) {
    Bead next = document.alignment.beads[bead];
    next.comment = std::move(comment);
    return with_bead(document, bead, next);
}

Bitext add_crossing(const Bitext& document, std::size_t source_bead, std::size_t target_bead) {
    const Bead& source = document.alignment.beads[source_bead];
    const Bead& target = document.alignment.beads[target_bead];
    if (source.count.target > 0 || target.count.source > 0)
        not_possible(tr("A crossing link joins two segments that have no counterpart; unlink them first."));
    CrossingLink link;
    link.first.source = document.texts.source.segments[first_of(document, source_bead).source].id;
    link.first.target = document.texts.target.segments[first_of(document, target_bead).target].id;
    std::vector<CrossingLink> links;
    for (const CrossingLink& each : document.alignment.crossings)
        if (each.first.source != link.first.source && each.first.target != link.first.target) links.push_back(each);
    links.push_back(link);
    Bitext result = document;
    result.alignment.crossings = shared_vector<CrossingLink>(links);
    return without_lone_acceptance(finished(std::move(result)));
}

Bitext remove_crossing(const Bitext& document, std::size_t bead) {
    const BySide<std::uint32_t> first = first_of(document, bead);
    const Bead& here = document.alignment.beads[bead];
    std::vector<CrossingLink> links;
    for (const CrossingLink& each : document.alignment.crossings) {
        const bool of_bead = std::any_of(both_sides.begin(), both_sides.end(), [&](Side side) {
            return here.count[side] > 0 && document.texts[side].segments[first[side]].id == each.first[side];
        });
        if (!of_bead) links.push_back(each);
    }
    Bitext result = document;
    result.alignment.crossings = shared_vector<CrossingLink>(links);
    return without_lone_acceptance(std::move(result));
}

}  // namespace stykovka
