// Segments: the pieces that are aligned, translated and remembered.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>

#include "base/language.h"
#include "base/shared_vector.h"
#include "text/content.h"
#include "text/release.h"

namespace stykovka {

/// Names a segment for ever: unique in its release over both sides, never used again. 0 names none.
enum class SegmentId : std::uint32_t { none = 0 };

/// A sentence, heading or list item. Its text is not empty and has no white space at its ends.
struct Segment {
    SegmentId id = SegmentId::none;
    Content content;
    std::uint32_t paragraph = 0;  ///< index into SegmentedText::paragraphs; never falls along the text
    std::string space_after;      ///< white space between it and the next segment of its paragraph, as written

    friend bool operator==(const Segment&, const Segment&) = default;
};

/// What is left of a paragraph when its text has become segments.
struct ParagraphShape {
    ParagraphKind kind = ParagraphKind::body;
    std::string locator;  ///< see Paragraph::locator

    friend bool operator==(const ParagraphShape&, const ParagraphShape&) = default;
};

/// A text in segments. A paragraph may be without segments (a new English text has all paragraphs of its source).
struct SegmentedText {
    Language language;
    shared_vector<ParagraphShape> paragraphs;
    shared_vector<Segment> segments;

    friend bool operator==(const SegmentedText&, const SegmentedText&) = default;
};

}  // namespace stykovka
