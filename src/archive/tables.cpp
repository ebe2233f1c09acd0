// What the tables of an archive are made of, as the archive itself says.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/tables.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace stykovka {
namespace {

std::vector<std::string> names(Database& database, const char* sql, const std::string& table) {
    std::vector<std::string> found;
    Statement rows = database.query(sql, table);
    while (rows.step()) found.push_back(rows.text(0));
    return found;
}

std::vector<Reference> references_of(Database& database, const std::string& table) {
    std::vector<Reference> found;
    Statement rows = database.query("SELECT \"from\", \"table\" FROM pragma_foreign_key_list(?)", table);
    while (rows.step()) found.push_back({rows.text(0), rows.text(1)});
    // Not foreign keys: an occurrence outlives its release when that is removed; imports are made as needed.
    if (table == "occurrences") found.push_back({"release_id", "releases"});
    if (table == "units") found.push_back({"import", "imports", false});
    std::erase_if(found, [](const Reference& each) { return !is_work(each.table); });
    return found;
}

std::string joined(const std::vector<std::string>& words, std::string_view separator, std::string_view behind = "") {
    std::string text;
    for (const std::string& word : words)
        text += fmt::format("{}\"{}\"{}", text.empty() ? std::string_view() : separator, word, behind);
    return text;
}

bool comes_before(const WorkTable& parent, const WorkTable& child) {
    return std::ranges::any_of(child.references, [&](const Reference& each) { return each.table == parent.name; });
}

}  // namespace

std::string WorkTable::compared_columns() const {
    std::vector<std::string> names_of_them;
    for (const std::size_t column : compared) names_of_them.push_back(columns[column]);
    return joined(names_of_them, ", ");
}

bool WorkTable::says_who_changed_it() const { return std::ranges::find(columns, "last_entry") != columns.end(); }

std::string WorkTable::select() const { return fmt::format("SELECT {} FROM \"{}\"", compared_columns(), name); }

std::string WorkTable::is_row() const { return has_numbers() ? "rowid = ?" : joined(key, " AND ", " = ?"); }

bool is_work(std::string_view table) {
    constexpr std::array<std::string_view, 10> others{"sqlite_",      "journal", "tokens", "form",     "short_",
                                                      "concordance_", "cursors", "index_", "crowded_", "linked_"};
    return std::ranges::none_of(others, [&](std::string_view beginning) { return table.starts_with(beginning); });
}

std::vector<WorkTable> work_tables(Database& database) {
    std::vector<WorkTable> tables;
    Statement rows =
        database.query("SELECT name, wr FROM pragma_table_list WHERE schema = 'main' AND type = 'table' ORDER BY name");
    while (rows.step()) {
        WorkTable table{rows.text(0), {}, {}, {}, {}, {}};
        if (!is_work(table.name)) continue;
        table.columns = names(database, "SELECT name FROM pragma_table_info(?) ORDER BY cid", table.name);
        if (rows.integer(1) != 0)
            table.key = names(database, "SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk", table.name);
        for (const std::string& column : table.key)
            table.key_columns.push_back(
                static_cast<std::size_t>(std::ranges::find(table.columns, column) - table.columns.begin()));
        for (std::size_t i = 0; i < table.columns.size(); ++i)
            if (!table.columns[i].ends_with("_form")) table.compared.push_back(i);
        table.references = references_of(database, table.name);
        tables.push_back(std::move(table));
    }
    // References go one way and are few: bubbles rise to their place.
    for (std::size_t round = 0; round < tables.size(); ++round)
        for (std::size_t i = 0; i + 1 < tables.size(); ++i)
            for (std::size_t j = i + 1; j < tables.size(); ++j)
                if (comes_before(tables[j], tables[i]) && !comes_before(tables[i], tables[j]))
                    std::swap(tables[i], tables[j]);
    return tables;
}

}  // namespace stykovka
