// Web pages as trees, with the places of everything in the page.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/byte_span.h"

namespace stykovka {

struct HtmlNode {
    enum class Kind { element, text, comment } kind = Kind::element;
    std::string name;  ///< of an element, in lower case
    std::string text;  ///< of a text, its entities resolved
    std::vector<std::pair<std::string, std::string>> attributes;
    ByteSpan tag;      ///< the start tag, the text or the comment in the page; empty when the page does not have it
    ByteSpan end_tag;  ///< likewise
    std::uint32_t parent = 0;
    std::vector<std::uint32_t> children;

    bool is_element(std::string_view wanted) const { return kind == Kind::element && name == wanted; }
    /// Empty when there is none.
    std::string_view attribute(std::string_view wanted) const;
};

/// Parents stand before their children; the first node is the `html` element. Read as browsers read a page, whatever
/// mistakes it has.
struct HtmlTree {
    std::vector<HtmlNode> nodes;
};

/// `page` is UTF-8. Throws Error (subject input) that names `file` for a page that is nested deeper or grows larger
/// than any page of a site.
HtmlTree html_tree(std::string_view page, const std::string& file);

/// Whether `ancestor` is the node or stands above it.
bool is_within(const HtmlTree& tree, std::uint32_t node, std::uint32_t ancestor);

/// Which tag names a page begins with.
bool looks_like_html(std::string_view bytes);

}  // namespace stykovka
