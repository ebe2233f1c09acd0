// Segments cut from a paragraph with its inline codes.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/segmentation_codes.h"

#include <algorithm>

namespace stykovka {
namespace {

// The span that a code belongs to.
std::size_t home_of(const InlineCode& code, std::span<const ByteSpan> spans) {
    std::size_t home = 0;
    while (home + 1 < spans.size() && spans[home].end < code.offset) ++home;
    const bool opens = code.kind == CodeKind::open;
    if (opens && code.offset == spans[home].end && home + 1 < spans.size()) return home + 1;
    const bool before_text = code.offset < spans[home].begin || (code.offset == spans[home].begin && code.offset > 0);
    return before_text && !opens && home > 0 ? home - 1 : home;
}

}  // namespace

std::vector<Content> cut(const Content& paragraph, std::span<const ByteSpan> spans) {
    std::vector<Content> pieces;
    pieces.reserve(spans.size());
    for (const ByteSpan span : spans) pieces.push_back({std::string(span.in(paragraph.text)), {}});
    for (const InlineCode& code : paragraph.codes) {
        if (spans.empty()) break;
        const std::size_t home = home_of(code, spans);
        InlineCode moved = code;
        moved.offset = std::clamp(code.offset, spans[home].begin, spans[home].end) - spans[home].begin;
        pieces[home].codes.push_back(std::move(moved));
    }
    return pieces;
}

}  // namespace stykovka
