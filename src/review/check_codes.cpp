// Checks that the target has the inline codes of its source, each opened code closed.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>

#include "base/tr.h"
#include "review/check_list.h"

namespace stykovka {
namespace {

// As the window shows a code: ‹1›, ‹/1›, ‹2/›.
std::string shown(const InlineCode& code) {
    const std::string& name = code.id.empty() ? code.element : code.id;
    switch (code.kind) {
        case CodeKind::open:
            return fmt::format("<{}>", name);
        case CodeKind::close:
            return fmt::format("</{}>", name);
        case CodeKind::placeholder:
            return fmt::format("<{}/>", name);
    }
    return {};
}

std::map<std::string, int> counted(const std::vector<CheckedSegment>& segments) {
    std::map<std::string, int> codes;
    for (const CheckedSegment& segment : segments)
        for (const InlineCode& code : segment.content->content.codes) ++codes[shown(code)];
    return codes;
}

void add(const CheckedSegment& place, const std::map<std::string, int>& codes, const std::map<std::string, int>& others,
         const char* sentence, std::vector<Finding>& findings) {
    for (const auto& [code, count] : codes) {
        const auto there = others.find(code);
        if (count > (there == others.end() ? 0 : there->second)) {
            findings.push_back(finding_at(place, {}, told(sentence, code)));
            findings.back().about = code;
        }
    }
}

}  // namespace

std::vector<Finding> other_codes(const CheckedDocument& document) {
    std::vector<Finding> findings;
    for (const CheckedBead& bead : document.beads()) {
        if (!bead.has_both_sides()) continue;
        const BySide<std::map<std::string, int>> codes{counted(bead.segments.source), counted(bead.segments.target)};
        // A text that was pasted without any has nothing to keep, unless its source has.
        add(bead.segments.target.front(), codes.source, codes.target, tr("The code {what} of the source is missing."),
            findings);
        add(bead.segments.target.front(), codes.target, codes.source, tr("The source has no code {what}."), findings);
    }
    return findings;
}

}  // namespace stykovka
