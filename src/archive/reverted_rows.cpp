// The rows that a batch put in, and which of them may go.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/reverted_rows.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>

#include "sqlite/row_image.h"

namespace stykovka {
namespace {

std::uint64_t hash_at(std::string_view hashes, std::size_t row) {
    std::uint64_t hash = 0;
    if ((row + 1) * sizeof hash <= hashes.size()) std::memcpy(&hash, hashes.data() + row * sizeof hash, sizeof hash);
    return hash;
}

PutIn::Fate fate_of(const Statement& row, int first_column, std::uint64_t expected) {
    return image_hash(row_image(row, first_column)) == expected ? PutIn::Fate::goes : PutIn::Fate::changed;
}

}  // namespace

std::string name_of(std::int64_t number) {
    std::string name(8, '\0');
    for (std::size_t i = 0; i < 8; ++i) name[i] = static_cast<char>(static_cast<std::uint64_t>(number) >> (56 - 8 * i));
    return name;
}

std::int64_t number_of(std::string_view name) {
    std::uint64_t number = 0;
    for (const char byte : name) number = number << 8U | static_cast<std::uint8_t>(byte);
    return static_cast<std::int64_t>(number);
}

void PutIn::sort() { std::ranges::sort(rows_, {}, &std::pair<std::string, Fate>::first); }

PutIn::Fate* PutIn::find(std::string_view name) {
    const auto found = std::ranges::lower_bound(rows_, name, {}, &std::pair<std::string, Fate>::first);
    return found != rows_.end() && found->first == name ? &found->second : nullptr;
}

PutInRows::PutInRows(Database& database, const std::vector<WorkTable>& tables, std::int64_t batch,
                     const Progress& progress)
    : database_(database), tables_(tables) {
    for (const WorkTable& table : tables_) read(table, batch, progress);
    for (bool changed = true; changed;) {
        changed = false;
        progress.check();
        for (const WorkTable& table : tables_)
            for (const Reference& reference : table.references) changed |= keep_along(table, reference);
    }
}

void PutInRows::read(const WorkTable& table, std::int64_t batch, const Progress& progress) {
    PutIn& put_in = rows_[table.name];
    const std::string keyed = fmt::format("{} WHERE {}", table.select(), table.is_row());
    Statement lines = database_.query(
        "SELECT first, last, row_key, after, entry FROM journal_rows WHERE before IS NULL AND table_name = ?2 AND "
        "entry IN (SELECT id FROM journal WHERE id = ?1 OR batch = ?1)",
        batch, table.name);
    while (lines.step()) {
        progress.check();
        if (table.has_numbers()) {
            if (lines.blob_view(3).empty())
                read_run_by_entry(table, lines);
            else
                read_run(table, lines);
            continue;
        }
        Statement row = database_.query(keyed);
        bind_image(row, 1, lines.blob_view(2));
        if (row.step()) put_in.add(lines.blob(2), fate_of(row, 0, hash_at(lines.blob_view(3), 0)));
    }
    put_in.sort();
}

void PutInRows::read_run(const WorkTable& table, const Statement& line) {
    const std::int64_t first = line.integer(0);
    const std::string hashes = line.blob(3);
    Statement rows = database_.query(fmt::format("SELECT rowid, {} FROM \"{}\" WHERE rowid BETWEEN ? AND ?",
                                                 table.compared_columns(), table.name),
                                     first, line.integer(1));
    while (rows.step()) {
        const std::uint64_t expected = hash_at(hashes, static_cast<std::size_t>(rows.integer(0) - first));
        if (expected != 0) rows_[table.name].add(name_of(rows.integer(0)), fate_of(rows, 1, expected));
    }
}

// Rows that say themselves which entry of the journal changed them last.
void PutInRows::read_run_by_entry(const WorkTable& table, const Statement& line) {
    Statement rows = database_.query(
        fmt::format("SELECT rowid, last_entry = ? FROM \"{}\" WHERE rowid BETWEEN ? AND ?", table.name),
        line.integer(4), line.integer(0), line.integer(1));
    while (rows.step())
        rows_[table.name].add(name_of(rows.integer(0)),
                              rows.integer(1) != 0 ? PutIn::Fate::goes : PutIn::Fate::changed);
}

// Both directions of one reference; true when another row stays.
bool PutInRows::keep_along(const WorkTable& table, const Reference& reference) {
    PutIn& parents = rows_[reference.table];
    PutIn& children = rows_[table.name];
    if (parents.empty()) return false;
    // No number is 0, and so the index over those that are not can be used.
    Statement rows =
        database_.query(fmt::format("SELECT \"{0}\", {1} FROM \"{2}\" WHERE \"{0}\" BETWEEN ? AND ? AND \"{0}\" <> 0",
                                    reference.column, table.has_numbers() ? "rowid" : "*", table.name),
                        number_of(parents.rows().front().first), number_of(parents.rows().back().first));
    bool changed = false;
    while (rows.step()) {
        PutIn::Fate* parent = parents.find(name_of(rows.integer(0)));
        if (!parent) continue;
        const std::string name =
            table.has_numbers() ? name_of(rows.integer(1)) : image_part(row_image(rows, 1), table.key_columns);
        PutIn::Fate* child = children.find(name);
        const bool child_goes = child && *child == PutIn::Fate::goes;
        const bool parent_goes = *parent == PutIn::Fate::goes;
        if (child_goes == parent_goes || (child_goes && !reference.is_part)) continue;
        if (child_goes)
            *child = PutIn::Fate::kept;
        else
            *parent = PutIn::Fate::kept;
        changed = true;
    }
    return changed;
}

bool PutInRows::belongs_to_kept(const WorkTable& table, const std::string& name) {
    return std::ranges::any_of(table.references, [&](const Reference& reference) {
        if (!reference.is_part) return false;
        Statement row = database_.query(
            fmt::format("SELECT \"{}\" FROM \"{}\" WHERE {}", reference.column, table.name, table.is_row()));
        if (table.has_numbers())
            row.bind(number_of(name));
        else
            bind_image(row, 1, name);
        if (!row.step() || row.is_null(0)) return false;
        const PutIn::Fate* parent = rows_[reference.table].find(name_of(row.integer(0)));
        return parent && *parent != PutIn::Fate::goes;
    });
}

// What others only mention stays for their sake; it is nothing of its own.
bool PutInRows::is_only_mentioned(const WorkTable& table) const {
    return std::ranges::any_of(tables_, [&](const WorkTable& other) {
        return std::ranges::any_of(other.references, [&](const Reference& reference) {
            return reference.table == table.name && !reference.is_part;
        });
    });
}

std::vector<KeptRow> PutInRows::kept_wholes() {
    std::vector<KeptRow> kept;
    for (const WorkTable& table : tables_) {
        if (is_only_mentioned(table)) continue;
        for (const auto& [name, fate] : rows_[table.name].rows()) {
            if (fate == PutIn::Fate::goes || belongs_to_kept(table, name)) continue;
            kept.push_back({table.name, table.has_numbers() ? number_of(name) : 0,
                            table.has_numbers() ? std::string() : image_text(name)});
        }
    }
    return kept;
}

}  // namespace stykovka
