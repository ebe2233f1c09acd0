// What becomes of a unit that is added: the rules of every store.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/unit_rules.h"

#include <algorithm>
#include <optional>

#include "memory/unit_merge.h"

namespace stykovka {
namespace {

SegmentId first_of(const std::vector<SegmentId>& segments) {
    return segments.empty() ? SegmentId::none : segments.front();
}

std::int64_t seconds_of(std::optional<UtcTime> time) { return time ? time->time_since_epoch().count() : 0; }

}  // namespace

bool same_identity(const TranslationUnit& a, const TranslationUnit& b) {
    return std::ranges::all_of(both_sides, [&](Side side) {
        return a.variants[side].language == b.variants[side].language &&
               same_content(a.variants[side].content, b.variants[side].content);
    });
}

bool is_import(const UnitAddition& addition) { return !addition.occurrence || addition.occurrence->release_id == 0; }

TranslationUnit renewed(TranslationUnit known, const UnitAddition& addition) {
    if (is_import(addition)) known = merged(std::move(known), addition.unit);
    if (known.standing == Standing::superseded) known.standing = addition.unit.standing;
    return known;
}

std::int64_t newest_of(const UnitAddition& addition) {
    const std::int64_t newest = std::max(seconds_of(addition.unit.created), seconds_of(addition.unit.changed));
    return is_import(addition) ? newest : std::max(newest, seconds_of(addition.occurrence->when));
}

OccurrenceKey key_of(const Occurrence& occurrence) {
    return {occurrence.release_id, {first_of(occurrence.segments.source), first_of(occurrence.segments.target)}};
}

bool same_import(const Occurrence& a, const Occurrence& b) {
    return a.release_id == 0 && b.release_id == 0 && a.origin == b.origin && a.release_number == b.release_number &&
           a.release_date == b.release_date && a.position == b.position && a.before == b.before && a.after == b.after;
}

}  // namespace stykovka
