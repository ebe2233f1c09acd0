// Checks the spelling.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/tr.h"
#include "review/check_list.h"
#include "review/word_judge.h"

namespace stykovka {
namespace {

/// A word that stays in doubt, and where it stands.
struct Doubt {
    CheckedSegment segment;
    DoubtfulWord word;
};

std::vector<ByteSpan> usable_terms(const CheckedDocument& document, const CheckedSegment& segment) {
    std::vector<ByteSpan> spans;
    for (const TermHit& hit : document.terms(segment))
        if (may_be_used(document.services().concepts[hit.entry].terms[hit.term].status)) spans.push_back(hit.span);
    return spans;
}

std::vector<Doubt> doubts_of(const CheckedDocument& document, Side side, WordJudge& judge) {
    std::vector<Doubt> doubts;
    for (const CheckedSegment& segment : document.segments(side)) {
        document.check_stop();
        for (DoubtfulWord& word : judge.doubts_in(segment.text(), usable_terms(document, segment))) {
            if (word.unknown.looks_like_name) judge.remember_name(word.unknown.word);
            doubts.push_back({segment, std::move(word)});
        }
    }
    for (Doubt& doubt : doubts) doubt.word.unknown.looks_like_name = judge.is_name(doubt.word.unknown.word);
    return doubts;
}

// "limansk" of «Лиманск»: with the capital it would be right.
Finding small_name(const Doubt& doubt) {
    const UnknownWord& unknown = doubt.word.unknown;
    std::string right = unknown.word;
    right.front() = static_cast<char>(right.front() - 'a' + 'A');
    return finding_at(doubt.segment, unknown.span,
                      told(tr("“{what}” is a name in the source, which has a capital."), unknown.word), {right});
}

Finding finding_of(const Doubt& doubt) {
    const UnknownWord& unknown = doubt.word.unknown;
    if (doubt.word.is_small_name) return small_name(doubt);
    const char* const sentence =
        unknown.looks_like_name ? tr("“{what}” is not known: a name?") : tr("“{what}” is not known.");
    Finding finding = finding_at(doubt.segment, unknown.span, told(sentence, unknown.word));
    if (unknown.looks_like_name) finding.severity = Severity::note;
    return finding;
}

}  // namespace

std::vector<Finding> unknown_words(const CheckedDocument& document) {
    std::vector<Finding> findings;
    WordJudges made;
    for (const Side side : both_sides) {
        if (document.services().spellers[side] == nullptr) continue;
        std::optional<WordJudge>& judge =
            (document.services().judges == nullptr ? made : *document.services().judges)[side];
        if (!judge) judge.emplace(document, side);
        for (const Doubt& doubt : doubts_of(document, side, *judge)) findings.push_back(finding_of(doubt));
    }
    return findings;
}

}  // namespace stykovka
