// Takes back a whole batch of the journal.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/revert.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <optional>

#include "archive/reverted_rows.h"
#include "archive/schema.h"
#include "archive/tables.h"
#include "archive/write.h"
#include "base/error.h"
#include "base/tr.h"
#include "sqlite/row_image.h"

namespace stykovka {
namespace {

std::optional<std::string> description_of(Archive& archive, std::int64_t entry) {
    Statement row = archive.database().query("SELECT description FROM journal WHERE id = ?", entry);
    return row.step() ? std::optional(row.text(0)) : std::nullopt;
}

bool is_recorded(Archive& archive, std::int64_t batch) {
    return archive.database().number("SELECT EXISTS(SELECT 1 FROM journal_rows WHERE entry = ?)", batch) != 0;
}

// The tables may have other columns than when it was recorded.
bool is_outdated(Archive& archive, std::int64_t batch) {
    return archive.database().number("SELECT EXISTS(SELECT 1 FROM journal_rows WHERE entry = ? AND schema <> ?)", batch,
                                     schema_of(archive.database())) != 0;
}

bool is_taken_back(Archive& archive, std::int64_t batch) {
    return archive.database().number("SELECT EXISTS(SELECT 1 FROM journal WHERE batch = ? AND kind = 'revert')",
                                     batch) != 0;
}

[[noreturn]] void refuse(ErrorKind kind, const char* sentence, std::int64_t batch) {
    throw Error(kind, ErrorSubject::archive, fmt::format(fmt::runtime(tr(sentence)), fmt::arg("entry", batch)));
}

void check_batch(Archive& archive, std::int64_t batch) {
    if (!description_of(archive, batch))
        refuse(ErrorKind::not_found,
               mark("There is no entry {entry} in the journal; “stykovka archive history” shows what there is."),
               batch);
    if (is_taken_back(archive, batch))
        refuse(ErrorKind::conflict, mark("Entry {entry} was taken back already."), batch);
    if (is_outdated(archive, batch))
        refuse(ErrorKind::conflict,
               mark("Entry {entry} is from an older version of the program and cannot be taken back any more; "
                    "“stykovka archive restore” lists the backups from before it."),
               batch);
    if (!is_recorded(archive, batch))
        refuse(ErrorKind::conflict,
               mark("Entry {entry} cannot be taken back as a whole: only imports, merges and other large changes can. "
                    "Edits of a release are undone in the release."),
               batch);
}

/// Puts rows that the batch changed or removed back as they were, unless they were changed since.
class Restoring {
public:
    Restoring(Database& database, RevertOutcome& outcome) : database_(database), outcome_(outcome) {}

    void restore(const WorkTable& table, std::int64_t entry) {
        Statement lines = database_.query(
            "SELECT first, row_key, before, after FROM journal_rows WHERE entry = ? AND table_name = ? AND before IS "
            "NOT NULL ORDER BY id DESC",
            entry, table.name);
        while (lines.step()) {
            const std::string before = lines.blob(2);
            std::uint64_t after = 0;
            std::memcpy(&after, lines.blob(3).data(), std::min(sizeof after, lines.blob(3).size()));
            const std::string key = table.has_numbers() ? key_image(lines.integer(0)) : lines.blob(1);
            const KeptRow row{table.name, lines.integer(0),
                              table.has_numbers() ? std::string() : image_text(lines.blob_view(1))};
            if (Change change{&table, key, before, after, row}; !done(change)) left_.push_back(std::move(change));
        }
    }

    /// Once more what a row that the batch put in stood in the way of; those are gone by now. The rest is kept.
    void restore_what_is_left() {
        for (Change& change : left_)
            if (!done(change)) outcome_.kept.push_back(std::move(change.row));
    }

private:
    struct Change {
        const WorkTable* table;
        std::string key, before;
        std::uint64_t after;
        KeptRow row;
    };

    bool done(const Change& change) {
        const bool done = change.after == 0 ? put_back(*change.table, change.before)
                                            : change_back(*change.table, change.key, change.before, change.after);
        if (done) ++outcome_.taken_back[change.table->name];
        return done;
    }

    std::string key_image(std::int64_t number) {
        Statement row = database_.query("SELECT ?", number);
        row.step();
        return row_image(row);
    }

    // False when something else is in its place, or what it refers to is gone.
    bool put_back(const WorkTable& table, const std::string& before) {
        for (const Reference& reference : table.references) {
            const auto column =
                static_cast<std::size_t>(std::ranges::find(table.columns, reference.column) - table.columns.begin());
            Statement parent = database_.query(fmt::format(
                "SELECT ?1 IS NULL OR ?1 = 0 OR EXISTS(SELECT 1 FROM \"{}\" WHERE rowid = ?1)", reference.table));
            bind_image(parent, 1, image_part(before, {column}));
            if (!parent.step() || parent.integer(0) == 0) return false;
        }
        std::string places;
        for (std::size_t i = 0; i < table.columns.size(); ++i) places += places.empty() ? "?" : ", ?";
        Statement insert = database_.query(fmt::format("INSERT OR IGNORE INTO \"{}\" VALUES({})", table.name, places));
        bind_image(insert, 1, before);
        insert.step();
        return database_.changes() == 1;
    }

    // What is gone by now need not be changed back.
    bool change_back(const WorkTable& table, const std::string& key, const std::string& before, std::uint64_t after) {
        {
            Statement row = database_.query(fmt::format("{} WHERE {}", table.select(), table.is_row()));
            bind_image(row, 1, key);
            if (!row.step()) return true;
            if (image_hash(row_image(row)) != after) return false;
        }
        std::string sets;
        for (const std::size_t column : table.compared)
            sets += fmt::format("{}\"{}\" = ?", sets.empty() ? "" : ", ", table.columns[column]);
        Statement update =
            database_.query(fmt::format("UPDATE OR IGNORE \"{}\" SET {} WHERE {}", table.name, sets, table.is_row()));
        bind_image(update, bind_image(update, 1, image_part(before, table.compared)), key);
        update.step();
        return database_.changes() == 1;
    }

    Database& database_;
    RevertOutcome& outcome_;
    std::vector<Change> left_;
};

std::vector<std::int64_t> newest_entries_first(Database& database, std::int64_t batch) {
    std::vector<std::int64_t> entries;
    Statement rows = database.query(
        "SELECT id FROM journal WHERE (id = ?1 OR batch = ?1) AND kind <> 'revert' ORDER BY id DESC", batch);
    while (rows.step()) entries.push_back(rows.integer(0));
    return entries;
}

void remove(Database& database, const WorkTable& table, PutIn& rows, RevertOutcome& outcome, const Progress& progress) {
    const std::string sql = fmt::format("DELETE FROM \"{}\" WHERE {}", table.name, table.is_row());
    Statement removal = database.query(sql);
    std::uint64_t seen = 0;
    for (const auto& [name, fate] : rows.rows()) {
        if (++seen % 4096 == 0) progress.check();
        if (fate != PutIn::Fate::goes) continue;
        removal.reset();
        if (table.has_numbers())
            removal.bind(number_of(name));
        else
            bind_image(removal, 1, name);
        removal.step();
        ++outcome.taken_back[table.name];
    }
}

}  // namespace

RevertState revert_state(Archive& archive, std::int64_t batch) {
    if (is_taken_back(archive, batch)) return RevertState::done;
    const bool possible = is_recorded(archive, batch) && !is_outdated(archive, batch);
    return possible ? RevertState::possible : RevertState::not_possible;
}

RevertOutcome revert_batch(Archive& archive, std::int64_t batch, RevertMode mode, const Progress& progress) {
    check_batch(archive, batch);
    Database& database = archive.database();
    const std::string description = description_of(archive, batch).value_or(std::string());
    Write write(
        archive,
        Act{"revert", fmt::format(fmt::runtime(tr("Taken back: {what}")), fmt::arg("what", description)), batch});
    RevertOutcome outcome;
    outcome.entry = write.entry();
    const std::vector<WorkTable> tables = work_tables(database);
    Restoring restoring(database, outcome);
    // First what later parts of the batch did to rows that earlier ones had put in.
    for (const std::int64_t entry : newest_entries_first(database, batch))
        for (const WorkTable& table : tables) restoring.restore(table, entry);
    PutInRows put_in(database, tables, batch, progress);
    for (auto table = tables.rbegin(); table != tables.rend(); ++table)
        remove(database, *table, put_in.of(table->name), outcome, progress);
    restoring.restore_what_is_left();
    for (KeptRow& row : put_in.kept_wholes()) outcome.kept.push_back(std::move(row));
    if (outcome.taken_back.empty() && !outcome.kept.empty())
        refuse(ErrorKind::conflict,
               mark("Entry {entry} cannot be taken back: all of it was changed, or used in other work, since then."),
               batch);
    if (mode == RevertMode::apply) write.commit();
    return outcome;
}

}  // namespace stykovka
