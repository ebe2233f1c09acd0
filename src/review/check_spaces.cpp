// Checks the spaces between words and signs.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/tr.h"
#include "base/unicode.h"
#include "review/check_list.h"

namespace stykovka {
namespace {

bool stands_close(char32_t c) { return std::u32string_view(U",.;:!?)]»”").find(c) != std::u32string_view::npos; }

// " .5", " .ru", " ...", ":-": the sign begins something.
bool begins_something(std::string_view text, std::size_t after_sign) {
    if (after_sign >= text.size()) return false;
    const char32_t next = next_code_point(text, after_sign);
    return is_letter(next) || is_digit(next) || stands_close(next);
}

// One stretch of white space; `begin` is behind its last character when there is none.
ByteSpan space_at(std::string_view text, std::size_t begin) {
    std::size_t end = begin;
    for (std::size_t offset = begin; offset < text.size() && is_space(next_code_point(text, offset));) end = offset;
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

std::vector<Finding> spaces_in(const CheckedSegment& segment) {
    std::vector<Finding> findings;
    const std::string& text = segment.text();
    for (std::size_t offset = 0; offset < text.size();) {
        const ByteSpan space = space_at(text, offset);
        next_code_point(text, offset);
        if (space.empty()) continue;
        offset = space.end;
        std::size_t after = space.end;
        const char32_t sign = after < text.size() ? next_code_point(text, after) : U' ';
        // A line that breaks inside a segment was set so.
        const bool breaks = space.in(text).find('\n') != std::string_view::npos;
        if (stands_close(sign) && !begins_something(text, after))
            findings.push_back(finding_at(segment, {space.begin, static_cast<std::uint32_t>(after)},
                                          tr("There is a space before a sign."),
                                          {text.substr(space.end, after - space.end)}));
        else if (length_in_code_points(space.in(text)) > 1 && !breaks)
            findings.push_back(finding_at(segment, space, tr("There are several spaces in a row."), {" "}));
    }
    return findings;
}

}  // namespace

std::vector<Finding> wrong_spaces(const CheckedDocument& document) {
    std::vector<Finding> findings;
    for (const Side side : both_sides)
        for (const CheckedSegment& segment : document.segments(side))
            for (Finding& finding : spaces_in(segment)) findings.push_back(std::move(finding));
    return findings;
}

}  // namespace stykovka
