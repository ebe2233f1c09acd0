// What the rows of the action table do to a release.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/action_steps.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "app/action_parts.h"
#include "app/pipeline.h"
#include "app/pretranslation.h"
#include "base/error.h"
#include "base/tr.h"
#include "bitext/edits.h"

namespace stykovka::steps {
namespace {

/// Confidence from which the machine's beads need no second look; measured in tests/bench/README.md.
constexpr float sure = 0.9F;

// The next bead, going round the end, that is as wanted; stays where it is when there is none.
void go_to_next(ActionContext& context, bool (*wanted)(const Bead&), const char* none) {
    const std::size_t count = bead_count(context);
    for (std::size_t step = 1; step <= count; ++step) {
        const std::size_t at = (cursor(context).bead + step) % count;
        if (wanted(document(context).alignment.beads[at])) return move_to(context, at);
    }
    context.prompts->tell(tr(none));
}

bool is_unconfirmed(const Bead& each) { return each.state != BeadState::accepted; }

bool is_doubtful(const Bead& each) {
    if (each.state == BeadState::accepted) return false;
    return each.state == BeadState::needs_review || each.confidence < sure || each.count != BySide<std::uint32_t>{1, 1};
}

bool is_uneven(const Bead& each) { return each.count != BySide<std::uint32_t>{1, 1}; }

bool is_marked(const Bead& each) { return each.marked || !each.comment.empty(); }

void move_segment(ActionContext& context, Direction direction, const char* description) {
    const std::size_t beads_before = bead_count(context);
    const bool was_alone =
        bead(context).count[cursor(context).side] == 1 && bead(context).count[other(cursor(context).side)] == 0;
    const std::size_t from = cursor(context).bead;
    commit(context, description, stykovka::move_segment(document(context), from, cursor(context).side, direction));
    const bool vanished = was_alone && bead_count(context) < beads_before;
    if (direction == Direction::up) return move_to(context, from == 0 ? 0 : from - 1);
    move_to(context, vanished ? from : from + 1);
}

}  // namespace

bool has_release(const ActionContext& context) { return context.session != nullptr; }
bool has_bead(const ActionContext& context) { return has_release(context) && bead_count(context) > 0; }

bool can_write(const ActionContext& context) { return has_bead(context) && context.session->may_change_text(); }

bool has_next_bead(const ActionContext& context) {
    return has_bead(context) && cursor(context).bead + 1 < bead_count(context);
}
bool has_previous_bead(const ActionContext& context) { return has_bead(context) && cursor(context).bead > 0; }
bool can_undo(const ActionContext& context) { return has_release(context) && context.session->undo_text().has_value(); }
bool can_redo(const ActionContext& context) { return has_release(context) && context.session->redo_text().has_value(); }
bool has_segment(const ActionContext& context) {
    return has_bead(context) && bead(context).count[cursor(context).side] > 0;
}
bool has_several_segments(const ActionContext& context) {
    return has_bead(context) && bead(context).count[cursor(context).side] > 1;
}
bool has_gap(const ActionContext& context) {
    return has_bead(context) && bead(context).count[cursor(context).side] == 0;
}
bool is_pair(const ActionContext& context) {
    return has_bead(context) && bead(context).count.source > 0 && bead(context).count.target > 0;
}
bool is_one_sided(const ActionContext& context) { return has_bead(context) && !is_pair(context); }
bool has_several_beads_in_one(const ActionContext& context) {
    return has_bead(context) && std::max(bead(context).count.source, bead(context).count.target) > 1;
}

void undo(ActionContext& context) { context.session->undo(); }
void redo(ActionContext& context) { context.session->redo(); }

void merge_with_next(ActionContext& context) {
    commit(context, mark("Merge pairs"), stykovka::merge_with_next(document(context), cursor(context).bead));
}

void split_bead(ActionContext& context) {
    const BySide<std::uint32_t> count = bead(context).count;
    const BySide<std::uint32_t> one{std::min(count.source, 1U), std::min(count.target, 1U)};
    const std::size_t parts = std::max(count.source, count.target);
    Bitext next = document(context);
    for (std::size_t i = 0; i + 1 < parts; ++i) {
        const BySide<std::uint32_t> left = next.alignment.beads[cursor(context).bead + i].count;
        next = stykovka::split_bead(next, cursor(context).bead + i,
                                    {std::min(one.source, left.source), std::min(one.target, left.target)});
    }
    commit(context, mark("Split pair"), std::move(next));
}

void split_segment(ActionContext& context) {
    const Cursor at = cursor(context);
    commit(context, mark("Split segment"),
           stykovka::split_segment(document(context), at.bead, at.side, at.segment, at.caret));
}

void merge_segments(ActionContext& context) {
    commit(context, mark("Join segments"),
           stykovka::merge_segments(document(context), cursor(context).bead, cursor(context).side));
}

void move_segment_up(ActionContext& context) { move_segment(context, Direction::up, mark("Move segment up")); }
void move_segment_down(ActionContext& context) { move_segment(context, Direction::down, mark("Move segment down")); }

void insert_gap(ActionContext& context) {
    commit(context, mark("Insert gap"),
           stykovka::insert_gap(document(context), cursor(context).bead, cursor(context).side));
}

void close_gap(ActionContext& context) {
    commit(context, mark("Close gap"),
           stykovka::close_gap(document(context), cursor(context).bead, cursor(context).side));
}

void swap_with_next(ActionContext& context) {
    commit(context, mark("Swap texts"),
           stykovka::swap_with_next(document(context), cursor(context).bead, cursor(context).side));
}

void accept_up_to_here(ActionContext& context) {
    commit(context, mark("Accept pairs"),
           stykovka::accept(document(context), 0, cursor(context).bead + 1, AcceptedBy::person));
}

void accept_above(ActionContext& context) {
    const auto answer = context.prompts->text(tr("Accept pairs with a confidence of at least (in percent):"), "90");
    if (!answer) return;
    const auto percent = whole_number_in(*answer);
    if (!percent || *percent > 100) return context.prompts->tell(tr("Give a number from 0 to 100."));
    commit(context, mark("Accept pairs by confidence"),
           stykovka::accept_above(document(context), static_cast<float>(*percent) / 100.0F));
}

void reject(ActionContext& context) {
    commit(context, mark("Take acceptance back"), stykovka::reject(document(context), cursor(context).bead));
}

void toggle_mark(ActionContext& context) {
    commit(context, mark("Mark pair"), set_marked(document(context), cursor(context).bead, !bead(context).marked));
}

void toggle_on_purpose(ActionContext& context) {
    commit(context, mark("Leave out on purpose"),
           set_on_purpose(document(context), cursor(context).bead, !bead(context).on_purpose));
}

void go_next(ActionContext& context) { move_to(context, cursor(context).bead + 1); }
void go_previous(ActionContext& context) { move_to(context, cursor(context).bead - 1); }

void go_next_unconfirmed(ActionContext& context) {
    go_to_next(context, is_unconfirmed, mark("Everything is accepted."));
}
void go_next_doubtful(ActionContext& context) {
    go_to_next(context, is_doubtful, mark("Nothing is doubtful any more."));
}
void go_next_uneven(ActionContext& context) { go_to_next(context, is_uneven, mark("Every pair is one to one.")); }
void go_next_marked(ActionContext& context) {
    go_to_next(context, is_marked, mark("There are no marks and no comments."));
}

void go_to_number(ActionContext& context) {
    const auto answer = context.prompts->text(tr("Number of the segment:"), std::to_string(cursor(context).bead + 1));
    if (!answer) return;
    const auto number = whole_number_in(*answer);
    if (number && *number >= 1 && *number <= bead_count(context)) return move_to(context, *number - 1);
    context.prompts->tell(fmt::format(fmt::runtime(tr("There is no segment {number}; the last one is {last}.")),
                                      fmt::arg("number", *answer), fmt::arg("last", bead_count(context))));
}

}  // namespace stykovka::steps
