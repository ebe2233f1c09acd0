// The blocks of a Markdown text that hold words.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/byte_span.h"
#include "text/release.h"

namespace stykovka {

struct MarkdownBlock {
    ByteSpan span;       ///< of its words in the text, without the signs before and behind them
    std::string source;  ///< its words as Markdown, lines joined, signs of quotes at their begins left out
    ParagraphKind kind = ParagraphKind::body;
    bool is_cell = false;  ///< of a table: "|" is written with a backslash
};

struct MarkdownBlocks {
    std::vector<MarkdownBlock> blocks;
    std::size_t left_out = 0;  ///< blocks of code and HTML
};

/// `text` is UTF-8 with LF as its line end.
MarkdownBlocks markdown_blocks(std::string_view text);

}  // namespace stykovka
