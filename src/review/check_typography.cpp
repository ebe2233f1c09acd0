// Checks that a text has no signs of another language's typography.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "base/pattern.h"
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

/// Quotes and apostrophes of one side: straight ones, and those of print.
// "1,5%": English has a point there.
std::vector<Finding> decimal_commas_in(const CheckedSegment& segment) {
    static const Pattern comma(
        R"((?<![\d.,])\d{1,3},\d{1,2}(?![\d,]|\.\d)(?= ?%| (?!and\b|or\b|to\b|in\b|of\b|on\b|at\b|the\b)\p{Ll}))");
    std::vector<Finding> findings;
    const std::string& text = segment.text();
    PatternSearch search(text);
    for (auto match = search.find(comma); match; match = search.find(comma, match->end)) {
        std::string right(match->in(text));
        right[right.find(',')] = '.';
        findings.push_back(
            finding_at(segment, *match,
                       told(tr("“{what}” has a decimal comma; English writes a point."), match->in(text)), {right}));
    }
    return findings;
}

struct MixedSigns {
    struct Place {
        const CheckedSegment* segment = nullptr;
        ByteSpan span;
        std::string_view instead;
    };
    std::vector<Place> straight;
    std::size_t curly = 0;
};

// "5'" and "12\"" are feet and inches.
bool is_measure(const std::string& text, std::size_t sign) {
    return sign > 0 && text[sign - 1] >= '0' && text[sign - 1] <= '9';
}

void take_signs(const CheckedSegment& segment, char32_t straight, std::u32string_view curly,
                BySide<std::string_view> pair, MixedSigns& signs) {
    const std::string& text = segment.text();
    for (std::size_t offset = 0; offset < text.size();) {
        const auto begin = static_cast<std::uint32_t>(offset);
        const char32_t c = next_code_point(text, offset);
        if (curly.find(c) != std::u32string_view::npos) ++signs.curly;
        if (c != straight || is_measure(text, begin)) continue;
        const bool opens = begin == 0 || text[begin - 1] == ' ' || text[begin - 1] == '(';
        signs.straight.push_back(
            {&segment, {begin, static_cast<std::uint32_t>(offset)}, opens ? pair.source : pair.target});
    }
}

// Where a text has both, the straight ones were typed and the others set; one of the kinds is a slip.
void add_mixed(const MixedSigns& signs, std::vector<Finding>& findings) {
    if (signs.curly < signs.straight.size()) return;
    for (const MixedSigns::Place& each : signs.straight)
        findings.push_back(finding_at(*each.segment, each.span,
                                      told(tr("“{what}” is straight, and the other ones of this text are not."),
                                           each.span.in(each.segment->text())),
                                      {std::string(each.instead)}));
}

}  // namespace

std::vector<Finding> mixed_typography(const CheckedDocument& document) {
    std::vector<Finding> findings;
    for (const Side side : both_sides) {
        const bool is_russian = document.language(side).primary() == "ru";
        const auto segments = document.segments(side);
        MixedSigns quotes, apostrophes;
        for (const CheckedSegment& segment : segments) {
            take_signs(segment, U'"', U"“”«»„",
                       is_russian ? BySide<std::string_view>{"«", "»"} : BySide<std::string_view>{"“", "”"}, quotes);
            take_signs(segment, U'\'', U"’", {"‘", "’"}, apostrophes);
        }
        add_mixed(quotes, findings);
        add_mixed(apostrophes, findings);
    }
    return findings;
}

std::vector<Finding> foreign_typography(const CheckedDocument& document) {
    std::vector<Finding> findings;
    for (const Side side : both_sides) {
        if (document.language(side).primary() != "en") continue;
        for (const CheckedSegment& segment : document.segments(side))
            for (const auto look : {foreign_signs_in, decimal_commas_in})
                for (Finding& finding : look(segment)) findings.push_back(std::move(finding));
    }
    return findings;
}

}  // namespace stykovka
