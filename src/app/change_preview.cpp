// What a file would change in a release, ready to be shown before anything is done.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/change_preview.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/tr.h"

namespace stykovka {
namespace {

std::string head_of(std::size_t bead, const std::string& what) {
    return fmt::format(fmt::runtime(tr("segment {number}: {what}")), fmt::arg("number", bead + 1),
                       fmt::arg("what", what));
}

const char* copy_the_list() { return tr("&Copy the list"); }

PreviewedChange previewed(const SourceChange& change) {
    PreviewedChange shown;
    shown.head = head_of(change.bead, words_for(change.kind));
    if (change.kind != SourceChangeKind::added && change.kind != SourceChangeKind::moved) shown.before = change.before;
    shown.after = change.after;
    shown.beside = change.target;
    return shown;
}

PreviewedChange previewed(const Correction& correction, const CorrectedBy& by) {
    PreviewedChange shown;
    const std::string author = signature_of(by);
    shown.head = head_of(correction.bead, words_for(correction));
    if (!author.empty()) shown.head += " · " + author;
    shown.before = correction.before;
    shown.after = correction.after;
    shown.beside = correction.source;
    return shown;
}

PreviewedChange previewed(const SegmentComment& comment, const TargetUpdate& update) {
    PreviewedChange shown;
    const std::string author = signature_of({comment.note.author, comment.note.when});
    shown.head = author.empty() ? tr("comment") : tr("comment") + (" · " + author);
    shown.after = comment.note.text;
    if (comment.segment < update.text.segments.size())
        shown.beside = update.text.segments[comment.segment].content.text;
    shown.can_be_chosen = false;
    shown.is_remark = true;
    return shown;
}

PreviewedChange previewed(const TableChange& change) {
    const bool has_comment = change.comment.source != change.comment.target;
    PreviewedChange shown;
    shown.head = head_of(change.bead, change.changes_text() ? tr("reworded") : tr("comment"));
    shown.before = change.changes_text() ? change.target.source : change.comment.source;
    shown.after = change.changes_text() ? change.target.target : change.comment.target;
    shown.beside = change.source;
    if (change.changes_text() && has_comment) shown.head += " · " + change.comment.target;
    return shown;
}

PreviewedChange previewed(const TableProblem& problem) {
    PreviewedChange shown;
    shown.head = words_for(problem.kind);
    if (problem.bead) shown.head = head_of(*problem.bead, shown.head);
    if (problem.line > 0)
        shown.head += " · " + fmt::format(fmt::runtime(tr("row {line} of the table")), fmt::arg("line", problem.line));
    shown.after = problem.text;
    shown.can_be_chosen = false;
    return shown;
}

const char* words_for(ReturnKind kind) {
    constexpr std::array<const char*, return_kinds> words{mark("same"),           mark("new"),         mark("changed"),
                                                          mark("not translated"), mark("lost"),        mark("unknown"),
                                                          mark("broken codes"),   mark("other source")};
    return tr(words[static_cast<std::size_t>(kind)]);
}

PreviewedChange previewed(const ReturnedPair& pair) {
    PreviewedChange shown;
    shown.head = fmt::format("{} · {}", pair.id, words_for(pair.kind));
    shown.before = pair.present.target.text;
    shown.after = pair.returned.target.text;
    shown.beside = pair.present.source.text;
    if (pair.kind == ReturnKind::source_changed || pair.kind == ReturnKind::unknown)
        shown.beside = pair.returned.source.text;
    shown.can_be_chosen =
        pair.kind == ReturnKind::added || pair.kind == ReturnKind::changed || pair.kind == ReturnKind::source_changed;
    return shown;
}

std::string counts_of(const VendorReturn& back) {
    std::string counts;
    for (std::size_t i = 0; i < return_kinds; ++i)
        if (const auto kind = static_cast<ReturnKind>(i); back.count(kind) > 0)
            counts += fmt::format("{}{} {}", counts.empty() ? "" : ", ", words_for(kind), back.count(kind));
    return fmt::format(fmt::runtime(tr("Release “{number}”: {counts}.")), fmt::arg("number", back.number),
                       fmt::arg("counts", counts));
}

}  // namespace

ChangePreview preview_of(const SourceUpdate& update, const Session& session) {
    ChangePreview preview;
    preview.title = tr("New version of the Russian");
    const bool may_change = !session.is_published();
    const char* words = may_change
                            ? tr("{equal} sentences are as they were and keep their translation; {to_do} are to be "
                                 "translated or revised. It is one step of undo.")
                            : tr("This release is published and stays as it is. These are its corrections: {to_do} "
                                 "sentences, {equal} are as they were.");
    preview.summary =
        fmt::format(fmt::runtime(words), fmt::arg("equal", update.version.equal), fmt::arg("to_do", update.to_do()));
    preview.apply = may_change ? tr("&Take it over") : copy_the_list();
    for (const SourceChange& change : update.version.changes) preview.changes.push_back(previewed(change));
    return preview;
}

ChangePreview preview_of(const TargetUpdate& update, const Session& session) {
    ChangePreview preview;
    const bool may_change = !session.is_published();
    preview.title = tr("Corrected English");
    const char* words = may_change ? tr("Corrections: {count}, comments: {comments}, sentences as they were: {equal}. "
                                        "What is ticked is taken over as one step of undo.")
                                   : tr("This release is published and stays as it is. Corrections: {count}, comments: "
                                        "{comments}, sentences as they were: {equal}.");
    preview.summary =
        fmt::format(fmt::runtime(words), fmt::arg("count", update.corrections.list.size()),
                    fmt::arg("comments", update.comments.size()), fmt::arg("equal", update.corrections.equal));
    preview.apply = may_change ? tr("&Accept the ticked ones") : copy_the_list();
    preview.each = preview.ticked = may_change;
    for (std::size_t i = 0; i < update.corrections.list.size(); ++i)
        preview.changes.push_back(previewed(update.corrections.list[i], update.by[i]));
    for (const SegmentComment& comment : update.comments) preview.changes.push_back(previewed(comment, update));
    return preview;
}

ChangePreview preview_of(const TableReturn& returned, const Session& session) {
    ChangePreview preview;
    const bool may_change = !session.is_published();
    preview.title = tr("A table that came back");
    const char* words = may_change
                            ? tr("Changed rows: {count}, not taken or missing: {problems}, as they were: "
                                 "{equal}. What is ticked is taken over as one step of undo.")
                            : tr("This release is published and stays as it is. Changed rows: {count}, not taken "
                                 "or missing: {problems}, as they were: {equal}.");
    preview.summary = fmt::format(fmt::runtime(words), fmt::arg("count", returned.changes.size()),
                                  fmt::arg("problems", returned.problems.size()), fmt::arg("equal", returned.equal));
    preview.apply = may_change ? tr("&Accept the ticked ones") : copy_the_list();
    preview.each = preview.ticked = may_change;
    for (const TableChange& change : returned.changes) preview.changes.push_back(previewed(change));
    for (const TableProblem& problem : returned.problems) preview.changes.push_back(previewed(problem));
    return preview;
}

ChangePreview preview_of(const VendorReturn& back) {
    ChangePreview preview;
    preview.title = tr("What the vendor sent back");
    preview.summary = counts_of(back);
    preview.apply = tr("&Accept the ticked ones");
    preview.each = true;
    for (const std::size_t each : pairs_shown(back)) preview.changes.push_back(previewed(back.pairs[each]));
    return preview;
}

std::vector<std::size_t> pairs_shown(const VendorReturn& back) {
    std::vector<std::size_t> shown;
    for (std::size_t i = 0; i < back.pairs.size(); ++i)
        if (back.pairs[i].kind != ReturnKind::same) shown.push_back(i);
    return shown;
}

std::string as_text(const ChangePreview& preview) {
    std::string list = preview.summary + "\n";
    for (const PreviewedChange& change : preview.changes) {
        const bool has_both = !change.before.empty() && !change.after.empty() && change.before != change.after;
        list += "\n" + change.head + "\n";
        list += has_both ? change.before + "\n→ " + change.after + "\n"
                         : (change.after.empty() ? change.before : change.after) + "\n";
        if (!change.beside.empty()) list += change.beside + "\n";
    }
    return list;
}

std::vector<bool> chosen_of(const std::vector<std::size_t>& chosen, std::size_t count) {
    std::vector<bool> accepted(count);
    for (const std::size_t each : chosen)
        if (each < count) accepted[each] = true;
    return accepted;
}

}  // namespace stykovka
