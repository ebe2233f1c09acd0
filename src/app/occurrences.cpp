// What the accepted beads of a release give the memory.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/occurrences.h"

#include <algorithm>

namespace stykovka {
namespace {

bool is_remembered(const Bead& bead) {
    return bead.state == BeadState::accepted && bead.count.source > 0 && bead.count.target > 0;
}

/// A document with the places of its beads, so that each is found at once.
class Places {
public:
    explicit Places(const Bitext& document) : document_(document), firsts_(firsts_of(document.alignment)) {}

    const Bead& bead(std::size_t index) const { return document_.alignment.beads[index]; }
    std::size_t size() const { return document_.alignment.beads.size(); }

    Content content(std::size_t index, Side side) const {
        return joined_segments(document_.texts[side], firsts_[index][side], bead(index).count[side]);
    }
    std::vector<SegmentId> ids(std::size_t index, Side side) const {
        std::vector<SegmentId> ids;
        for (std::uint32_t i = 0; i < bead(index).count[side]; ++i)
            ids.push_back(document_.texts[side].segments[firsts_[index][side] + i].id);
        return ids;
    }
    OccurrenceKey key(std::int64_t release_id, std::size_t index) const {
        return {release_id, {ids(index, Side::source).front(), ids(index, Side::target).front()}};
    }

private:
    const Bitext& document_;
    std::vector<BySide<std::uint32_t>> firsts_;
};

TranslationUnit unit_of(const Places& places, std::size_t index, const Release& release, const std::string& who) {
    TranslationUnit unit;
    for (const Side side : both_sides) {
        unit.variants[side].content = places.content(index, side);
        unit.variants[side].language = release.languages[side];
    }
    unit.created = unit.changed = now();
    unit.created_by = unit.changed_by = who;
    return unit;
}

Occurrence occurrence_of(const Places& places, std::size_t index, std::int64_t release_id, const Release& release,
                         const std::string& who) {
    Occurrence occurrence;
    occurrence.release_id = release_id;
    occurrence.release_number = release.number;
    occurrence.release_date = release.date;
    occurrence.release_title = release.title.source;
    occurrence.state = release.state;
    occurrence.origin = "release";
    occurrence.aligned_by = name_of(places.bead(index).accepted_by);
    occurrence.who = who;
    occurrence.when = now();
    occurrence.position = static_cast<std::uint32_t>(index);
    for (const Side side : both_sides) {
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
    for (std::size_t i = range.begin; i < std::min(range.end, places.size()); ++i)
        if (is_remembered(places.bead(i)))
            additions.push_back({unit_of(places, i, release, who), occurrence_of(places, i, release_id, release, who)});
    return additions;
}

std::vector<OccurrenceKey> occurrence_keys_of(std::int64_t release_id, const Bitext& document, BeadRange range) {
    const Places places(document);
    std::vector<OccurrenceKey> keys;
    for (std::size_t i = range.begin; i < std::min(range.end, places.size()); ++i)
        if (is_remembered(places.bead(i))) keys.push_back(places.key(release_id, i));
    return keys;
}

std::vector<Match> matches_elsewhere(std::vector<Match> matches, const std::vector<OccurrenceKey>& here) {
    const auto stands_here = [&](const Occurrence& occurrence) {
        if (occurrence.release_id == 0 || occurrence.segments.source.empty() || occurrence.segments.target.empty())
            return false;
        const OccurrenceKey key{occurrence.release_id,
                                {occurrence.segments.source.front(), occurrence.segments.target.front()}};
        return std::find(here.begin(), here.end(), key) != here.end();
    };
    std::erase_if(matches, [&](Match& match) {
        return std::erase_if(match.occurrences, stands_here) > 0 && match.occurrences.empty();
    });
    return matches;
}

}  // namespace stykovka
