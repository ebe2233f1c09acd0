// Reads folders of releases in segments (.seg) with their gold links, for tests and benchmarks of the aligner.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "align/bead.h"
#include "text/segment.h"

namespace stykovka::test {

/// A bead with its place.
struct GoldLink {
    BySide<std::uint32_t> first;
    BySide<std::uint32_t> count;

    friend bool operator==(const GoldLink&, const GoldLink&) = default;
    friend bool operator<(const GoldLink& a, const GoldLink& b) {
        return std::tie(a.first.source, a.first.target, a.count.source, a.count.target) <
               std::tie(b.first.source, b.first.target, b.count.source, b.count.target);
    }
};

struct GoldDocument {
    std::string name;
    BySide<SegmentedText> texts;
    std::vector<GoldLink> links;  ///< in order; each null link has one segment
};

/// One segment a line, a blank line after each paragraph.
SegmentedText segmented_text(const Language& language, const std::filesystem::path& file);

/// ru.seg, en.seg and gold.tsv of a folder.
GoldDocument gold_document(const std::filesystem::path& folder);

/// All folders in `folder` that have a gold.tsv, by name.
std::vector<GoldDocument> gold_documents(const std::filesystem::path& folder);

/// The beads of an alignment with their places.
std::vector<GoldLink> links_of(const Alignment& alignment);

/// Strict F1 over links with two sides.
double strict_f1(const std::vector<GoldLink>& gold, const std::vector<GoldLink>& found);

}  // namespace stykovka::test
