// What comes out of somebody else's archive: whether it may go on.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/readable.h"

#include <algorithm>

#include "base/unicode.h"

namespace stykovka {
namespace {

bool is_readable(const Occurrence& occurrence) {
    if (occurrence.state > ReleaseState::published) return false;
    for (const std::string* text :
         {&occurrence.release_number, &occurrence.release_title, &occurrence.origin, &occurrence.aligned_by,
          &occurrence.who, &occurrence.text.source, &occurrence.text.target})
        if (!is_valid_utf8(*text)) return false;
    return true;
}

}  // namespace

bool is_readable(const Match& match) {
    const auto has_text = [&](Side side) { return is_valid_utf8(match.unit.variants[side].content.text); };
    return match.unit.standing <= Standing::superseded && std::ranges::all_of(both_sides, has_text) &&
           std::ranges::all_of(match.occurrences, [](const Occurrence& each) { return is_readable(each); });
}

bool is_readable(const ConcordanceHit& hit) {
    const auto has_text = [&](Side side) { return !hit.now || is_valid_utf8((*hit.now)[side]); };
    return is_readable(hit.occurrence) && std::ranges::all_of(both_sides, has_text);
}

}  // namespace stykovka
