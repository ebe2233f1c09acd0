// Find and replace in the memory.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/memory_replacing.h"

#include <fmt/format.h>

#include <algorithm>

#include "app/unit_correcting.h"
#include "archive/write.h"
#include "base/tr.h"
#include "base/unicode.h"
#include "bitext/edit_steps.h"

namespace stykovka {
namespace {

// So many pairs are fetched at once.
constexpr std::size_t portion = 500;

std::string where_of(const StoredUnit& stored) {
    if (stored.occurrences.empty()) return tr("without provenance");
    const Occurrence& newest = stored.occurrences.front();
    return newest.release_number.empty() ? newest.origin : newest.release_number;
}

void add_hits(const StoredUnit& stored, TextFinder& finder, const TextQuery& query, std::vector<UnitHit>& hits) {
    if (stored.unit.standing == Standing::superseded) return;
    const BySide<std::string> texts =
        map_sides(stored.unit.variants, [](const Variant& each) { return each.content.text; });
    for (const Side side : both_sides) {
        if (query.side.value_or(side) != side) continue;
        for (TextFinder::Place& place : finder.places_in(texts[side])) {
            UnitHit hit{stored.unit.id, where_of(stored), std::nullopt, {}, texts};
            const auto here =
                std::ranges::find_if(stored.occurrences, [](const Occurrence& each) { return each.release_id != 0; });
            if (here != stored.occurrences.end()) hit.place = *here;
            hit.hit = {0,
                       side,
                       0,
                       place.span,
                       texts[side].substr(place.span.begin, place.span.size()),
                       std::move(place.replacement)};
            hits.push_back(std::move(hit));
        }
    }
}

// The content with all places of a side replaced; counts them.
Content replaced(const Content& content, TextFinder& finder, std::size_t& places) {
    const auto found = finder.places_in(content.text);
    std::string text = content.text;
    // From the end, so that the places before stay where they are.
    for (auto each = found.rbegin(); each != found.rend(); ++each)
        text.replace(each->span.begin, each->span.size(), each->replacement);
    places += found.size();
    return with_text(content, trimmed(text));
}

void put_right(Write& write, OpenArchive& archive, const StoredUnit& stored, TextFinder& finder, const TextQuery& query,
               MemoryReplacement& done) {
    if (stored.unit.standing == Standing::superseded) return;
    std::size_t places = 0;
    BySide<Content> contents = map_sides(stored.unit.variants, [](const Variant& each) { return each.content; });
    for (const Side side : both_sides) {
        if (query.side.value_or(side) == side) contents[side] = replaced(contents[side], finder, places);
        if (contents[side].text.empty()) return;
    }
    if (contents.source == stored.unit.variants.source.content &&
        contents.target == stored.unit.variants.target.content)
        return;
    correct_unit(write, archive.units(), stored.unit, contents);
    done.places += places;
    ++done.pairs;
}

}  // namespace

std::vector<UnitHit> hits_in_memory(OpenArchive& archive, const TextQuery& query, const std::string& replacement,
                                    const Progress& progress) {
    std::vector<UnitHit> hits;
    if (query.text.empty()) return hits;
    TextFinder finder(query, replacement);
    const auto all = static_cast<double>(std::max<std::uint64_t>(1, archive.units().count()));
    std::size_t seen = 0;
    archive.units().for_each([&](const StoredUnit& stored) {
        progress.check();
        if (++seen % portion == 0) progress.report(static_cast<double>(seen) / all, tr("Looking through the memory"));
        add_hits(stored, finder, query, hits);
        return true;
    });
    return hits;
}

MemoryPreview preview_of(const std::vector<UnitHit>& hits, const std::string& replacement) {
    MemoryPreview preview;
    for (auto hit = hits.begin(); hit != hits.end();) {
        const auto end =
            std::find_if(hit, hits.end(), [unit = hit->unit](const UnitHit& each) { return each.unit != unit; });
        const Side side = hit->hit.side;
        PreviewedChange change;
        change.head = hit->where;
        change.before = change.after = hit->texts[side];
        change.beside = hit->texts[other(side)];
        // From the end, so that the places before stay where they are.
        for (auto each = end; each-- != hit;) {
            std::string& text = each->hit.side == side ? change.after : change.beside;
            text.replace(each->hit.span.begin, each->hit.span.size(), each->hit.replacement);
        }
        preview.pairs.push_back(hit->unit);
        preview.shown.changes.push_back(std::move(change));
        hit = end;
    }
    preview.shown.title =
        fmt::format(fmt::runtime(tr("“{replacement}” in pairs of the memory")), fmt::arg("replacement", replacement));
    preview.shown.summary =
        tr("Each pair is remembered with its new text, and superseded as it was; releases keep their wording. One undo "
           "takes all of it back.");
    preview.shown.apply = tr("&Replace");
    preview.shown.each = preview.shown.ticked = true;
    return preview;
}

MemoryReplacement replace_in_memory(OpenArchive& archive, const TextQuery& query, const std::string& replacement,
                                    const std::vector<UnitId>& pairs, const Progress& progress) {
    TextFinder finder(query, replacement);
    Act act{"memory.replace", fmt::format(fmt::runtime(tr("Replace “{text}” by “{replacement}”")),
                                          fmt::arg("text", query.text), fmt::arg("replacement", replacement))};
    act.can_be_reverted = true;
    Write write(archive.archive(), act);
    MemoryReplacement done;
    for (std::size_t first = 0; first < pairs.size(); first += portion) {
        progress.check();
        progress.report(static_cast<double>(first) / static_cast<double>(pairs.size()), tr("Replacing in the memory"));
        const std::size_t count = std::min(portion, pairs.size() - first);
        for (const StoredUnit& stored : archive.units().fetch({pairs.data() + first, count}))
            put_right(write, archive, stored, finder, query, done);
    }
    if (done.pairs == 0) return {};
    done.entry = write.entry();
    write.commit();
    return done;
}

}  // namespace stykovka
