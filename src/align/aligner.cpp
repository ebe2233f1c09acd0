// Aligns the segments of two texts.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "align/aligner.h"

#include <algorithm>
#include <cassert>

#include "align/bead_score.h"
#include "align/corridor.h"
#include "align/evidence.h"
#include "align/features.h"
#include "align/links.h"
#include "align/search.h"
#include "base/tr.h"

namespace stykovka {
namespace {

/// Aligns stretch by stretch between the fixed beads.
class Alignments {
public:
    Alignments(const BySide<SegmentedText>& texts, const Lexicon& lexicon, const AlignOptions& options,
               const Progress& progress)
        : options_(options),
          progress_(progress),
          features_{features_of(texts.source, lexicon, progress), features_of(texts.target, lexicon, progress)},
          links_(links_between(features_, lexicon)),
          score_(features_, links_) {}

    Alignment found() {
        for (const FixedBead& fixed : options_.fixed) {
            align_up_to(fixed.first);
            beads_.push_back(fixed.bead);
            for (const Side side : both_sides) next_[side] += fixed.bead.count[side];
        }
        align_up_to(
            map_sides(features_, [](const TextFeatures& f) { return static_cast<std::uint32_t>(f.segments.size()); }));
        return {shared_vector<Bead>(std::move(beads_)), {}};
    }

private:
    void align_up_to(const BySide<std::uint32_t>& end) {
        const Stretch stretch{next_, end};
        assert(end.source >= next_.source && end.target >= next_.target);
        progress_.check();
        if (stretch.size(Side::source) == 0 && stretch.size(Side::target) == 0) return;
        const Corridor corridor = corridor_of(features_, links_, stretch, progress_);
        for (const FoundBead& found : best_beads(score_, stretch, corridor, options_.widest_side, progress_))
            add(found);
    }

    void add(const FoundBead& found) {
        Bead bead;
        bead.count = found.count;
        bead.confidence = found.confidence;
        if (options_.with_evidence) bead.readings = found.readings;
        const Stretch place{next_, {next_.source + found.count.source, next_.target + found.count.target}};
        if (options_.with_evidence && found.count.source > 0 && found.count.target > 0)
            bead.evidence = evidence_of(features_, links_, place);
        beads_.push_back(std::move(bead));
        next_ = place.end;
        if (beads_.size() % 512 == 0) progress_.check();
    }

    const AlignOptions& options_;
    const Progress& progress_;
    BySide<TextFeatures> features_;
    Links links_;
    BeadScore score_;
    BySide<std::uint32_t> next_;
    std::vector<Bead> beads_;
};

}  // namespace

Alignment align(const BySide<SegmentedText>& texts, const Lexicon& lexicon, const AlignOptions& options,
                const Progress& progress) {
    progress.report(0, tr("Aligning"));
    return Alignments(texts, lexicon, options, progress).found();
}

}  // namespace stykovka
