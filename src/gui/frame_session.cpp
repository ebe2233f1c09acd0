// The window: follows the open release.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>
#include <wx/infobar.h>
#include <wx/sizer.h>
#include <wx/stattext.h>

#include <algorithm>
#include <chrono>
#include <new>

#include "app/last_release.h"
#include "app/pretranslation.h"
#include "app/release_record.h"
#include "base/tr.h"
#include "bitext/comments.h"
#include "gui/accessible.h"
#include "gui/finding_shift.h"
#include "gui/main_frame.h"
#include "gui/spoken_grid.h"
#include "gui/wx_text.h"
#include "sqlite/waiting.h"

namespace stykovka {

namespace {

// More are loaded in the background: 2 000 beads take about 10 ms.
constexpr std::size_t most_beads_at_once = 2000;

CheckSubject subject_of(const Session& session) { return {session.id(), session.release().date, {}}; }

}  // namespace

ActionContext MainFrame::context() { return {session_.get(), prompts_, archive_.who(), settings_.propagate}; }

void MainFrame::guarded(const std::function<void()>& step) {
    try {
        step();
    } catch (const Error& error) {
        show_error(error);
        typing_->restore();
    } catch (const std::bad_alloc&) {
        show_error(Error(ErrorKind::exhausted, ErrorSubject::program,
                         tr("There is not enough memory for this; close other programs and try again.")));
    } catch (const std::exception& error) {
        show_error(Error(ErrorKind::internal, ErrorSubject::program,
                         fmt::format(fmt::runtime(tr("Something went wrong inside the program: {what}")),
                                     fmt::arg("what", error.what()))));
    }
}

void MainFrame::show_error(const Error& error) {
    if (error.kind() == ErrorKind::cancelled) return;
    last_error_ = error.what();
    error_bar_->ShowMessage(to_wx(error.what()), wxICON_ERROR);
    announce(*this, last_error_);
    Layout();
}

bool MainFrame::shows_error() const { return error_bar_->IsShown(); }

// Said once: a missing dictionary would else speak at every key.
void MainFrame::show_remark(const Error& error) {
    if (error.what() == last_remark_) return;
    last_remark_ = error.what();
    status_->say(last_remark_);
}

void MainFrame::open_release(std::int64_t id, std::function<void()> then) {
    // A large change is being stored, or another program writes, and something of this one may still be to be stored.
    if (session_ != nullptr && !session_->can_store() && (typing_->is_pending() || session_->is_storing()))
        return patience_.run([this, id, then] { open_release(id, then); });
    guarded([this, id, &then] {
        typing_->commit();
        const auto summary = archive_.releases().summary(id);
        if (!summary || summary->beads <= most_beads_at_once) {
            take_session(std::make_unique<Session>(archive_, id));
            if (then) then();
            return;
        }
        works_.incoming.start([this, id, then](const Progress&) -> Completion {
            OpenArchive archive = background_.open_archive();
            auto loaded = std::make_shared<LoadedRelease>(archive.releases().load(id));
            return [this, id, then, loaded] {
                works_.incoming.done();
                guarded([&] {
                    typing_->commit();
                    take_session(std::make_unique<Session>(archive_, id, std::move(*loaded)));
                    if (then) then();
                });
            };
        });
    });
}

void MainFrame::take_session(std::unique_ptr<Session> session) {
    typing_->attach(nullptr);
    canvas_->show(nullptr);
    session_ = std::move(session);
    session_->listen([this](const SessionChange& change) { follow(change); });
    session_->store_large_changes([this](std::function<std::function<void()>(OpenArchive&)> work) {
        status_->show_work(tr("Storing"), -1);
        background_.store([this, work = std::move(work)](OpenArchive& archive) -> std::function<void()> {
            return [this, then = work(archive)] {
                works_.incoming.hide_when_idle();
                guarded(then);
            };
        });
    });
    // Only for the next start: nothing to wait for while another program writes.
    if (!archive_.archive().is_read_only() && session_->can_store()) keep_last_release(archive_, session_->id());
    show_session();
    const Arrangement wanted = session_->release().state == ReleaseState::draft && arrangement_ == Arrangement::align &&
                                       untranslated_beads(session_->document()) > 0
                                   ? Arrangement::translate
                                   : arrangement_;
    // The pane that led here stays.
    if (side_splitter_->IsSplit() && (wanted == Arrangement::align || side_->shows(Pane::review))) {
        show_arrangement(wanted);
        enter_text();
    } else {
        arrange_as(wanted);
    }
    works_.incoming.analyse_on_opening();
}

void MainFrame::open_newest() {
    guarded([this] {
        const auto releases = archive_.releases().list();
        if (!releases.empty()) open_release(releases.front().id);
    });
}

void MainFrame::show_session() {
    welcome_->Show(session_ == nullptr);
    release_panel_->Show(session_ != nullptr);
    welcome_->GetParent()->Layout();
    canvas_->show(session_.get());
    typing_->attach(session_.get());
    releases().mark_open(session_ == nullptr ? std::nullopt : std::optional(session_->id()));
    works_.matches.forget();
    works_.terms.forget();
    words_ = {};
    show_findings({});
    show_comments();
    show_reading();
    show_heading();
    show_counts();
    if (session_ == nullptr) return;
    side_->findings().wait();
    works_.matches.ask();
    works_.terms.ask();
    ask_for_spelling();
    ask_for_findings();
    show_counts();
}

void MainFrame::follow(const SessionChange& change) {
    canvas_->follow(change);
    if (change.kind != SessionChange::Kind::cursor) {
        if (const auto summary = archive_.releases().summary(session_->id())) releases().update(*summary);
        show_heading();
    }
    if (change.kind == SessionChange::Kind::document) {
        std::vector<Finding> findings = side_->findings().taken();
        shift_findings(findings, change.step);
        show_findings(std::move(findings));
        ask_for_findings();
        show_comments();
        works_.find.follow();
        works_.concordance.follow();
        background_.learn_words();
    }
    show_reading();
    if (change.kind == SessionChange::Kind::cursor && arrangement_ == Arrangement::align) say_why_doubtful();
    works_.matches.ask();
    change.kind == SessionChange::Kind::document ? works_.terms.ask() : works_.terms.list();
    ask_for_spelling();
    show_counts();
}

void MainFrame::say_why_doubtful() {
    constexpr float sure = 0.9F;  // green in the grid
    const std::size_t at = session_->cursor().bead;
    const auto& beads = session_->document().alignment.beads;
    const bool is_sure = beads.empty() || beads[at].confidence >= sure;
    std::string why = is_sure ? std::string() : why_doubtful(session_->document(), at);
    if (!why.empty() || (!why_.empty() && status_->said() == why_)) status_->show(why);
    why_ = std::move(why);
}

void MainFrame::go(const Cursor& cursor) {
    if (session_ == nullptr) return;
    const Cursor from = session_->cursor();
    const bool same_cell = from.bead == cursor.bead && from.side == cursor.side && from.segment == cursor.segment;
    if (!same_cell) works_.terms.keep_selection();
    if (same_cell || !typing_->is_pending()) return move_cursor(cursor);
    patience_.run([this, cursor] {
        guarded([this] {
            const WaitLonger longer(archive_.archive().database(), std::chrono::seconds(1));
            typing_->commit();
        });
        if (!typing_->is_pending()) move_cursor(cursor);
    });
}

void MainFrame::move_cursor(const Cursor& cursor) {
    guarded([this, &cursor] {
        if (session_ != nullptr) session_->move_to(cursor);
    });
}

void MainFrame::typed() {
    guarded([this] {
        typing_->typed();
        ask_for_spelling();
        if (patience_.forget())
            status_->say(tr("You went on typing, so the command that waited was dropped; give it again."));
    });
}

// Another program, or a job of this one, may have changed the archive meanwhile.
void MainFrame::refresh_from_archive() {
    if (session_ != nullptr) session_->refresh();
    releases().show(archive_.releases().list(), session_ == nullptr ? std::nullopt : std::optional(session_->id()));
    works_.pairing.look_through();
}

void MainFrame::show_heading() {
    if (session_ == nullptr) return SetTitle("Stykovka");
    const Release& release = session_->release();
    const std::string title = release.title.source.empty() ? release.number : release.title.source;
    heading_->SetLabelText(to_wx(title));
    heading_->SetToolTip(to_wx(release.title.target.empty() ? title : title + "\n" + release.title.target));
    const char* words =
        session_->may_change_text() ? tr("{number} · {state}")
        : archive_.archive().is_read_only()
            ? tr("{number} · {state}: this archive can only be read")
            : tr("{number} · {state}: links can be corrected, the wording stays (Release → Properties)");
    subheading_->SetLabelText(to_wx(fmt::format(fmt::runtime(words), fmt::arg("number", release.number),
                                                fmt::arg("state", words_for(release.state)))));
    subheading_->SetToolTip(subheading_->GetLabelText());
    SetTitle(to_wx(fmt::format("{} – Stykovka", release.number)));
    release_panel_->Layout();
}

void MainFrame::show_counts() {
    if (session_ == nullptr) {
        const auto count = static_cast<unsigned long>(releases().shown().size());
        return status_->count(
            fmt::format(fmt::runtime(tr("{count} release", "{count} releases", count)), fmt::arg("count", count)), {},
            {});
    }
    const auto& beads = session_->document().alignment.beads;
    const std::size_t accepted = beads.tally().accepted;
    const auto found = static_cast<unsigned long>(side_->findings().findings().size());
    const std::string words = fmt::format(fmt::runtime(tr("{source} words → {target}")),
                                          fmt::arg("source", words_.source), fmt::arg("target", words_.target));
    const std::string findings =
        side_->findings().waits()
            ? std::string(tr("Checking…"))
            : fmt::format(fmt::runtime(tr("{count} finding", "{count} findings", found)), fmt::arg("count", found));
    status_->count(words,
                   fmt::format(fmt::runtime(tr("{accepted} of {beads} accepted")), fmt::arg("accepted", accepted),
                               fmt::arg("beads", beads.size())),
                   findings);
}

void MainFrame::ask_for_spelling() {
    if (session_ == nullptr || session_->document().alignment.beads.empty()) return;
    TypedText typed{session_->snapshot(), session_->cursor(), canvas_->editor().text()};
    background_.spell(typed, subject_of(*session_), [this, text = typed.text](const std::vector<Finding>& findings) {
        if (canvas_->editor().text() == text) canvas_->editor().mark_unknown(findings);
    });
}

void MainFrame::ask_for_findings() {
    if (session_ == nullptr) return;
    const auto snapshot = session_->snapshot();
    background_.check(snapshot, subject_of(*session_),
                      [this, snapshot](std::vector<Finding> findings, Background::Findings which) {
                          if (session_ == nullptr || session_->snapshot() != snapshot) return;
                          show_findings(std::move(findings));
                          ask_for_spelling();
                          if (which == Background::Findings::all) works_.findings.tell_confirmed();
                      });
    background_.count_words(snapshot, [this](BySide<std::size_t> words) {
        words_ = words;
        show_counts();
    });
}

void MainFrame::show_comments() {
    std::vector<TextCard> cards;
    if (session_ != nullptr)
        for (const Comment& comment : comments_of(session_->document())) {
            TextCard card;
            const char* words = comment.resolved ? tr("segment {number}, resolved") : tr("segment {number}");
            card.head = fmt::format(fmt::runtime(words), fmt::arg("number", comment.bead + 1));
            card.body = comment.text;
            card.tone = comment.resolved ? TextCard::Tone::faint : TextCard::Tone::usual;
            card.foot = content_of(session_->document(), comment.bead, Side::target).text;
            cards.push_back(std::move(card));
        }
    side_->comments().show(std::move(cards));
}

// Only while it can be seen: a long release costs more than a key may.
void MainFrame::show_reading() {
    if (session_ == nullptr) return side_->reading().clear();
    if (side_->shows(Pane::reading)) side_->reading().show(session_->snapshot(), session_->cursor());
}

void MainFrame::show_findings(std::vector<Finding> findings) {
    side_->findings().show(std::move(findings));
    canvas_->show_findings(side_->findings().findings());
    works_.words.findings_changed();
    show_counts();
}

}  // namespace stykovka
