// Steps of the action table: texts and comments, and the text out.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>

#include "app/action_parts.h"
#include "app/action_steps.h"
#include "app/pipeline.h"
#include "app/typing_aids.h"
#include "bitext/comments.h"
#include "bitext/edits.h"

namespace stykovka::steps {

bool has_comment(const ActionContext& context) { return has_bead(context) && !bead(context).comment.empty(); }

bool has_comments(const ActionContext& context) {
    return has_release(context) && !comments_of(document(context)).empty();
}

void edit_comment(ActionContext& context) {
    const auto comment = context.prompts->text(tr("Comment on this pair:"), bead(context).comment);
    if (comment) commit(context, mark("Comment"), set_comment(document(context), cursor(context).bead, *comment));
}

void resolve_comment(ActionContext& context) {
    const Comment comment = comment_in(bead(context).comment);
    commit(context, comment.resolved ? mark("Open the comment again") : mark("Resolve the comment"),
           set_comment(document(context), cursor(context).bead,
                       comment.resolved ? comment.text : resolved_comment(comment.text)));
}

void copy_comments(ActionContext& context) {
    context.prompts->put_on_clipboard(comments_as_text(document(context)));
    context.prompts->tell(tr("The comments are on the clipboard."));
}

void copy_source(ActionContext& context) {
    const std::string source = content_of(document(context), cursor(context).bead, Side::source).text;
    commit(context, mark("Copy source"), set_text(document(context), cursor(context).bead, Side::target, source));
}

// The whole text of the cell; what is selected in it is the window's business.
void mend_typography(ActionContext& context) {
    const Cursor at = cursor(context);
    const Segment* here = segment_at(document(context), at);
    if (here == nullptr) return;
    const Language& language = context.session->release().languages[at.side];
    const std::string mended = with_typography(here->content.text, language);
    if (mended == here->content.text) return context.prompts->tell(tr("The typography is right already."));
    commit(context, mark("Mend the typography"), set_text(document(context), at.bead, at.side, mended, at.segment));
}

void copy_target(ActionContext& context) {
    context.prompts->put_on_clipboard(running_text(document(context), Side::target));
    const auto left = static_cast<unsigned long>(untranslated_beads(document(context)));
    if (left == 0) return context.prompts->tell(tr("The English text is on the clipboard."));
    context.prompts->tell(fmt::format(
        fmt::runtime(
            tr("The English text is on the clipboard; {count} segment is not translated and stands as [[source]].",
               "The English text is on the clipboard; {count} segments are not translated and stand as [[source]].",
               left)),
        fmt::arg("count", left)));
}

void save_target(ActionContext& context) {
    const Release& release = context.session->release();
    const auto file = context.prompts->file_to_save(tr("Save the English text"),
                                                    suggested_file_name(release, Side::target), written_kinds());
    if (!file) return;
    const auto outcome = export_text(release, document(context), {}, *file);
    if (!outcome.remarks.empty()) context.prompts->tell(fmt::format("{}", fmt::join(outcome.remarks, "\n")));
}

}  // namespace stykovka::steps
