// Checks that a target ends like the same kind of sentence as its source.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <optional>
#include <set>

#include "base/pattern.h"
#include "base/tr.h"
#include "base/unicode.h"
#include "review/check_list.h"

namespace stykovka {
namespace {

/// What the last signs of a text make of it.
enum class End { open, statement, exclamation, question, goes_on };

std::u32string code_points_of(std::string_view text) {
    std::u32string points;
    for (std::size_t offset = 0; offset < text.size();) points += next_code_point(text, offset);
    return points;
}

bool closes(char32_t c) {
    return std::u32string_view(U"»”“\"’')]–—").find(c) != std::u32string_view::npos || is_space(c);
}

// All signs of the end, those inside a closing quote included: «…коррупции!».  A text without any is a heading.
std::set<End> ends_of(std::string_view text) {
    std::set<End> ends;
    const std::u32string points = code_points_of(text);
    for (auto c = points.rbegin(); c != points.rend(); ++c) {
        if (*c == U'.' || *c == U'…')
            ends.insert(End::statement);
        else if (*c == U'!')
            ends.insert(End::exclamation);
        else if (*c == U'?')
            ends.insert(End::question);
        else if (*c == U':' || *c == U';' || *c == U',')
            ends.insert(End::goes_on);
        else if (!closes(*c))
            break;
    }
    if (ends.empty()) ends.insert(End::open);
    return ends;
}

bool has(const std::set<End>& ends, End end) { return ends.contains(end); }

// English is sparing with exclamation marks, and a comma before a quote may become a colon.
bool agree(const std::set<End>& source, const std::set<End>& target) {
    if (std::any_of(source.begin(), source.end(), [&](End end) { return target.contains(end); })) return true;
    return has(source, End::exclamation) && has(target, End::statement);
}

// "..": one full stop too many, and no ellipsis.
std::optional<ByteSpan> doubled_stop(std::string_view text) {
    static const Pattern doubled(R"((?<!\.)\.\.(?![./]))");
    return PatternSearch(text).find(doubled);
}

// «58° в. д.», «5 млн руб.»: the full stop of an abbreviation ends no sentence.
bool ends_with_abbreviation(std::string_view text) {
    static const Pattern abbreviation(
        R"((?:\b(?:[а-яё]|руб|коп|тыс|млн|млрд|экз|чел|шт|стр|гг|др|пр|кв|куб|обл|ул|им|тел)|[NSEW]|a\.m|p\.m)\.$)");
    return PatternSearch(text).find(abbreviation).has_value();
}

}  // namespace

std::vector<Finding> other_ends(const CheckedDocument& document) {
    std::vector<Finding> findings;
    for (const CheckedBead& bead : document.beads()) {
        if (!bead.has_both_sides()) continue;
        for (const CheckedSegment& segment : bead.segments.target)
            if (const auto doubled = doubled_stop(segment.text()))
                findings.push_back(finding_at(segment, *doubled, tr("There is one full stop too many."), {"."}));
        if (ends_with_abbreviation(bead.segments.source.back().text()) ||
            ends_with_abbreviation(bead.segments.target.back().text()))
            continue;
        if (agree(ends_of(bead.segments.source.back().text()), ends_of(bead.segments.target.back().text()))) continue;
        const CheckedSegment& last = bead.segments.target.back();
        const auto size = static_cast<std::uint32_t>(last.text().size());
        std::uint32_t begin = size - 1;
        // The last character as a whole.
        while ((static_cast<unsigned char>(last.text()[begin]) & 0xC0U) == 0x80U) --begin;
        findings.push_back(finding_at(last, {begin, size}, tr("The target does not end like the source.")));
    }
    return findings;
}

}  // namespace stykovka
