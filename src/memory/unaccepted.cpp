// The text of a release that is not in the memory.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/unaccepted.h"

namespace stykovka {
namespace {

bool is_in_memory(const Bead& bead) {
    return bead.state == BeadState::accepted && bead.count.source > 0 && bead.count.target > 0;
}

}  // namespace

void each_unaccepted(const LoadedRelease& loaded, const std::function<bool(const UnacceptedPair&)>& visit) {
    const Bitext& document = loaded.document;
    const auto firsts = firsts_of(document.alignment);
    for (std::size_t i = 0; i < document.alignment.beads.size(); ++i) {
        const Bead& bead = document.alignment.beads[i];
        if (is_in_memory(bead)) continue;
        UnacceptedPair pair{i, {}, {}};
        for (const Side side : both_sides) {
            const SegmentedText& text = document.texts[side];
            pair.text[side] = joined_segments(text, firsts[i][side], bead.count[side]).text;
            for (std::uint32_t k = 0; k < bead.count[side]; ++k)
                pair.segments[side].push_back(text.segments[firsts[i][side] + k].id);
        }
        if (!visit(pair)) return;
    }
}

}  // namespace stykovka
