// What the rows of the action table do to a release.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/actions.h"

namespace stykovka::steps {

// Questions: whether an action makes sense now. None changes anything.
bool has_release(const ActionContext& context);
bool has_bead(const ActionContext& context);
/// There is a bead, and the release is not published (the wording of a published one stays).
bool can_write(const ActionContext& context);
bool has_next_bead(const ActionContext& context);
bool has_previous_bead(const ActionContext& context);
bool can_undo(const ActionContext& context);
bool can_redo(const ActionContext& context);
bool has_segment(const ActionContext& context);
bool has_several_segments(const ActionContext& context);
/// Another segment of the same paragraph stands behind the cursor's, where it could be joined with it.
bool ends_too_soon(const ActionContext& context);
bool has_gap(const ActionContext& context);
bool is_pair(const ActionContext& context);
bool is_linked(const ActionContext& context);
bool has_comment(const ActionContext& context);
bool has_comments(const ActionContext& context);
bool is_one_sided(const ActionContext& context);
bool has_several_beads_in_one(const ActionContext& context);

// Edits: each is one commit, and one step of undo.
void undo(ActionContext& context);
void redo(ActionContext& context);
void merge_with_next(ActionContext& context);
void split_bead(ActionContext& context);
void split_segment(ActionContext& context);
void merge_segments(ActionContext& context);
/// Joins the segment with its successor and puts the abbreviation that it ends with on the user's list.
void never_break_here(ActionContext& context);
void move_segment_up(ActionContext& context);
void move_segment_down(ActionContext& context);
void insert_gap(ActionContext& context);
void close_gap(ActionContext& context);
void swap_with_next(ActionContext& context);
void link(ActionContext& context);
void unlink(ActionContext& context);
void link_far(ActionContext& context);
void accept(ActionContext& context);
void confirm_and_next(ActionContext& context);
void accept_up_to_here(ActionContext& context);
void accept_above(ActionContext& context);
void reject(ActionContext& context);
void toggle_mark(ActionContext& context);
void toggle_on_purpose(ActionContext& context);
void edit_comment(ActionContext& context);
void resolve_comment(ActionContext& context);
void copy_comments(ActionContext& context);
void copy_source(ActionContext& context);
void mend_typography(ActionContext& context);

// Ways: they move the cursor and change nothing else.
void go_next(ActionContext& context);
void go_previous(ActionContext& context);
void go_next_unconfirmed(ActionContext& context);
void go_next_doubtful(ActionContext& context);
void go_next_uneven(ActionContext& context);
void go_next_marked(ActionContext& context);
void go_to_number(ActionContext& context);

// The text out.
void copy_target(ActionContext& context);
void save_target(ActionContext& context);

}  // namespace stykovka::steps
