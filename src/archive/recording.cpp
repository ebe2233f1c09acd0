// Notes what a batch changes, so that it can be taken back as a whole.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/recording.h"

#include <algorithm>
#include <cstring>
#include <filesystem>

#include "archive/schema.h"
#include "sqlite/row_image.h"

namespace stykovka {
namespace {

/// So many hashes go into one line: 32 KiB.
constexpr std::int64_t rows_a_line = 4096;

void append_hash(std::string& hashes, std::uint64_t hash) {
    char bytes[sizeof hash];
    std::memcpy(bytes, &hash, sizeof hash);
    hashes.append(bytes, sizeof hash);
}

std::string hash_of_row(Statement row) {
    std::string hash;
    append_hash(hash, row.step() ? image_hash(row_image(row)) : 0);
    return hash;
}

bool is_in_run(const std::vector<std::pair<std::int64_t, std::int64_t>>& runs, std::int64_t row) {
    return std::ranges::any_of(runs, [row](const auto& run) { return run.first <= row && row <= run.second; });
}

}  // namespace

Recording::Recording(Database& database)
    : database_(database),
      before_(std::filesystem::path(database.name()).parent_path()),
      watch_(database, [this](const RowChange& change) { see(change); }) {
    for (WorkTable& table : work_tables(database)) {
        const std::string name = table.name;
        seen_.emplace(name, Seen{std::move(table), seen_.size(), {}, {}, {}});
    }
}

void Recording::see(const RowChange& change) {
    Seen* const seen = seen_in(change.table());
    if (seen == nullptr) return;
    if (seen->table.has_numbers())
        see_numbered(*seen, change);
    else
        see_keyed(*seen, change);
}

Recording::Seen* Recording::seen_in(std::string_view table) {
    if (table == last_table_) return last_seen_;
    const auto found = seen_.find(table);
    last_table_ = table;
    last_seen_ = found == seen_.end() ? nullptr : &found->second;
    return last_seen_;
}

void Recording::see_numbered(Seen& seen, const RowChange& change) {
    const std::int64_t row = change.row();
    if (change.kind() != RowChange::Kind::inserted) {
        if (!is_in_run(seen.inserted, row) && seen.rows.insert(row))
            before_.add({seen.place, row, std::nullopt, change.before()});
        return;
    }
    // Put in again after it was removed: what counts is what was there before the batch.
    if (!seen.rows.empty() && seen.rows.contains(row)) return;
    if (!seen.inserted.empty() && seen.inserted.back().second + 1 == row)
        ++seen.inserted.back().second;
    else if (!is_in_run(seen.inserted, row))
        seen.inserted.emplace_back(row, row);
}

// An update of a key is a removal and an insertion; SQLite reports it as an update with other values.
void Recording::see_keyed(Seen& seen, const RowChange& change) {
    if (change.kind() != RowChange::Kind::inserted) {
        std::string before = change.before();
        std::string key = image_part(before, seen.table.key_columns);
        keep_keyed(seen, std::move(key), std::move(before));
    }
    if (change.kind() != RowChange::Kind::removed)
        keep_keyed(seen, image_part(change.after(), seen.table.key_columns), std::nullopt);
}

void Recording::keep_keyed(Seen& seen, std::string key, std::optional<std::string> before) {
    if (seen.keys.insert(key).second) before_.add({seen.place, 0, std::move(key), std::move(before)});
}

void Recording::write(std::int64_t entry) {
    watch_.check();
    for (const auto& [name, seen] : seen_) write_runs(entry, seen);
    write_rows(entry);
}

void Recording::write_runs(std::int64_t entry, const Seen& seen) {
    if (seen.table.says_who_changed_it()) {
        for (const auto& [first, last] : seen.inserted)
            add_line(entry, seen.table.name, first, last, std::nullopt, std::nullopt, {});
        return;
    }
    const std::string sql = "SELECT rowid, " + seen.table.compared_columns() + " FROM \"" + seen.table.name +
                            "\" WHERE rowid BETWEEN ? AND ? ORDER BY rowid";
    for (const auto& run : seen.inserted) {
        for (std::int64_t first = run.first; first <= run.second; first += rows_a_line) {
            const std::int64_t last = std::min(run.second, first + rows_a_line - 1);
            std::string hashes;
            std::int64_t next = first;
            Statement rows = database_.query(sql, first, last);
            while (rows.step()) {
                for (; next < rows.integer(0); ++next) append_hash(hashes, 0);
                append_hash(hashes, image_hash(row_image(rows, 1)));
                ++next;
            }
            for (; next <= last; ++next) append_hash(hashes, 0);
            add_line(entry, seen.table.name, first, last, std::nullopt, std::nullopt, hashes);
        }
    }
}

void Recording::write_rows(std::int64_t entry) {
    std::vector<std::pair<const WorkTable*, std::string>> tables(seen_.size());
    for (const auto& [name, seen] : seen_)
        tables[seen.place] = {&seen.table, seen.table.select() + " WHERE " + seen.table.is_row()};
    before_.each([&](const RowBefore& kept) {
        const auto& [table, sql] = tables[kept.table];
        Statement row = database_.query(sql);
        if (kept.key)
            bind_image(row, 1, *kept.key);
        else
            row.bind(kept.row);
        add_line(entry, table->name, kept.row, kept.row, kept.key, kept.before, hash_of_row(std::move(row)));
    });
}

void Recording::add_line(std::int64_t entry, const std::string& table, std::int64_t first, std::int64_t last,
                         const std::optional<std::string>& key, const std::optional<std::string>& before,
                         const std::string& after) {
    const auto blob = [](const std::optional<std::string>& bytes) {
        return bytes ? std::optional(Blob{*bytes}) : std::nullopt;
    };
    database_.run(
        "INSERT INTO journal_rows(entry, table_name, first, last, row_key, before, after, schema) "
        "VALUES(?, ?, ?, ?, ?, ?, ?, ?)",
        entry, table, first, last, blob(key), blob(before), Blob{after}, schema_of(database_));
}

}  // namespace stykovka
