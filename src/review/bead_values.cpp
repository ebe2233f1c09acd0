// The values of one side of a bead, whose segments are read as one text.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/bead_values.h"

#include <algorithm>

#include "base/unicode.h"
#include "review/check_list.h"

namespace stykovka {
namespace {

bool has_figure(std::string_view text) {
    for (std::size_t offset = 0; offset < text.size();)
        if (is_digit(next_code_point(text, offset))) return true;
    return false;
}

}  // namespace

std::vector<Value> values_of_side(const std::vector<CheckedSegment>& segments, const Language& language) {
    std::vector<Value> values;
    std::uint32_t begin = 0;
    for (const CheckedSegment& segment : segments) {
        for (Value& value : values_of(segment.text(), language)) {
            value.span = {value.span.begin + begin, value.span.end + begin};
            values.push_back(std::move(value));
        }
        begin += static_cast<std::uint32_t>(segment.text().size());
    }
    return values;
}

Finding finding_of(const std::vector<CheckedSegment>& segments, const Value& value, const char* sentence) {
    std::uint32_t begin = 0;
    auto segment = segments.begin();
    while (value.span.begin >= begin + segment->text().size())
        begin += static_cast<std::uint32_t>((segment++)->text().size());
    const ByteSpan span{value.span.begin - begin, value.span.end - begin};
    Finding finding = finding_at(*segment, span, told(sentence, span.in(segment->text())));
    // "A four-day week", «все трое»: languages use number words each in its own way.
    if (!has_figure(span.in(segment->text()))) finding.severity = Severity::warning;
    return finding;
}

std::string joined_text(const std::vector<CheckedSegment>& segments) {
    std::string text;
    for (const CheckedSegment& segment : segments) text += segment.text();
    return text;
}

void add_once(std::vector<Finding>& findings, std::size_t first_of_bead, Finding finding) {
    const bool is_told = std::any_of(
        findings.begin() + static_cast<std::ptrdiff_t>(first_of_bead), findings.end(), [&](const Finding& each) {
            return each.side == finding.side && each.segment == finding.segment && each.span.overlaps(finding.span);
        });
    if (!is_told) findings.push_back(std::move(finding));
}

}  // namespace stykovka
