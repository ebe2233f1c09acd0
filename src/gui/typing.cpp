// What is being typed: kept as a draft, committed when the cell is left.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/typing.h"

#include "base/tr.h"
#include "bitext/edits.h"

namespace stykovka {
namespace {

constexpr int pause_in_milliseconds = 900;
// Who types on without a pause loses no more than this either.
constexpr std::chrono::milliseconds longest_wait{1000};

}  // namespace

Typing::Typing(CellEditor& editor, std::function<void(const std::function<void()>&)> guarded) : editor_(editor) {
    timer_.Bind(wxEVT_TIMER, [this, guarded = std::move(guarded)](wxTimerEvent&) { guarded([this] { keep(); }); });
}

void Typing::attach(Session* session) {
    timer_.Stop();
    session_ = session;
    restore();
}

void Typing::typed() {
    if (session_ == nullptr || !editor_.is_changed()) return;
    const auto now = std::chrono::steady_clock::now();
    if (!timer_.IsRunning()) first_key_ = now;
    if (now - first_key_ < longest_wait) {
        timer_.StartOnce(pause_in_milliseconds);
    } else {
        keep();
        first_key_ = now;
    }
}

Draft Typing::draft() const {
    Cursor place = session_->cursor();
    const Side side = place.side;
    if (segment_at(session_->document(), place) == nullptr) place = {place.bead, other(side), 0, 0};
    const Segment* anchor = segment_at(session_->document(), place);
    return {anchor == nullptr ? SegmentId::none : anchor->id, side, editor_.text(), editor_.caret()};
}

void Typing::keep() {
    timer_.Stop();
    if (session_ == nullptr || !editor_.is_changed()) return;
    if (session_->can_store()) return session_->keep_draft(draft());
    timer_.StartOnce(pause_in_milliseconds);
}

bool Typing::is_pending() const {
    return session_ != nullptr && (editor_.is_changed() || session_->draft().has_value());
}

void Typing::commit() {
    timer_.Stop();
    if (session_ == nullptr) return;
    if (!editor_.is_changed()) return session_->drop_draft();
    keep();
    const Cursor cursor = session_->cursor();
    const Segment* segment = segment_at(session_->document(), cursor);
    const std::optional<std::uint32_t> index = segment == nullptr ? std::nullopt : std::optional(cursor.segment);
    session_->commit(tr("Type"), set_text(session_->document(), cursor.bead, cursor.side, editor_.text(), index));
    session_->drop_draft();
    if (!editor_.is_changed()) return;
    // Only white space at the ends was typed: nothing changed, and the cell shows what is there.
    const Segment* now = segment_at(session_->document(), session_->cursor());
    editor_.begin(now == nullptr ? std::string() : now->content.text, editor_.caret(), session_->may_change_text());
}

void Typing::restore() {
    if (session_ == nullptr || !session_->draft()) return;
    const Draft kept = *session_->draft();
    const auto place = session_->place_of(kept);
    if (!place || place->bead != session_->cursor().bead || place->side != session_->cursor().side) return;
    editor_.restore(kept.text, kept.caret);
}

}  // namespace stykovka
