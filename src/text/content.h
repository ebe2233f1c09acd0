// A text with the inline codes of its format.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "base/byte_span.h"

namespace stykovka {

/// What an inline code does: begins a formatted stretch, ends it, or stands for something (an image, a line break).
enum class CodeKind { open, close, placeholder };

/// One inline code. It has no width in the text: it stands before the byte at `offset`.
struct InlineCode {
    std::uint32_t offset = 0;  ///< in bytes of `Content::text`, on a code-point border, ≤ its size
    CodeKind kind = CodeKind::placeholder;
    std::string id;       ///< the same for an open code and its close code; empty when the format gives none
    std::string element;  ///< the element of the format it came from: "bpt", "ept", "it", "ph", "hi", "ut", "pc" …
    std::vector<std::pair<std::string, std::string>> attributes;  ///< of that element, in the order written
    std::string native;  ///< its content, byte for byte as the format wrote it (nested `sub` elements included)

    friend bool operator==(const InlineCode&, const InlineCode&) = default;
};

/// A text and its codes. Bytes stay as written; two contents are compared in NFC (see `same_content`).
struct Content {
    std::string text;               ///< UTF-8
    std::vector<InlineCode> codes;  ///< ordered by offset; codes at one offset in the order written

    bool empty() const { return text.empty() && codes.empty(); }
    friend bool operator==(const Content&, const Content&) = default;
};

/// Equal texts in NFC with equal codes at equal places.
bool same_content(const Content& a, const Content& b);

/// The part of a content, with the codes inside it. A code at a border belongs to the part on its right if it opens,
/// else to the part on its left; so cutting a content in pieces loses and doubles none.
Content slice(const Content& content, ByteSpan span);

/// One after the other; the offsets of the second are moved.
Content joined(const Content& first, const Content& second, std::string_view between = {});

}  // namespace stykovka
