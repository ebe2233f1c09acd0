// The paragraphs of a web page.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "formats/document.h"
#include "formats/html_tree.h"
#include "text/release.h"

namespace stykovka {

struct HtmlBlock {
    Content content;  ///< white space as a browser shows it; codes have the tags of the page as their native text
    ParagraphKind kind = ParagraphKind::body;
    std::uint32_t element = 0;    ///< the node that it stands in
    ByteSpan span;                ///< from the first to the last byte of what `content` was made of
    bool can_be_replaced = true;  ///< false where the page is so broken that its tags overlap
    std::size_t linked = 0;       ///< bytes of its text that are links

    std::vector<DocumentNote> insertions;  ///< <ins>: in the content, without its tags
    std::vector<DocumentNote>
        deletions;  ///< <del>: not in the content, but in the span; and what was deleted before it

    bool is_tracked() const { return !insertions.empty() || !deletions.empty(); }
    bool is_mostly_links() const { return linked * 2 > content.text.size(); }
};

/// All texts that a reader of the page can see, in order.
std::vector<HtmlBlock> html_blocks(const HtmlTree& tree, std::string_view page);

}  // namespace stykovka
