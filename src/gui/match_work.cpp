// Matches: what stands behind their pane.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/match_work.h"

#include <fmt/format.h>

#include <algorithm>

#include "app/occurrences.h"
#include "app/pretranslation.h"
#include "app/unit_correcting.h"
#include "base/tr.h"
#include "gui/main_frame.h"

namespace stykovka {
namespace {

Background::Question question_for(const Session& session) {
    const Bitext& document = session.document();
    const std::size_t bead = session.cursor().bead;
    Background::Question question;
    question.query = content_of(document, bead, Side::source);
    question.languages = session.release().languages;
    question.day = session.release().date;
    question.here = occurrence_keys_of(session.id(), document, {bead, bead + 1});
    question.options = lookup_options_for(document, bead);
    const std::uint32_t first = first_of(document, bead).source;
    const std::uint32_t count = document.alignment.beads[bead].count.source;
    for (std::uint32_t i = 0; count > 1 && i < count; ++i)
        question.parts.push_back(document.texts.source.segments[first + i].content);
    return question;
}

}  // namespace

void MatchWork::ask() {
    MatchPane& pane = frame_.side().matches();
    const Session* session = frame_.session();
    if (session == nullptr || session->document().alignment.beads.empty()) return pane.show({});
    Background::Question question = question_for(*session);
    const std::string asked = fmt::format("{} {} {} {} {}", session->id(), session->cursor().bead, question.query.text,
                                          question.options.before, question.options.after);
    if (asked == asked_) return;
    asked_ = asked;
    // What belongs to another segment must not be inserted into this one.
    pane.show({});
    if (question.query.text.empty()) return;
    frame_.background().look_up(std::move(question), [this, asked](std::vector<OfferedMatch> matches) {
        if (asked == asked_) frame_.side().matches().show(std::move(matches));
    });
}

void MatchWork::ask_again() {
    asked_.clear();
    ask();
}

void MatchWork::use(std::size_t number) {
    const auto& matches = frame_.side().matches().matches();
    Session* session = frame_.session();
    if (session == nullptr || number >= matches.size()) return;
    if (session->is_published()) return frame_.status().say(tr("This release is published: its wording stays."));
    const OfferedMatch used = matches[number];
    const std::string& text = used.repaired.content.text;
    if (session->cursor().side == Side::source) frame_.go({session->cursor().bead, Side::target, 0, 0});
    CellEditor& editor = frame_.canvas().editor();
    // A match of one segment of several is a part of the translation: it goes where the caret is.
    used.part ? editor.insert(text) : editor.put_all(text);
    frame_.canvas().focus_text();
}

const OfferedMatch* MatchWork::selected() const {
    const MatchPane& pane = frame_.side().matches();
    if (pane.matches().empty()) return nullptr;
    const int card = pane.GetSelection();
    return &pane.matches()[card == wxNOT_FOUND ? 0 : static_cast<std::size_t>(card)];
}

bool MatchWork::is_of_reference(const OfferedMatch& offered) {
    const std::string& name = offered.match.archive;
    if (!name.empty())
        frame_.status().say(fmt::format(
            fmt::runtime(tr("This stands in the reference archive “{name}” and can be opened and changed there.")),
            fmt::arg("name", name)));
    return !name.empty();
}

void MatchWork::open_release() {
    const OfferedMatch* offered = selected();
    if (offered == nullptr) return frame_.status().say(tr("There is no match whose release could be opened."));
    if (is_of_reference(*offered)) return;
    const auto& occurrences = offered->match.occurrences;
    const auto here = std::find_if(occurrences.begin(), occurrences.end(),
                                   [](const Occurrence& each) { return each.release_id != 0; });
    if (here == occurrences.end())
        return frame_.status().say(tr("This match was imported; its release is not in this archive."));
    frame_.open_place(Occurrence(*here), Side::target);
}

void MatchWork::correct() {
    const OfferedMatch* offered = selected();
    if (offered == nullptr) return frame_.status().say(tr("There is no match here that could be corrected."));
    if (is_of_reference(*offered)) return;
    const TranslationUnit unit = offered->match.unit;
    const auto answer = frame_.prompts().text(
        fmt::format(fmt::runtime(tr("The translation of “{source}” in the memory; releases stay as they are:")),
                    fmt::arg("source", unit.variants.source.content.text)),
        unit.variants.target.content.text);
    if (!answer) return;
    correct_unit(frame_.archive(), unit.id, *answer);
    ask_again();
    frame_.status().say(tr("The memory offers the corrected translation first; the old one is superseded."));
}

void MatchWork::supersede() {
    const OfferedMatch* offered = selected();
    if (offered == nullptr) return frame_.status().say(tr("There is no match here that could be superseded."));
    if (is_of_reference(*offered)) return;
    const bool was_superseded = offered->match.unit.standing == Standing::superseded;
    toggle_superseded(frame_.archive(), offered->match.unit.id);
    ask_again();
    frame_.status().say(was_superseded ? tr("This match is offered as before.")
                                       : tr("This match is offered last from now on, as superseded."));
}

}  // namespace stykovka
