// What the accepted beads of a release give the memory.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/occurrences.h"

#include <algorithm>
#include <map>
#include <optional>
#include <span>
#include <utility>

namespace stykovka {
namespace {

// Additions that are held at once: some 4 MB with the texts of their neighbours.
constexpr std::size_t additions_at_once = 1000;
// Occurrences that are taken back at once. SQLite keeps the pages that were changed since a savepoint, in memory, and
// each row that goes walks through all of them: many rows at once would take minutes.
constexpr std::size_t taken_back_at_once = 200;

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

TranslationUnit unit_of(const Places& places, const BySide<std::size_t>& beads, const OccurrenceOwner& owner) {
    TranslationUnit unit;
    for (const Side side : both_sides) {
        unit.variants[side].content = places.content(beads[side], side);
        unit.variants[side].language = owner.release.languages[side];
    }
    unit.created = unit.changed = now();
    unit.created_by = unit.changed_by = owner.who;
    return unit;
}

Occurrence occurrence_of(const Places& places, const BySide<std::size_t>& beads, const OccurrenceOwner& owner) {
    Occurrence occurrence;
    occurrence.release_id = owner.release_id;
    occurrence.release_number = owner.release.number;
    occurrence.release_date = owner.release.date;
    occurrence.release_title = owner.release.title.source;
    occurrence.state = owner.release.state;
    occurrence.origin = "release";
    occurrence.aligned_by = name_of(places.bead(beads.source).accepted_by);
    occurrence.who = owner.who;
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

UnitAddition addition_of(const Places& places, const BySide<std::size_t>& beads, const OccurrenceOwner& owner) {
    return {unit_of(places, beads, owner), occurrence_of(places, beads, owner)};
}

/// The beads of each pair.
using Pairs = std::vector<BySide<std::size_t>>;

std::vector<UnitAddition> additions_of(const Places& places, std::span<const BySide<std::size_t>> pairs,
                                       const OccurrenceOwner& owner) {
    std::vector<UnitAddition> additions;
    additions.reserve(pairs.size());
    for (const BySide<std::size_t>& beads : pairs) additions.push_back(addition_of(places, beads, owner));
    return additions;
}

std::vector<OccurrenceKey> keys_of(const Places& places, std::span<const BySide<std::size_t>> pairs,
                                   std::int64_t release_id) {
    std::vector<OccurrenceKey> keys;
    keys.reserve(pairs.size());
    for (const BySide<std::size_t>& beads : pairs) keys.push_back(places.key(release_id, beads));
    return keys;
}

/// A change of many pairs, in parts that do not lose a unit which another one brings back.
class LargeChange {
public:
    LargeChange(const Places* before, Pairs pairs_before, const Places* after, Pairs pairs_after)
        : before_(before), after_(after) {
        std::map<Place, BySide<std::size_t>> known;
        for (const auto& beads : pairs_before) known.emplace(place_of(*before, beads), beads);
        for (const auto& beads : pairs_after) {
            const auto found = known.find(place_of(*after, beads));
            const bool stays = found != known.end() && has_same_texts(found->second, beads);
            (stays ? staying_ : fresh_).push_back(beads);
            if (stays) known.erase(found);
        }
        for (const auto& [place, beads] : known) lost_.push_back(beads);
    }

    void store(UnitStore& units, const OccurrenceOwner& owner) const {
        // They get other neighbours or another state, and their units lose nothing meanwhile.
        in_pieces(staying_, taken_back_at_once, [&](std::span<const BySide<std::size_t>> piece) {
            units.apply(additions_of(*after_, piece, owner), keys_of(*after_, piece, owner.release_id));
        });
        if (!lost_.empty() && !fresh_.empty()) {  // what is lost may stand elsewhere now
            units.apply(additions_of(*after_, fresh_, owner), keys_of(*before_, lost_, owner.release_id));
            return;
        }
        in_pieces(lost_, taken_back_at_once, [&](std::span<const BySide<std::size_t>> piece) {
            units.apply({}, keys_of(*before_, piece, owner.release_id));
        });
        in_pieces(fresh_, additions_at_once, [&](std::span<const BySide<std::size_t>> piece) {
            units.apply(additions_of(*after_, piece, owner), {});
        });
    }

private:
    using Place = std::pair<SegmentId, SegmentId>;

    static Place place_of(const Places& places, const BySide<std::size_t>& beads) {
        const OccurrenceKey key = places.key(0, beads);
        return {key.first.source, key.first.target};
    }
    bool has_same_texts(const BySide<std::size_t>& before, const BySide<std::size_t>& after) const {
        return std::ranges::all_of(both_sides, [&](Side side) {
            return before_->content(before[side], side) == after_->content(after[side], side);
        });
    }
    template <class Store>
    static void in_pieces(std::span<const BySide<std::size_t>> pairs, std::size_t most, Store store) {
        for (; !pairs.empty(); pairs = pairs.subspan(std::min(most, pairs.size())))
            store(pairs.first(std::min(most, pairs.size())));
    }

    const Places* before_;
    const Places* after_;
    Pairs staying_, fresh_;  // of `after`
    Pairs lost_;             // of `before`
};

}  // namespace

std::vector<UnitAddition> additions_of(std::int64_t release_id, const Release& release, const Bitext& document,
                                       BeadRange range, const std::string& who) {
    const Places places(document);
    return additions_of(places, places.remembered(range), {release_id, release, who});
}

void remember_beads(UnitStore& units, const OccurrenceOwner& owner, const RememberedBeads& before,
                    const RememberedBeads& after) {
    const auto places_in = [](const RememberedBeads& beads) {
        return beads.document == nullptr ? std::nullopt : std::optional(Places(*beads.document));
    };
    const std::optional<Places> places_before = places_in(before);
    const std::optional<Places> places_after = places_in(after);
    Pairs from = places_before ? places_before->remembered(before.range) : Pairs();
    Pairs to = places_after ? places_after->remembered(after.range) : Pairs();
    if (std::max(from.size(), to.size()) > additions_at_once) {
        LargeChange(places_before ? &*places_before : nullptr, std::move(from), places_after ? &*places_after : nullptr,
                    std::move(to))
            .store(units, owner);
        return;
    }
    std::vector<UnitAddition> additions;
    std::vector<OccurrenceKey> keys;
    if (places_after) additions = additions_of(*places_after, to, owner);
    if (places_before) keys = keys_of(*places_before, from, owner.release_id);
    units.apply(additions, keys);
}

std::vector<OccurrenceKey> occurrence_keys_of(std::int64_t release_id, const Bitext& document, BeadRange range) {
    const Places places(document);
    return keys_of(places, places.remembered(range), release_id);
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
