// What the aligner looks at in a text: lengths, and words by type.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "align/lexicon.h"
#include "base/byte_span.h"
#include "base/progress.h"
#include "text/segment.h"

namespace stykovka {

enum class TypeKind : std::uint8_t { word, number, punctuation };

/// A word (by stem), number (by value) or sign of one text.
struct TokenType {
    std::string key;
    std::string spelling;  ///< word key of its first token, for comparing sounds; amount of a number
    TypeKind kind = TypeKind::word;
    std::uint32_t lexicon_word = Lexicon::unknown;
    std::uint32_t count = 0;  ///< tokens of it in the text
    float base = 0;           ///< p0: probability of the token in an unrelated segment
};

/// A type in one segment.
struct TypeInSegment {
    std::uint32_t type = 0;
    float count = 0;
    ByteSpan first;   ///< where it stands first
    float place = 0;  ///< the same as a share of the segment, 0 … 1
};

struct SegmentFeatures {
    std::uint32_t begin = 0;  ///< of its items
    std::uint32_t end = 0;
    float length = 0;  ///< code points
    float tokens = 0;  ///< how many tokens its items count
    bool starts_paragraph = false;
};

/// Types are numbered in the order in which they first occur; each segment's items ascend by type.
struct TextFeatures {
    Language language;
    std::vector<TokenType> types;
    std::vector<TypeInSegment> items;
    std::vector<SegmentFeatures> segments;
    float mean_length = 0;
    float length_deviation = 0;
    float paragraph_rate = 0;  ///< share of segments that start a paragraph

    std::span<const TypeInSegment> of(std::size_t segment) const {
        return {items.data() + segments[segment].begin, items.data() + segments[segment].end};
    }
};

TextFeatures features_of(const SegmentedText& text, const Lexicon& lexicon, const Progress& progress);

}  // namespace stykovka
