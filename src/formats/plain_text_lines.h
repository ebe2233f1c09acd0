// Lines of a plain text put together to paragraphs.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/release.h"

namespace stykovka {

/// A line without the white space at its ends.
struct TextLine {
    std::string_view text;
    std::size_t number = 0;  ///< from 1, blank lines counted

    bool blank() const { return text.empty(); }
};

std::vector<TextLine> text_lines_of(std::string_view text);

/// The width at which the lines of a file were broken, in code points; 0 when they were not.
std::size_t wrapping_width(const std::vector<TextLine>& lines);

/// Lines that are one paragraph, in order.
using LineGroup = std::vector<TextLine>;

/// Paragraphs as groups of lines; `after_blank` of group i tells whether a blank line or the begin of the file is
/// before.
struct LineGroups {
    std::vector<LineGroup> groups;
    std::vector<bool> after_blank;
};
LineGroups grouped(const std::vector<TextLine>& lines);

/// Whether the line begins like an item of a list: "1)", "1.", "а)", "•". A dash alone does not tell: see
/// `begins_with_dash`.
bool begins_like_item(std::string_view line);
bool begins_with_dash(std::string_view line);

/// Whether it is short and ends without a sign that ends a sentence.
bool looks_like_heading(std::string_view paragraph);

}  // namespace stykovka
