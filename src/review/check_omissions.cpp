// Checks that no clause of a pair is left out of its translation or put into it.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "align/word_alignment.h"
#include "base/tr.h"
#include "review/check_list.h"
#include "review/omissions.h"

namespace stykovka {
namespace {

struct PieceOfSegment {
    const CheckedSegment* segment;
    ByteSpan span;
};

// Where a piece of the bead's text, as CheckedBead::text joins it, stands among its segments.
PieceOfSegment piece_at(const std::vector<CheckedSegment>& segments, ByteSpan span) {
    std::uint32_t begin = 0;
    for (const CheckedSegment& each : segments) {
        const auto end = begin + static_cast<std::uint32_t>(each.text().size());
        if (span.begin < end) return {&each, {span.begin - begin, std::min(span.end, end) - begin}};
        begin = end + 1;
    }
    return {&segments.back(), {}};
}

double usual_ratio(const CheckedDocument& document) {
    return document.language(Side::source).primary() == "ru" ? english_for_russian_words
                                                             : 1 / english_for_russian_words;
}

}  // namespace

std::vector<Finding> left_out_clauses(const CheckedDocument& document) {
    std::vector<Finding> findings;
    WordAligner* const aligner = document.services().aligner;
    if (aligner == nullptr) return findings;
    for (const CheckedBead& bead : document.beads()) {
        if (!bead.has_both_sides()) continue;
        const BySide<std::string> text{bead.text(Side::source), bead.text(Side::target)};
        const WordAlignment alignment = aligner->aligned(BySide<std::string_view>{text.source, text.target});
        for (const Omission& each :
             omissions_in(alignment, usual_ratio(document), odds_worth_a_warning, chance_of_kind)) {
            const PieceOfSegment piece = piece_at(bead.segments[each.side], each.span);
            findings.push_back(finding_at(*piece.segment, piece.span,
                                          each.side == Side::source
                                              ? tr("The target seems to have no words for this clause.")
                                              : tr("The source seems to have no words for this clause.")));
        }
    }
    return findings;
}

}  // namespace stykovka
