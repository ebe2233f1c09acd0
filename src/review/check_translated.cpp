// Checks that a target is there and is a translation.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "base/tr.h"
#include "base/unicode.h"
#include "review/check_list.h"
#include "review/letters.h"
#include "review/spelled_word.h"
#include "text/normaliser.h"

namespace stykovka {
namespace {

// The translation of a bead that a crossing link joins stands elsewhere.
bool is_linked_elsewhere(const CheckedDocument& document, const CheckedBead& bead) {
    const auto& crossings = document.document().alignment.crossings;
    const SegmentId first = bead.segments.source.front().content->id;
    return std::any_of(crossings.begin(), crossings.end(),
                       [&](const CrossingLink& link) { return link.first.source == first; });
}

// Names, figures and addresses are the same in every language; Cyrillic words and words in small letters are not.
bool has_something_to_translate(std::string_view text, const Language& language) {
    if (language.primary() == "ru") return has_cyrillic(text);
    const auto words = spelled_words_of(text);
    return std::any_of(words.begin(), words.end(), [](const SpelledWord& word) {
        std::size_t offset = 0;
        return is_lower(next_code_point(word.word, offset));
    });
}

}  // namespace

std::vector<Finding> empty_targets(const CheckedDocument& document) {
    std::vector<Finding> findings;
    for (const CheckedBead& bead : document.beads()) {
        if (!bead.segments.target.empty() || bead.segments.source.empty() || bead.content->on_purpose) continue;
        if (is_linked_elsewhere(document, bead)) continue;
        CheckedSegment nowhere = bead.segments.source.front();
        nowhere.side = Side::target;
        findings.push_back(finding_at(nowhere, {}, tr("This has no translation.")));
    }
    return findings;
}

std::vector<Finding> untranslated_targets(const CheckedDocument& document) {
    std::vector<Finding> findings;
    if (document.language(Side::source).same_primary(document.language(Side::target))) return findings;
    for (const CheckedBead& bead : document.beads()) {
        if (!bead.has_both_sides()) continue;
        const std::string source = bead.text(Side::source);
        if (typography_folded(source) != typography_folded(bead.text(Side::target))) continue;
        if (has_something_to_translate(source, document.language(Side::source)))
            findings.push_back(
                finding_at(bead.segments.target.front(), {}, tr("The target is the same as the source.")));
    }
    return findings;
}

}  // namespace stykovka
