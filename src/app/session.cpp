// One open release: its document, what was done to it, and where the user is.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session.h"

#include <algorithm>

#include "app/occurrences.h"
#include "app/open_archive.h"
#include "archive/write.h"
#include "base/error.h"
#include "base/tr.h"
#include "sqlite/waiting.h"

namespace stykovka {
namespace {

// The beads that a step changed, and one on each side: their occurrences name it as a neighbour.
BeadRange with_neighbours(std::uint64_t begin, std::size_t count) {
    return {begin > 0 ? static_cast<std::size_t>(begin) - 1 : 0, static_cast<std::size_t>(begin) + count + 1};
}

// The offset, moved back to where a code point begins.
std::uint32_t on_border(std::string_view text, std::uint32_t offset) {
    if (offset >= text.size()) return static_cast<std::uint32_t>(text.size());
    while (offset > 0 && (static_cast<unsigned char>(text[offset]) & 0xC0U) == 0x80U) --offset;
    return offset;
}

Cursor clamped(const Bitext& document, Cursor cursor) {
    const auto& beads = document.alignment.beads;
    if (beads.empty()) return {0, cursor.side, 0, 0};
    if (cursor.bead >= beads.size()) cursor = {beads.size() - 1, cursor.side, 0, 0};
    const std::uint32_t count = beads[cursor.bead].count[cursor.side];
    if (cursor.segment >= count) cursor.segment = cursor.caret = 0;
    const Segment* segment = segment_at(document, cursor);
    cursor.caret = segment == nullptr ? 0 : on_border(segment->content.text, cursor.caret);
    return cursor;
}

}  // namespace

Session::Session(OpenArchive& archive, std::int64_t release) : archive_(archive), id_(release) {
    LoadedRelease loaded = archive_.releases().load(id_);
    release_ = std::move(loaded.release);
    document_ = std::make_shared<const Bitext>(std::move(loaded.document));
    if (const auto stored = archive_.releases().cursor(id_)) cursor_ = clamped(*document_, *stored);
    for (const Draft& draft : archive_.releases().drafts(id_)) {
        const auto place = place_of(draft);
        if (!place) continue;
        draft_ = draft;
        cursor_ = *place;
    }
}

void Session::commit(const std::string& description, Bitext next) {
    const Step step = step_between(*document_, next, description);
    if (step.empty()) return;
    store(step, std::move(next), [&](Write& write, const Bitext& after) {
        return archive_.releases().commit(write, id_, document_->revision, step, after);
    });
}

std::optional<std::string> Session::undo_text() const { return archive_.releases().undo_text(id_); }
std::optional<std::string> Session::redo_text() const { return archive_.releases().redo_text(id_); }

void Session::undo() {
    const auto step = archive_.releases().undo_step(id_);
    if (!step) return;
    store(inverse(*step), stykovka::undo(*document_, *step), [&](Write& write, const Bitext& after) {
        return archive_.releases().commit_undo(write, id_, document_->revision, after);
    });
    go_to_step(*step);
}

void Session::redo() {
    const auto step = archive_.releases().redo_step(id_);
    if (!step) return;
    store(*step, stykovka::redo(*document_, *step), [&](Write& write, const Bitext& after) {
        return archive_.releases().commit_redo(write, id_, document_->revision, after);
    });
    go_to_step(*step);
}

void Session::store(const Step& step, Bitext next, const Store& store_document) {
    BeadRange before = with_neighbours(step.beads.begin, step.beads.removed.size());
    BeadRange after = with_neighbours(step.beads.begin, step.beads.inserted.size());
    before.with_links = after.with_links = !step.crossings.empty();
    try {
        Write write(archive_.archive(), Act{"release.edit", step.description});
        next.revision = store_document(write, next);
        archive_.units().apply(additions_of(id_, release_, next, after, archive_.who()),
                               occurrence_keys_of(id_, *document_, before));
        write.commit();
    } catch (const Error& error) {
        if (error.kind() == ErrorKind::conflict) refresh();
        throw;
    }
    document_ = std::make_shared<const Bitext>(std::move(next));
    cursor_ = clamped(*document_, cursor_);
    tell({SessionChange::Kind::document, step});
}

void Session::go_to_step(const Step& step) { move_to({stykovka::place_of(step), cursor_.side, 0, 0}); }

bool Session::is_published() const { return release_.state == ReleaseState::published; }

bool Session::may_change_text() const { return !is_published() && !archive_.archive().is_read_only(); }

bool Session::can_store() const { return is_free(archive_.archive().database()); }

void Session::move_to(Cursor cursor) {
    cursor = clamped(*document_, cursor);
    if (cursor == cursor_) return;
    cursor_ = cursor;
    if (!archive_.archive().is_read_only() && can_store()) archive_.releases().save_cursor(id_, cursor);
    tell({SessionChange::Kind::cursor, {}});
}

void Session::keep_draft(const Draft& draft) {
    if (draft_ == draft) return;
    archive_.releases().save_draft(id_, draft);
    draft_ = draft;
}

void Session::drop_draft() {
    if (!draft_) return;
    archive_.releases().clear_draft(id_, draft_->anchor, draft_->side);
    draft_.reset();
}

std::optional<Cursor> Session::place_of(const Draft& draft) const {
    const auto anchor = find_segment(*document_, draft.anchor);
    if (!anchor) return std::nullopt;
    if (anchor->side == draft.side) return Cursor{anchor->bead, draft.side, anchor->segment, draft.caret};
    const bool still_empty = document_->alignment.beads[anchor->bead].count[draft.side] == 0;
    return still_empty ? std::optional(Cursor{anchor->bead, draft.side, 0, draft.caret}) : std::nullopt;
}

void Session::set_release(const Release& release) {
    if (release == release_) return;
    const BeadRange all{0, document_->alignment.beads.size()};
    Write write(archive_.archive(), Act{"release.set", tr("Change what is known about a release")});
    Release stored = archive_.releases().set_release(write, id_, release);
    archive_.units().apply(additions_of(id_, stored, *document_, all, archive_.who()),
                           occurrence_keys_of(id_, *document_, all));
    write.commit();
    release_ = std::move(stored);
    tell({SessionChange::Kind::release, {}});
}

void Session::refresh() {
    LoadedRelease loaded = archive_.releases().load(id_);
    if (loaded.document.revision == document_->revision && loaded.release == release_) return;
    const Step step = step_between(*document_, loaded.document, {});
    release_ = std::move(loaded.release);
    document_ = std::make_shared<const Bitext>(std::move(loaded.document));
    cursor_ = clamped(*document_, cursor_);
    tell({SessionChange::Kind::document, step});
    tell({SessionChange::Kind::release, {}});
}

void Session::listen(Listener listener) { listeners_.push_back(std::move(listener)); }

void Session::tell(const SessionChange& change) {
    for (const Listener& listener : listeners_) listener(change);
}

const Segment* segment_at(const Bitext& document, const Cursor& cursor) {
    if (cursor.bead >= document.alignment.beads.size()) return nullptr;
    if (cursor.segment >= document.alignment.beads[cursor.bead].count[cursor.side]) return nullptr;
    return &document.texts[cursor.side].segments[first_of(document, cursor.bead)[cursor.side] + cursor.segment];
}

std::optional<Cursor> find_segment(const Bitext& document, SegmentId id) {
    BySide<std::uint32_t> first;
    for (std::size_t bead = 0; bead < document.alignment.beads.size(); ++bead)
        for (const Side side : both_sides) {
            const std::uint32_t count = document.alignment.beads[bead].count[side];
            for (std::uint32_t i = 0; i < count; ++i)
                if (document.texts[side].segments[first[side] + i].id == id) return Cursor{bead, side, i, 0};
            first[side] += count;
        }
    return std::nullopt;
}

}  // namespace stykovka
