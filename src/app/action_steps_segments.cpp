// Steps of the action table: where a segment ends.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include "app/action_parts.h"
#include "app/action_steps.h"
#include "app/own_abbreviations.h"
#include "bitext/edits.h"

namespace stykovka::steps {
namespace {

// The segment that stands behind the cursor's in its paragraph, in the same bead or in the next one; null when none
// does.
const Segment* segment_behind(const ActionContext& context) {
    const Cursor at = cursor(context);
    const auto& segments = document(context).texts[at.side].segments;
    const std::size_t index = first_of(document(context), at.bead)[at.side] + at.segment;
    if (index + 1 >= segments.size() || segments[index].paragraph != segments[index + 1].paragraph) return nullptr;
    const bool last_of_bead = at.segment + 1 == bead(context).count[at.side];
    const auto& beads = document(context).alignment.beads;
    if (last_of_bead && (at.bead + 1 == beads.size() || beads[at.bead + 1].count[at.side] == 0)) return nullptr;
    return &segments[index + 1];
}

// Joins a segment of a bead with its successor on one side, by edits of whole beads: the two are taken out into a bead
// of their own, joined, and put back. The other side stays with them.
Bitext joined_with_next(Bitext next, const Cursor& at) {
    if (at.segment + 1 == next.alignment.beads[at.bead].count[at.side]) next = merge_with_next(next, at.bead);
    std::size_t bead = at.bead;
    const std::uint32_t behind = next.alignment.beads[bead].count[at.side] - at.segment - 2;
    BySide<std::uint32_t> kept{0, 0};
    if (at.segment > 0) {
        kept[at.side] = at.segment;
        next = split_bead(next, bead++, kept);
    }
    if (behind > 0) {
        kept[at.side] = 2;
        kept[other(at.side)] = next.alignment.beads[bead].count[other(at.side)];
        next = split_bead(next, bead, kept);
    }
    next = merge_segments(next, bead, at.side);
    if (behind > 0) next = merge_with_next(next, bead);
    if (at.segment > 0) next = merge_with_next(next, bead - 1);
    return next;
}

}  // namespace

bool ends_too_soon(const ActionContext& context) {
    return has_segment(context) && segment_at(document(context), cursor(context)) != nullptr &&
           segment_behind(context) != nullptr;
}

void never_break_here(ActionContext& context) {
    const Cursor at = cursor(context);
    const std::string text = segment_at(document(context), at)->content.text;
    const Language language = context.session->release().languages[at.side];
    const auto wanted =
        context.prompts->text(tr("No sentence ends behind this abbreviation:"), std::string(abbreviation_at_end(text)));
    if (!wanted) return;
    const bool added = add_own_abbreviation(language, *wanted);
    commit(context, mark("Do not break here"), joined_with_next(document(context), at));
    context.prompts->tell(fmt::format(
        fmt::runtime(added ? tr("“{abbreviation}” is on your list: texts that are read after the next start of the "
                                "program do not break behind it.")
                           : tr("“{abbreviation}” is on your list already.")),
        fmt::arg("abbreviation", *wanted)));
}

}  // namespace stykovka::steps
