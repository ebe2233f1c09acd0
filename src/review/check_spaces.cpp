// Checks the spaces between words and signs.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "base/pattern.h"
#include "base/tr.h"
#include "base/unicode.h"
#include "review/addresses.h"
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

// «3 : 2» has spaces on both sides.
bool is_ratio(std::string_view text, ByteSpan space, std::size_t after_sign) {
    const auto is_figure = [&](std::size_t at) { return at < text.size() && text[at] >= '0' && text[at] <= '9'; };
    return space.begin > 0 && is_figure(space.begin - 1) && text[space.end] == ':' && after_sign < text.size() &&
           is_figure(space_at(text, after_sign).end);
}

// "Night,work": a comma between letters. Addresses have such signs too.
std::vector<Finding> missing_spaces_in(const CheckedSegment& segment) {
    static const Pattern comma(R"(\p{L}{2}[,;](?=\p{L}{2}))");
    std::vector<Finding> findings;
    const std::string& text = segment.text();
    if (text.find_first_of(",;") == std::string::npos) return findings;
    const auto addresses = addresses_in(text);
    PatternSearch search(text);
    for (auto match = search.find(comma); match; match = search.find(comma, match->end)) {
        const ByteSpan sign{match->end - 1, match->end};
        if (std::ranges::none_of(addresses, [&](ByteSpan address) { return address.overlaps(sign); }))
            findings.push_back(
                finding_at(segment, sign, tr("There is no space behind a sign."), {std::string(sign.in(text)) + " "}));
    }
    return findings;
}

// "18 %": Russian has a space there, and English none.
std::vector<Finding> spaces_before_percent_in(const CheckedSegment& segment) {
    static const Pattern percent(R"((?<=\d)[ \u00A0\u202F]%)");
    std::vector<Finding> findings;
    PatternSearch search(segment.text());
    for (auto match = search.find(percent); match; match = search.find(percent, match->end))
        findings.push_back(finding_at(segment, *match, tr("There is a space before a sign."), {"%"}));
    return findings;
}

// "See page <2/>.": what the code stands for is written between the space and the sign.
bool has_code_at(const CheckedSegment& segment, std::uint32_t place) {
    return std::ranges::any_of(segment.content->content.codes, [&](const InlineCode& code) {
        return code.kind == CodeKind::placeholder && code.offset == place;
    });
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
        if (stands_close(sign) && !begins_something(text, after) && !is_ratio(text, space, after) &&
            !has_code_at(segment, space.end))
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
            for (const auto look : {spaces_in, missing_spaces_in})
                for (Finding& finding : look(segment)) findings.push_back(std::move(finding));
    for (const Side side : both_sides) {
        if (document.language(side).primary() != "en") continue;
        for (const CheckedSegment& segment : document.segments(side))
            for (Finding& finding : spaces_before_percent_in(segment)) findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace stykovka
