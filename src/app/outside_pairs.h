// What releases and their pairs are called in files that go out, and finding them again when they come back.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

#include "app/open_archive.h"
#include "base/side.h"
#include "bitext/bitext.h"
#include "formats/xliff_writer.h"
#include "text/release.h"

namespace stykovka {

/// The name of a release outside: its number, with its date when it has one.
std::string outside_name(const Release& release);
/// The id of a bead outside, by its first source segment.
std::string outside_id(SegmentId first);

/// How far a pair is, as files say it.
XliffStage stage_of(const Bead& bead, ReleaseState state);

/// The releases of an archive by their names outside. Throws Error (subject archive).
std::map<std::string, std::int64_t> releases_by_outside_name(OpenArchive& archive);

/// The pairs of a document by their ids outside. The document outlives it.
class OutsidePairs {
public:
    explicit OutsidePairs(const Bitext& document);

    /// The index of the bead; null when there is none.
    const std::size_t* find(const std::string& id) const;
    /// The first source segment of a bead that has one.
    SegmentId first(std::size_t bead) const;
    BySide<Content> contents(std::size_t bead) const;

private:
    const Bitext& document_;
    std::vector<BySide<std::uint32_t>> firsts_;
    std::unordered_map<std::string, std::size_t> beads_;
};

}  // namespace stykovka
