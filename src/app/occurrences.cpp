// What the accepted beads of a release give the memory.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/occurrences.h"

#include <algorithm>

namespace stykovka {
namespace {

/// A document and the places of its beads.
class Places {
public:
    explicit Places(const Bitext& document) : document_(document) {}

    const Bead& bead(std::size_t index) const { return document_.alignment.beads[index]; }
    std::size_t size() const { return document_.alignment.beads.size(); }

    Content content(std::size_t index, Side side) const { return content_of(document_, index, side); }
    std::vector<SegmentId> ids(std::size_t index, Side side) const {
        std::vector<SegmentId> ids;
        const std::uint32_t first = first_of(document_, index)[side];
        for (std::uint32_t i = 0; i < bead(index).count[side]; ++i)
            ids.push_back(document_.texts[side].segments[first + i].id);
        return ids;
    }
    OccurrenceKey key(std::int64_t release_id, const BySide<std::size_t>& beads) const {
        return {release_id, {ids(beads.source, Side::source).front(), ids(beads.target, Side::target).front()}};
    }
    /// The beads that give the source and the target of each pair: one and the same, or the ends of a crossing link.
    std::vector<BySide<std::size_t>> remembered(const BeadRange& range) const {
        std::vector<BySide<std::size_t>> pairs;
        for (std::size_t i = range.begin; i < std::min(range.end, size()); ++i)
            if (is_accepted(i) && bead(i).count.source > 0 && bead(i).count.target > 0) pairs.push_back({i, i});
        const auto is_in = [&](std::size_t index) { return index >= range.begin && index < range.end; };
        for (const CrossingLink& link : document_.alignment.crossings) {
            const BySide<std::size_t> ends{bead_of(link, Side::source), bead_of(link, Side::target)};
            if (!range.with_links && !is_in(ends.source) && !is_in(ends.target)) continue;
            if (is_accepted(ends.source) && is_accepted(ends.target)) pairs.push_back(ends);
        }
        return pairs;
    }

private:
    bool is_accepted(std::size_t index) const { return bead(index).state == BeadState::accepted; }

    // Links join the first segments of their beads (see is_valid).
    std::size_t bead_of(const CrossingLink& link, Side side) const {
        std::uint32_t first = 0;
        for (std::size_t index = 0;; ++index) {
            const std::uint32_t count = bead(index).count[side];
            if (count > 0 && document_.texts[side].segments[first].id == link.first[side]) return index;
            first += count;
        }
    }

    const Bitext& document_;
};

TranslationUnit unit_of(const Places& places, const BySide<std::size_t>& beads, const Release& release,
                        const std::string& who) {
    TranslationUnit unit;
    for (const Side side : both_sides) {
        unit.variants[side].content = places.content(beads[side], side);
        unit.variants[side].language = release.languages[side];
    }
    unit.created = unit.changed = now();
    unit.created_by = unit.changed_by = who;
    return unit;
}

Occurrence occurrence_of(const Places& places, const BySide<std::size_t>& beads, std::int64_t release_id,
                         const Release& release, const std::string& who) {
    Occurrence occurrence;
    occurrence.release_id = release_id;
    occurrence.release_number = release.number;
    occurrence.release_date = release.date;
    occurrence.release_title = release.title.source;
    occurrence.state = release.state;
    occurrence.origin = "release";
    occurrence.aligned_by = name_of(places.bead(beads.source).accepted_by);
    occurrence.who = who;
    occurrence.when = now();
    occurrence.position = static_cast<std::uint32_t>(beads.source);
    for (const Side side : both_sides) {
        const std::size_t index = beads[side];
        occurrence.segments[side] = places.ids(index, side);
        if (index > 0) occurrence.before[side] = places.content(index - 1, side).text;
        if (index + 1 < places.size()) occurrence.after[side] = places.content(index + 1, side).text;
        occurrence.text[side] = places.content(index, side).text;
    }
    return occurrence;
}

}  // namespace

std::vector<UnitAddition> additions_of(std::int64_t release_id, const Release& release, const Bitext& document,
                                       BeadRange range, const std::string& who) {
    const Places places(document);
    std::vector<UnitAddition> additions;
    for (const BySide<std::size_t>& beads : places.remembered(range))
        additions.push_back(
            {unit_of(places, beads, release, who), occurrence_of(places, beads, release_id, release, who)});
    return additions;
}

std::vector<OccurrenceKey> occurrence_keys_of(std::int64_t release_id, const Bitext& document, BeadRange range) {
    const Places places(document);
    std::vector<OccurrenceKey> keys;
    for (const BySide<std::size_t>& beads : places.remembered(range)) keys.push_back(places.key(release_id, beads));
    return keys;
}

std::vector<Match> matches_elsewhere(std::vector<Match> matches, const std::vector<OccurrenceKey>& here) {
    return matches_elsewhere(std::move(matches), [&here](const OccurrenceKey& key) {
        return std::find(here.begin(), here.end(), key) != here.end();
    });
}

std::vector<Match> matches_elsewhere(std::vector<Match> matches,
                                     const std::function<bool(const OccurrenceKey&)>& is_here) {
    const auto stands_here = [&](const Occurrence& occurrence) {
        if (occurrence.release_id == 0 || occurrence.segments.source.empty() || occurrence.segments.target.empty())
            return false;
        return is_here(
            {occurrence.release_id, {occurrence.segments.source.front(), occurrence.segments.target.front()}});
    };
    std::erase_if(matches, [&](Match& match) {
        return std::erase_if(match.occurrences, stands_here) > 0 && match.occurrences.empty();
    });
    return matches;
}

}  // namespace stykovka
