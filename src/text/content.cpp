// A text with the inline codes of its format.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/content.h"

#include "base/unicode.h"

namespace stykovka {
namespace {

// Codes at equal places of two texts that are equal in NFC: the text before each code is equal in NFC too.
bool same_code(const Content& a, const InlineCode& x, const Content& b, const InlineCode& y) {
    return x.kind == y.kind && x.element == y.element && x.attributes == y.attributes && x.native == y.native &&
           nfc(std::string_view(a.text).substr(0, x.offset)) == nfc(std::string_view(b.text).substr(0, y.offset));
}

}  // namespace

bool same_content(const Content& a, const Content& b) {
    if (a == b) return true;
    if (a.codes.size() != b.codes.size() || nfc(a.text) != nfc(b.text)) return false;
    for (std::size_t i = 0; i < a.codes.size(); ++i)
        if (!same_code(a, a.codes[i], b, b.codes[i])) return false;
    return true;
}

Content slice(const Content& content, ByteSpan span) {
    Content part{std::string(span.in(content.text)), {}};
    const auto size = static_cast<std::uint32_t>(content.text.size());
    if (span.empty() && size > 0) return part;  // the codes there belong to its neighbours
    for (const InlineCode& code : content.codes) {
        const bool at_begin = code.offset == span.begin && (code.kind == CodeKind::open || span.begin == 0);
        const bool at_end = code.offset == span.end && (code.kind != CodeKind::open || span.end == size);
        const bool inside = code.offset > span.begin && code.offset < span.end;
        if (!inside && !at_begin && !at_end) continue;
        part.codes.push_back(code);
        part.codes.back().offset -= span.begin;
    }
    return part;
}

Content joined(const Content& first, const Content& second, std::string_view between) {
    Content result = first;
    result.text += between;
    const auto shift = static_cast<std::uint32_t>(result.text.size());
    result.text += second.text;
    for (InlineCode code : second.codes) {
        code.offset += shift;
        result.codes.push_back(std::move(code));
    }
    return result;
}

}  // namespace stykovka
