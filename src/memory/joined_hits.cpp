// What the concordances of several archives say together.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/joined_hits.h"

#include <algorithm>
#include <optional>
#include <set>
#include <tuple>

#include "memory/readable.h"

namespace stykovka {
namespace {

// Texts go by value: the hits are moved meanwhile.
auto identity_of(const ConcordanceHit& hit) {
    const Occurrence& at = hit.occurrence;
    return std::tuple(at.release_number, hit.day, hit.languages.source.tag(), hit.languages.target.tag(),
                      at.text.source, at.text.target);
}

bool is_whole(const ConcordanceResult& result) { return result.is_all && result.count == result.hits.size(); }

// The ids of another archive mean nothing here.
ConcordanceHit named(ConcordanceHit hit, const std::string& archive) {
    hit.archive = archive;
    hit.unit = UnitId::none;
    hit.occurrence.release_id = 0;
    return hit;
}

}  // namespace

void add_hits_of(const std::string& archive, ConcordanceResult other, std::size_t limit, ConcordanceResult& all) {
    const bool are_whole = is_whole(all) && is_whole(other);
    // Behind the last hit of a list that is cut off there may be the same ones.
    const bool is_cut = !is_whole(all) && !all.hits.empty();
    const std::optional<Date> last_day = is_cut ? all.hits.back().day : std::nullopt;
    std::set<decltype(identity_of(all.hits.front()))> known;
    for (const ConcordanceHit& hit : all.hits) known.insert(identity_of(hit));
    for (ConcordanceHit& hit : other.hits) {
        if (!is_readable(hit) || (is_cut && !(hit.day > last_day)) || known.contains(identity_of(hit))) continue;
        all.hits.push_back(named(std::move(hit), archive));
        ++all.count;
    }
    // As the hits of one archive come: those without a day last.
    std::ranges::stable_sort(all.hits, [](const ConcordanceHit& a, const ConcordanceHit& b) { return a.day > b.day; });
    if (all.hits.size() > limit) all.hits.erase(all.hits.begin() + static_cast<std::ptrdiff_t>(limit), all.hits.end());
    all.is_all = are_whole;
}

}  // namespace stykovka
