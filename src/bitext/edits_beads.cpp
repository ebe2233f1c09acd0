// Edits that change which segments belong together.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cassert>
#include <cmath>
#include <vector>

#include "base/tr.h"
#include "base/unicode.h"
#include "bitext/edit_steps.h"
#include "bitext/edits.h"

namespace stykovka {
namespace {

using Counts = BySide<std::uint32_t>;

const Bead& bead_at(const Bitext& document, std::size_t bead) { return document.alignment.beads[bead]; }

std::size_t bead_count(const Bitext& document) { return document.alignment.beads.size(); }

Bead with_counts(const Bead& bead, Counts count) {
    Bead result = bead.count == count ? bead : changed(bead);
    result.count = count;
    if (count.source == 0 || count.target == 0) return result;
    result.on_purpose = false;
    return result;
}

Bead joined(const Bead& first, const Bead& second) {
    Bead bead = changed(first);
    for (const Side side : both_sides) bead.count[side] += second.count[side];
    bead.confidence = std::min(first.confidence, second.confidence);
    bead.marked = first.marked || second.marked;
    bead.on_purpose = false;
    if (!second.comment.empty()) bead.comment += (bead.comment.empty() ? "" : "\n") + second.comment;
    return bead;
}

Bead new_bead(Counts count, BeadState state) {
    Bead bead;
    bead.count = count;
    bead.state = state;
    return bead;
}

// How many of `count` segments go with the first `part` of `whole` segments on the other side; both parts get one.
std::uint32_t share(std::uint32_t count, std::uint32_t part, std::uint32_t whole) {
    if (count < 2) return count;
    const double exact = static_cast<double>(count) * part / whole;
    return std::clamp(static_cast<std::uint32_t>(std::lround(exact)), 1U, count - 1);
}

// The beads from `bead` on as far as the next gap on this side: [bead, end).
std::size_t end_of_run(const Bitext& document, std::size_t bead, Side side) {
    while (bead < bead_count(document) && bead_at(document, bead).count[side] > 0) ++bead;
    return bead;
}

}  // namespace

Bitext merge_with_next(const Bitext& document, std::size_t bead) {
    if (bead + 1 >= bead_count(document)) not_possible(tr("There is no pair below to merge with."));
    const Bead both = joined(bead_at(document, bead), bead_at(document, bead + 1));
    return finished(with_beads(document, bead, 2, std::span(&both, 1)));
}

Bitext split_bead(const Bitext& document, std::size_t bead, Counts kept) {
    const Bead& whole = bead_at(document, bead);
    const Counts rest{whole.count.source - kept.source, whole.count.target - kept.target};
    assert(kept.source <= whole.count.source && kept.target <= whole.count.target);
    if (kept == Counts{0, 0} || rest == Counts{0, 0})
        not_possible(tr("This pair has nothing to split; put the caret inside a segment to split the segment."));
    Bead second = with_counts(whole, rest);
    second.comment.clear();
    const std::vector<Bead> parts{with_counts(whole, kept), second};
    return finished(with_beads(document, bead, 1, parts));
}

Bitext split_segment(const Bitext& document, std::size_t bead, Side side, std::uint32_t segment, std::uint32_t offset) {
    const std::uint32_t index = first_of(document, bead)[side] + segment;
    const Segment whole = document.texts[side].segments[index];
    const std::string_view text = whole.content.text;
    const std::string_view head = trimmed(text.substr(0, offset));
    const std::string_view tail = trimmed(text.substr(offset));
    if (head.empty() || tail.empty()) return document;
    const auto place = [&](std::string_view part) {
        const auto begin = static_cast<std::uint32_t>(part.data() - text.data());
        return ByteSpan{begin, begin + static_cast<std::uint32_t>(part.size())};
    };
    Segment first = whole;
    first.content = slice(whole.content, {0, place(head).end});
    first.space_after = text.substr(place(head).end, place(tail).begin - place(head).end);
    Segment second = whole;
    second.id = SegmentId{document.next_id};
    second.content = slice(whole.content, {place(tail).begin, static_cast<std::uint32_t>(text.size())});
    Bitext next = with_segments(document, side, index, 1, std::vector<Segment>{first, second});
    ++next.next_id;
    Bead grown = changed(bead_at(document, bead));
    ++grown.count[side];
    next = with_beads(std::move(next), bead, 1, std::span(&grown, 1));
    if (grown.count[other(side)] == 1) return finished(std::move(next));
    Counts kept;
    kept[side] = segment + 1;
    kept[other(side)] = share(grown.count[other(side)], segment + 1, grown.count[side]);
    return split_bead(next, bead, kept);
}

Bitext move_segment(const Bitext& document, std::size_t bead, Side side, Direction direction) {
    const Bead& from = bead_at(document, bead);
    if (from.count[side] == 0) not_possible(tr("There is no segment on this side to move."));
    Counts left = from.count;
    --left[side];
    const bool up = direction == Direction::up;
    const bool has_neighbour = up ? bead > 0 : bead + 1 < bead_count(document);
    if (!has_neighbour && left == Counts{0, 0}) not_possible(tr("The segment stands at the end already."));
    Counts moved;
    moved[side] = 1;
    Bead neighbour = new_bead(moved, BeadState::needs_review);
    if (has_neighbour) {
        const Bead& old = bead_at(document, up ? bead - 1 : bead + 1);
        moved = old.count;
        ++moved[side];
        neighbour = with_counts(old, moved);
    }
    const Bead rest = with_counts(from, left);
    const std::vector<Bead> beads = up ? std::vector{neighbour, rest} : std::vector{rest, neighbour};
    return finished(with_beads(document, up && has_neighbour ? bead - 1 : bead, has_neighbour ? 2 : 1, beads));
}

Bitext unlink(const Bitext& document, std::size_t bead) {
    const Bead& whole = bead_at(document, bead);
    if (whole.count.source == 0 || whole.count.target == 0) not_possible(tr("This pair has nothing to unlink."));
    return split_bead(document, bead, {whole.count.source, 0});
}

Bitext link_with_next(const Bitext& document, std::size_t bead) {
    if (bead + 1 >= bead_count(document)) not_possible(tr("There is no pair below to link with."));
    const auto one_sided = [](const Bead& each, Side side) { return each.count[other(side)] == 0; };
    const Bead& here = bead_at(document, bead);
    const Bead& next = bead_at(document, bead + 1);
    for (const Side side : both_sides)
        if (one_sided(here, side) && one_sided(next, other(side))) return merge_with_next(document, bead);
    not_possible(tr("Only a segment without a counterpart can be linked with the next one."));
}

Bitext insert_gap(const Bitext& document, std::size_t bead, Side side) {
    const std::size_t end = end_of_run(document, bead, side);
    if (end == bead) not_possible(tr("There is a gap here already."));
    std::vector<Bead> beads;
    std::uint32_t carried = 0;
    for (std::size_t i = bead; i < end; ++i) {
        Counts count = bead_at(document, i).count;
        std::swap(count[side], carried);
        beads.push_back(with_counts(bead_at(document, i), count));
    }
    const bool absorbed = end < bead_count(document);
    Counts last = absorbed ? bead_at(document, end).count : Counts{};
    last[side] += carried;
    beads.push_back(absorbed ? with_counts(bead_at(document, end), last) : new_bead(last, BeadState::needs_review));
    return finished(with_beads(document, bead, end - bead + (absorbed ? 1 : 0), beads));
}

Bitext close_gap(const Bitext& document, std::size_t bead, Side side) {
    if (bead_at(document, bead).count[side] > 0) not_possible(tr("There is no gap here."));
    const std::size_t end = end_of_run(document, bead + 1, side);
    if (end == bead + 1) not_possible(tr("There is nothing below to close the gap with."));
    std::vector<Bead> beads;
    for (std::size_t i = bead; i < end; ++i) {
        Counts count = bead_at(document, i).count;
        count[side] = i + 1 < end ? bead_at(document, i + 1).count[side] : 0;
        beads.push_back(with_counts(bead_at(document, i), count));
    }
    return finished(with_beads(document, bead, end - bead, beads));
}

Bitext swap_with_next(const Bitext& document, std::size_t bead, Side side) {
    if (bead + 1 >= bead_count(document)) not_possible(tr("There is no pair below to swap with."));
    Bead here = changed(bead_at(document, bead));
    Bead next = changed(bead_at(document, bead + 1));
    if (here.count[side] == 0 || next.count[side] == 0) not_possible(tr("There is nothing to swap on this side."));
    const std::uint32_t first = first_of(document, bead)[side];
    const std::uint32_t count = here.count[side] + next.count[side];
    std::vector<Segment> segments;
    for (std::uint32_t i = 0; i < count; ++i)
        segments.push_back(document.texts[side].segments[first + (i + here.count[side]) % count]);
    // The texts change places; the paragraphs and the white space between them stay where they are.
    for (std::uint32_t i = 0; i < count; ++i) {
        segments[i].paragraph = document.texts[side].segments[first + i].paragraph;
        segments[i].space_after = document.texts[side].segments[first + i].space_after;
    }
    std::swap(here.count[side], next.count[side]);
    const std::vector<Bead> beads{here, next};
    return finished(with_beads(with_segments(document, side, first, count, segments), bead, 2, beads));
}

Bitext with_alignment(const Bitext& document, Alignment fresh) {
    std::vector<CrossingLink> links = fresh.crossings.to_vector();
    for (std::size_t i = 0; i < document.alignment.beads.size() && !document.alignment.crossings.empty(); ++i) {
        const bool is_linked_source = document.alignment.beads[i].count.target == 0 && crossing_of(document, i);
        if (!is_linked_source || document.alignment.beads[i].state != BeadState::accepted) continue;
        const SegmentId first = document.texts.source.segments[first_of(document, i).source].id;
        for (const CrossingLink& link : document.alignment.crossings)
            if (link.first.source == first && std::find(links.begin(), links.end(), link) == links.end())
                links.push_back(link);
    }
    Bitext next = document;
    next.alignment = std::move(fresh);
    next.alignment.crossings = shared_vector<CrossingLink>(links);
    return finished(std::move(next));
}

}  // namespace stykovka
