// Commits and steps of undo in the archive, and what is being typed.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>

#include "base/error.h"
#include "base/tr.h"
#include "bitext/release_blocks.h"
#include "bitext/release_codec.h"
#include "bitext/release_columns.h"
#include "bitext/release_store.h"
#include "sqlite/transaction.h"

namespace stykovka {
namespace {

/// Where the steps of a release stand.
struct Stand {
    std::uint64_t revision = 0;
    std::int64_t done = 0;  ///< number of the last step that was not undone
    ReleaseState state = ReleaseState::draft;
    std::string number;
};

Stand stand_of(Database& database, std::int64_t id) {
    Statement row = database.query("SELECT revision, done, state, number FROM releases WHERE id = ?", id);
    if (!row.step()) no_such_release(id);
    return {static_cast<std::uint64_t>(row.integer(0)), row.integer(1), static_cast<ReleaseState>(row.integer(2)),
            row.text(3)};
}

std::optional<Step> step_at(Database& database, std::int64_t id, std::int64_t number) {
    Statement row =
        database.query("SELECT content, description FROM steps WHERE release_id = ? AND number = ?", id, number);
    if (!row.step()) return std::nullopt;
    return decoded_step(row.blob_view(0), row.text(1));
}

std::optional<std::string> text_at(Database& database, std::int64_t id, std::int64_t number) {
    Statement row = database.query("SELECT description FROM steps WHERE release_id = ? AND number = ?", id, number);
    return row.step() ? std::optional(row.text(0)) : std::nullopt;
}

std::size_t size_at(Database& database, std::int64_t id, std::int64_t number) {
    return static_cast<std::size_t>(
        database.number("SELECT length(content) FROM steps WHERE release_id = ? AND number = ?", id, number));
}

void check(const Stand& stand, std::uint64_t expected, const Step& step) {
    if (stand.revision != expected)
        throw Error(
            ErrorKind::conflict, ErrorSubject::archive,
            fmt::format(fmt::runtime(tr("Somebody else changed release {number} in the meantime; your last change was "
                                        "not stored. Look at the new version and repeat it.")),
                        fmt::arg("number", stand.number)));
    if (stand.state == ReleaseState::published && changes_wording(step))
        throw Error(
            ErrorKind::denied, ErrorSubject::archive,
            fmt::format(fmt::runtime(tr("Release {number} is published: its wording stays as it is. Its pairs may "
                                        "still be corrected.")),
                        fmt::arg("number", stand.number)));
}

void change_document(Database& database, std::int64_t id, const Step& step) {
    change_sequence(database, id, Sequence::source_paragraphs, step.paragraphs.source);
    change_sequence(database, id, Sequence::target_paragraphs, step.paragraphs.target);
    change_sequence(database, id, Sequence::source_segments, step.segments.source);
    change_sequence(database, id, Sequence::target_segments, step.segments.target);
    change_sequence(database, id, Sequence::beads, step.beads);
    change_sequence(database, id, Sequence::crossings, step.crossings);
}

// Writes the change, and what lists show of the document after it; `done` as it is then.
std::uint64_t store_change(Write& write, std::int64_t id, const Step& step, const Bitext& next, std::int64_t done) {
    change_document(write.database(), id, step);
    const Tally<Bead> counts = next.alignment.beads.tally();
    Statement row = write.database().query(
        "UPDATE releases SET revision = revision + 1, next_id = max(next_id, ?2), beads = ?3, accepted = ?4, "
        "untranslated = ?5, lowest_confidence = ?6, changed = ?7, done = ?8 WHERE id = ?1 RETURNING revision",
        id, next.next_id, next.alignment.beads.size(), counts.accepted, counts.untranslated, counts.lowest_confidence,
        seconds_of(write.when()), done);
    row.step();
    const auto revision = static_cast<std::uint64_t>(row.integer(0));
    row.step();
    return revision;
}

void store_step(Write& write, std::int64_t id, std::int64_t number, const Step& step) {
    write.database().run(
        "INSERT OR REPLACE INTO steps(release_id, number, description, content, who, at) VALUES(?, ?, ?, ?, ?, ?)", id,
        number, step.description, Blob{encoded_step(step)}, write.who(), seconds_of(write.when()));
}

// Puts the step on top of those that are done and returns the number of the top. Typing goes on in the last step,
// unless it was undone to that step: what was typed before must stay a place to come back to.
std::int64_t push_step(Write& write, std::int64_t id, std::int64_t done, const Step& step) {
    Database& database = write.database();
    const bool was_undone = database.run("DELETE FROM steps WHERE release_id = ? AND number > ?", id, done) > 0;
    const auto last = was_undone ? std::nullopt : step_at(database, id, done);
    if (last && can_merge(*last, step)) {
        const Step both = merged(*last, step);
        if (!both.empty()) {
            store_step(write, id, done, both);
            return done;
        }
        database.run("DELETE FROM steps WHERE release_id = ? AND number = ?", id, done);
        return done - 1;
    }
    store_step(write, id, done + 1, step);
    database.run("DELETE FROM steps WHERE release_id = ? AND number <= ?", id, done + 1 - ReleaseStore::steps_kept);
    return done + 1;
}

[[noreturn]] void nothing_to_take() {
    throw Error(ErrorKind::usage, ErrorSubject::program, tr("There is no step that could be undone or done again."));
}

}  // namespace

std::uint64_t ReleaseStore::commit(Write& write, std::int64_t id, std::uint64_t expected, const Step& step,
                                   const Bitext& next) {
    Transaction transaction(archive_.database());
    const Stand stand = stand_of(archive_.database(), id);
    check(stand, expected, step);
    const std::int64_t done = push_step(write, id, stand.done, step);
    const std::uint64_t revision = store_change(write, id, step, next, done);
    transaction.commit();
    return revision;
}

std::optional<Step> ReleaseStore::undo_step(std::int64_t id) {
    return step_at(archive_.database(), id, stand_of(archive_.database(), id).done);
}

std::optional<Step> ReleaseStore::redo_step(std::int64_t id) {
    return step_at(archive_.database(), id, stand_of(archive_.database(), id).done + 1);
}

std::optional<std::string> ReleaseStore::undo_text(std::int64_t id) {
    return text_at(archive_.database(), id, stand_of(archive_.database(), id).done);
}

std::optional<std::string> ReleaseStore::redo_text(std::int64_t id) {
    return text_at(archive_.database(), id, stand_of(archive_.database(), id).done + 1);
}

std::size_t ReleaseStore::undo_size(std::int64_t id) {
    return size_at(archive_.database(), id, stand_of(archive_.database(), id).done);
}

std::size_t ReleaseStore::redo_size(std::int64_t id) {
    return size_at(archive_.database(), id, stand_of(archive_.database(), id).done + 1);
}

std::uint64_t ReleaseStore::commit_undo(Write& write, std::int64_t id, std::uint64_t expected, const Bitext& next) {
    Transaction transaction(archive_.database());
    const Stand stand = stand_of(archive_.database(), id);
    const auto step = step_at(archive_.database(), id, stand.done);
    if (!step) nothing_to_take();
    check(stand, expected, *step);
    const std::uint64_t revision = store_change(write, id, inverse(*step), next, stand.done - 1);
    transaction.commit();
    return revision;
}

std::uint64_t ReleaseStore::commit_redo(Write& write, std::int64_t id, std::uint64_t expected, const Bitext& next) {
    Transaction transaction(archive_.database());
    const Stand stand = stand_of(archive_.database(), id);
    const auto step = step_at(archive_.database(), id, stand.done + 1);
    if (!step) nothing_to_take();
    check(stand, expected, *step);
    const std::uint64_t revision = store_change(write, id, *step, next, stand.done + 1);
    transaction.commit();
    return revision;
}

void ReleaseStore::save_draft(std::int64_t id, const Draft& draft) {
    archive_.database().run(
        "INSERT OR REPLACE INTO drafts(release_id, anchor, side, text, caret, who, at) VALUES(?, ?, ?, ?, ?, ?, ?)", id,
        draft.anchor, draft.side, draft.text, draft.caret, archive_.who(), seconds_of(now()));
}

std::vector<Draft> ReleaseStore::drafts(std::int64_t id) {
    std::vector<Draft> found;
    Statement rows = archive_.database().query(
        "SELECT anchor, side, text, caret FROM drafts WHERE release_id = ? ORDER BY at DESC, anchor, side", id);
    while (rows.step()) {
        found.push_back({SegmentId{static_cast<std::uint32_t>(rows.integer(0))}, static_cast<Side>(rows.integer(1)),
                         rows.text(2), static_cast<std::uint32_t>(rows.integer(3))});
    }
    return found;
}

void ReleaseStore::clear_draft(std::int64_t id, SegmentId anchor, Side side) {
    archive_.database().run("DELETE FROM drafts WHERE release_id = ? AND anchor = ? AND side = ?", id, anchor, side);
}

void ReleaseStore::clear_drafts(std::int64_t id) {
    archive_.database().run("DELETE FROM drafts WHERE release_id = ?", id);
}

void ReleaseStore::save_cursor(std::int64_t id, const Cursor& cursor) {
    archive_.database().run(
        "INSERT OR REPLACE INTO cursors(release_id, bead, side, segment, caret) VALUES(?, ?, ?, ?, ?)", id, cursor.bead,
        cursor.side, cursor.segment, cursor.caret);
}

std::optional<Cursor> ReleaseStore::cursor(std::int64_t id) {
    Statement row =
        archive_.database().query("SELECT bead, side, segment, caret FROM cursors WHERE release_id = ?", id);
    if (!row.step()) return std::nullopt;
    return Cursor{static_cast<std::size_t>(row.integer(0)), static_cast<Side>(row.integer(1)),
                  static_cast<std::uint32_t>(row.integer(2)), static_cast<std::uint32_t>(row.integer(3))};
}

}  // namespace stykovka
