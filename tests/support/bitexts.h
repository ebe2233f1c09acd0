// Small documents for tests.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "bitext/bitext.h"

namespace stykovka::test {

/// A text of one paragraph a line; segments of a paragraph are divided by "|".
inline SegmentedText segmented(const std::string& language, const std::vector<std::string>& paragraphs) {
    std::vector<ParagraphShape> shapes;
    std::vector<Segment> segments;
    for (const std::string& paragraph : paragraphs) {
        std::size_t begin = 0;
        while (begin <= paragraph.size()) {
            const std::size_t end = std::min(paragraph.find('|', begin), paragraph.size());
            Segment segment;
            segment.id = SegmentId{static_cast<std::uint32_t>(segments.size() + 1)};
            segment.content.text = paragraph.substr(begin, end - begin);
            segment.paragraph = static_cast<std::uint32_t>(shapes.size());
            if (end < paragraph.size()) segment.space_after = " ";
            segments.push_back(segment);
            begin = end + 1;
        }
        shapes.push_back({});
    }
    return {Language(language), shared_vector<ParagraphShape>(shapes), shared_vector<Segment>(segments)};
}

/// Beads with these counts, automatic, confidence .5.
inline Alignment beads_of(const std::vector<BySide<std::uint32_t>>& counts) {
    std::vector<Bead> beads;
    for (const auto& count : counts) {
        Bead bead;
        bead.count = count;
        bead.confidence = 0.5F;
        beads.push_back(bead);
    }
    return {shared_vector<Bead>(beads), {}};
}

/// The counts of all beads: {{1, 1}, {2, 1}}.
inline std::vector<BySide<std::uint32_t>> counts_of(const Bitext& document) {
    std::vector<BySide<std::uint32_t>> counts;
    for (const Bead& bead : document.alignment.beads) counts.push_back(bead.count);
    return counts;
}

/// The texts of one side, in order.
inline std::vector<std::string> texts_of(const Bitext& document, Side side) {
    std::vector<std::string> texts;
    for (const Segment& segment : document.texts[side].segments) texts.push_back(segment.content.text);
    return texts;
}

}  // namespace stykovka::test
