// Checks that numbers, dates and amounts say the same in both languages.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/tr.h"
#include "base/unicode.h"
#include "review/check_list.h"
#include "text/values.h"

namespace stykovka {
namespace {

// A value of a bead's side: its span counts through all segments of the side as if they stood one behind the other.
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

bool has_figure(std::string_view text) {
    for (std::size_t offset = 0; offset < text.size();)
        if (is_digit(next_code_point(text, offset))) return true;
    return false;
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

}  // namespace

std::vector<Finding> other_numbers(const CheckedDocument& document) {
    std::vector<Finding> findings;
    for (const CheckedBead& bead : document.beads()) {
        if (!bead.has_both_sides()) continue;
        document.check_stop();
        BySide<std::vector<Value>> values;
        for (const Side side : both_sides) values[side] = values_of_side(bead.segments[side], document.language(side));
        const BySide<std::vector<Value>> alone = unmatched_values(values);
        for (const Value& value : alone.source)
            if (!value.is_loose)
                findings.push_back(finding_of(bead.segments.source, value, tr("“{what}” is not in the target.")));
        for (const Value& value : alone.target)
            if (!value.is_loose)
                findings.push_back(finding_of(bead.segments.target, value, tr("“{what}” is not in the source.")));
    }
    return findings;
}

}  // namespace stykovka
