// Steps of the action table: links, and what is accepted.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include "app/action_parts.h"
#include "app/action_steps.h"
#include "app/pretranslation.h"
#include "bitext/edits.h"

namespace stykovka::steps {

bool is_linked(const ActionContext& context) {
    return is_pair(context) || (has_bead(context) && crossing_of(document(context), cursor(context).bead));
}

void link(ActionContext& context) {
    commit(context, mark("Link segments"), link_with_next(document(context), cursor(context).bead));
}

void unlink(ActionContext& context) {
    const std::size_t at = cursor(context).bead;
    commit(context, mark("Unlink segments"),
           is_pair(context) ? stykovka::unlink(document(context), at) : remove_crossing(document(context), at));
}

// The first time it holds a segment, the second time, on the other side, it links the two.
void link_far(ActionContext& context) {
    const Segment* here = segment_at(document(context), cursor(context));
    if (here == nullptr) return context.prompts->tell(tr("There is no segment here to link."));
    const auto held = context.session->held();
    const auto place = held ? find_segment(document(context), *held) : std::nullopt;
    if (!place || place->side == cursor(context).side) {
        context.session->hold(here->id);
        return context.prompts->tell(
            fmt::format(fmt::runtime(tr("Segment {number} is held: go to its counterpart on the other side and give "
                                        "this command again.")),
                        fmt::arg("number", cursor(context).bead + 1)));
    }
    context.session->hold(std::nullopt);
    BySide<SegmentId> segments;
    segments[place->side] = *held;
    segments[cursor(context).side] = here->id;
    commit(context, mark("Link segments that stand apart"), stykovka::link_far(document(context), segments));
    if (const auto now = find_segment(document(context), segments[cursor(context).side]))
        context.session->move_to(*now);
}

void accept(ActionContext& context) {
    const std::size_t at = cursor(context).bead;
    Bitext next = stykovka::accept(document(context), at, at + 1, AcceptedBy::person);
    if (context.propagate && context.session->may_change_text()) next = propagated(next, at);
    commit(context, mark("Accept pair"), std::move(next));
}

void confirm_and_next(ActionContext& context) {
    if (!is_linked(context) && !bead(context).on_purpose) {
        context.prompts->tell(
            tr("This segment has no counterpart yet; translate it, link it, or say that it is on purpose."));
        return;
    }
    accept(context);
    const auto& beads = document(context).alignment.beads;
    for (std::size_t at = cursor(context).bead + 1; at < beads.size(); ++at)
        if (beads[at].state != BeadState::accepted) return move_to(context, at);
    if (has_next_bead(context)) move_to(context, cursor(context).bead + 1);
}

}  // namespace stykovka::steps
