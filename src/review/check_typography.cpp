// Checks that a text has no signs of another language's typography.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "base/tr.h"
#include "base/unicode.h"
#include "review/check_list.h"

namespace stykovka {
namespace {

/// A sign, and what English writes instead.
struct ForeignSign {
    char32_t sign;
    std::string_view instead;
};

constexpr std::array<ForeignSign, 4> foreign_in_english{{{U'«', "“"}, {U'»', "”"}, {U'„', "“"}, {U'№', "No."}}};

std::vector<Finding> foreign_signs_in(const CheckedSegment& segment) {
    std::vector<Finding> findings;
    const std::string& text = segment.text();
    for (std::size_t offset = 0; offset < text.size();) {
        const auto begin = static_cast<std::uint32_t>(offset);
        const char32_t c = next_code_point(text, offset);
        const auto* const found = std::find_if(foreign_in_english.begin(), foreign_in_english.end(),
                                               [&](const ForeignSign& foreign) { return foreign.sign == c; });
        if (found == foreign_in_english.end()) continue;
        const ByteSpan span{begin, static_cast<std::uint32_t>(offset)};
        findings.push_back(finding_at(segment, span, told(tr("“{what}” is not used in English."), span.in(text)),
                                      {std::string(found->instead)}));
    }
    return findings;
}

}  // namespace

std::vector<Finding> foreign_typography(const CheckedDocument& document) {
    std::vector<Finding> findings;
    for (const Side side : both_sides) {
        if (document.language(side).primary() != "en") continue;
        for (const CheckedSegment& segment : document.segments(side))
            for (Finding& finding : foreign_signs_in(segment)) findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace stykovka
