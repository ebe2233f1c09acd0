// Checks that a target is there and is a translation.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

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

bool lacks_translation(const CheckedDocument& document, const CheckedBead& bead) {
    return bead.segments.target.empty() && !bead.segments.source.empty() && !bead.content->on_purpose &&
           !is_linked_elsewhere(document, bead);
}

// The place in the target where the translation of a bead would begin.
CheckedSegment begin_of(const CheckedBead& bead) {
    CheckedSegment nowhere = bead.segments.source.front();
    nowhere.side = Side::target;
    return nowhere;
}

Finding untranslated_from(const CheckedBead& first, std::size_t count) {
    Finding finding =
        finding_at(begin_of(first), {},
                   fmt::format(fmt::runtime(tr("From here on {count} segment has no translation.",
                                               "From here on {count} segments have no translation.", count)),
                               fmt::arg("count", count)));
    finding.about = std::to_string(count);
    return finding;
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
    // What nobody has begun to translate is one thing to do; up to so many may have been forgotten one by one.
    constexpr std::size_t most_told_apart = 3;
    std::vector<Finding> findings;
    std::vector<const CheckedBead*> run;
    const auto tell = [&] {
        if (run.size() > most_told_apart)
            findings.push_back(untranslated_from(*run.front(), run.size()));
        else
            for (const CheckedBead* const bead : run)
                findings.push_back(finding_at(begin_of(*bead), {}, tr("This has no translation.")));
        run.clear();
    };
    for (const CheckedBead& bead : document.beads()) {
        if (lacks_translation(document, bead))
            run.push_back(&bead);
        else if (bead.has_both_sides())
            tell();
    }
    tell();
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
