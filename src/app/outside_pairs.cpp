// What releases and their pairs are called in files that go out, and finding them again when they come back.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/outside_pairs.h"

#include <fmt/format.h>

#include "base/time.h"

namespace stykovka {

std::string outside_name(const Release& release) {
    return release.date ? release.number + "#" + iso_date(*release.date) : release.number;
}

std::string outside_id(SegmentId first) { return fmt::format("s{}", static_cast<std::uint32_t>(first)); }

XliffStage stage_of(const Bead& bead, ReleaseState state) {
    if (bead.count.target == 0) return XliffStage::untranslated;
    if (bead.state != BeadState::accepted) return XliffStage::translated;
    return state == ReleaseState::published ? XliffStage::final_wording : XliffStage::reviewed;
}

std::map<std::string, std::int64_t> releases_by_outside_name(OpenArchive& archive) {
    std::map<std::string, std::int64_t> ids;
    for (const StoredRelease& each : archive.releases().list()) {
        Release release;
        release.number = each.number;
        release.date = each.date;
        ids.emplace(outside_name(release), each.id);
    }
    return ids;
}

OutsidePairs::OutsidePairs(const Bitext& document) : document_(document), firsts_(firsts_of(document.alignment)) {
    for (std::size_t i = 0; i < document.alignment.beads.size(); ++i)
        if (document.alignment.beads[i].count.source > 0) beads_.emplace(outside_id(first(i)), i);
}

const std::size_t* OutsidePairs::find(const std::string& id) const {
    const auto found = beads_.find(id);
    return found == beads_.end() ? nullptr : &found->second;
}

SegmentId OutsidePairs::first(std::size_t bead) const {
    return document_.texts.source.segments[firsts_[bead].source].id;
}

BySide<Content> OutsidePairs::contents(std::size_t bead) const {
    BySide<Content> contents;
    for (const Side side : both_sides)
        contents[side] =
            joined_segments(document_.texts[side], firsts_[bead][side], document_.alignment.beads[bead].count[side]);
    return contents;
}

}  // namespace stykovka
