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

// Segments and beads that are stored in less than 50 ms with what the memory learns from them, and the bytes of a step
// with so many beads that have no evidence.
constexpr std::size_t large_change = 100;
constexpr std::size_t large_step = 1U << 12U;

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

/// What is to be stored, by whatever thread.
struct Session::Task {
    enum class Way { commit, undo, redo } way = Way::commit;
    std::int64_t id = 0;
    Release release;
    std::shared_ptr<const Bitext> before;
    std::shared_ptr<const Bitext> next = nullptr;  ///< of a commit
    std::string description = {};                  ///< of a commit
};

struct Session::Outcome {
    Step step;  ///< in the direction it was done; empty when nothing was
    std::shared_ptr<const Bitext> document = nullptr;
};

Session::Session(OpenArchive& archive, std::int64_t release)
    : Session(archive, release, archive.releases().load(release)) {}

Session::Session(OpenArchive& archive, std::int64_t release, LoadedRelease loaded)
    : archive_(archive),
      id_(release),
      release_(std::move(loaded.release)),
      document_(std::make_shared<const Bitext>(std::move(loaded.document))),
      myself_(std::make_shared<Session*>(this)) {
    if (const auto stored = archive_.releases().cursor(id_)) cursor_ = clamped(*document_, *stored);
    for (const Draft& draft : archive_.releases().drafts(id_)) {
        const auto place = place_of(draft);
        if (!place) continue;
        draft_ = draft;
        cursor_ = *place;
    }
}

void Session::commit(const std::string& description, Bitext next) {
    const std::size_t size = changed_elements(*document_, next);
    if (size == 0) return;
    carry_out(
        {Task::Way::commit, id_, release_, document_, std::make_shared<const Bitext>(std::move(next)), description},
        size, large_change);
}

std::optional<std::string> Session::undo_text() const { return archive_.releases().undo_text(id_); }
std::optional<std::string> Session::redo_text() const { return archive_.releases().redo_text(id_); }

void Session::undo() {
    carry_out({Task::Way::undo, id_, release_, document_}, archive_.releases().undo_size(id_), large_step);
}

void Session::redo() {
    carry_out({Task::Way::redo, id_, release_, document_}, archive_.releases().redo_size(id_), large_step);
}

bool Session::is_storing() const {
    const auto storing = storing_.lock();
    return storing != nullptr && *storing;
}

void Session::carry_out(const Task& task, std::size_t size, std::size_t largest) {
    if (is_storing())
        throw Error(ErrorKind::conflict, ErrorSubject::archive,
                    tr("A large change of this release is still being stored; wait a moment and try again."));
    if (size > largest && elsewhere_)
        return carry_out_elsewhere([task, myself = std::weak_ptr(myself_)](OpenArchive& archive) {
            return [task, myself, outcome = stored(archive, task)] {
                if (const auto session = myself.lock()) (*session)->publish(task, outcome);
            };
        });
    try {
        publish(task, stored(archive_, task));
    } catch (const Error& error) {
        if (error.kind() == ErrorKind::conflict) refresh();
        throw;
    }
}

void Session::carry_out_elsewhere(std::function<std::function<void()>(OpenArchive&)> work) {
    const auto storing = std::make_shared<bool>(true);
    storing_ = storing;
    elsewhere_([work = std::move(work), storing](OpenArchive& archive) -> std::function<void()> {
        return [then = work(archive), storing] {
            *storing = false;
            then();
        };
    });
}

Session::Outcome Session::stored(OpenArchive& archive, const Task& task) {
    ReleaseStore& store = archive.releases();
    std::optional<Step> step;
    if (task.way == Task::Way::commit) step = step_between(*task.before, *task.next, task.description);
    if (task.way == Task::Way::undo) step = store.undo_step(task.id);
    if (task.way == Task::Way::redo) step = store.redo_step(task.id);
    if (!step || step->empty()) return {};
    if (task.way == Task::Way::undo) step = inverse(std::move(*step));
    Bitext next = task.next != nullptr ? *task.next : stykovka::redo(*task.before, *step);
    BeadRange before = with_neighbours(step->beads.begin, step->beads.removed.size());
    BeadRange after = with_neighbours(step->beads.begin, step->beads.inserted.size());
    before.with_links = after.with_links = !step->crossings.empty();
    const std::uint64_t revision = task.before->revision;
    Write write(archive.archive(), Act{"release.edit", step->description});
    next.revision = task.way == Task::Way::commit ? store.commit(write, task.id, revision, *step, next)
                    : task.way == Task::Way::undo ? store.commit_undo(write, task.id, revision, next)
                                                  : store.commit_redo(write, task.id, revision, next);
    remember_beads(archive.units(), {task.id, task.release, archive.who()}, {task.before.get(), before},
                   {&next, after});
    write.commit();
    return {std::move(*step), std::make_shared<const Bitext>(std::move(next))};
}

void Session::publish(const Task& task, Outcome outcome) {
    if (outcome.document == nullptr || document_ != task.before) return;
    document_ = std::move(outcome.document);
    cursor_ = clamped(*document_, cursor_);
    const std::size_t place = stykovka::place_of(outcome.step);
    tell({SessionChange::Kind::document, std::move(outcome.step)});
    if (task.way != Task::Way::commit) move_to({place, cursor_.side, 0, 0});
}

void Session::publish(Release release) {
    release_ = std::move(release);
    tell({SessionChange::Kind::release, {}});
}

bool Session::is_published() const { return release_.state == ReleaseState::published; }

bool Session::may_change_text() const { return !is_published() && !archive_.archive().is_read_only(); }

bool Session::can_store() const { return !is_storing() && is_free(archive_.archive().database()); }

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
    const auto stored = [id = id_, release, document = document_](OpenArchive& archive) {
        const BeadRange all{0, document->alignment.beads.size()};
        Write write(archive.archive(), Act{"release.set", tr("Change what is known about a release")});
        Release set = archive.releases().set_release(write, id, release);
        remember_beads(archive.units(), {id, set, archive.who()}, {document.get(), all}, {document.get(), all});
        write.commit();
        return set;
    };
    if (document_->alignment.beads.tally().accepted <= large_change || !elsewhere_) return publish(stored(archive_));
    carry_out_elsewhere([stored, myself = std::weak_ptr(myself_)](OpenArchive& archive) -> std::function<void()> {
        return [myself, set = stored(archive)] {
            if (const auto session = myself.lock()) (*session)->publish(set);
        };
    });
}

void Session::refresh() {
    if (is_storing()) return;  // what comes home is newer
    const auto summary = archive_.releases().summary(id_);
    if (summary && summary->revision == document_->revision) {
        Release stored = archive_.releases().release(id_);
        if (stored != release_) publish(std::move(stored));
        return;
    }
    LoadedRelease loaded = archive_.releases().load(id_);
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
