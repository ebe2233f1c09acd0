// What the tables of an archive are made of, as the archive itself says.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sqlite/database.h"

namespace stykovka {

/// A column that names a row of another table by its number.
struct Reference {
    std::string column;
    std::string table;
    bool is_part = true;  ///< the row that refers is a part of the other one: neither stays without the other
};

/// A table that holds somebody's work.
struct WorkTable {
    std::string name;
    std::vector<std::string> columns;
    std::vector<std::string> key;          ///< its columns; empty: rows have numbers
    std::vector<std::size_t> key_columns;  ///< their places among the columns
    std::vector<std::size_t> compared;     ///< places of the columns that are work: not what an index put into a row
    std::vector<Reference> references;

    bool has_numbers() const { return key.empty(); }
    /// Its column last_entry names the entry of the journal that changed a row last, so rows need not be compared.
    bool says_who_changed_it() const;
    /// The compared columns by name: "\"a\", \"b\"".
    std::string compared_columns() const;
    /// "SELECT COMPARED COLUMNS FROM NAME".
    std::string select() const;
    /// "COLUMN = ? AND …" over the key, or "rowid = ?".
    std::string is_row() const;
};

/// False for what can be made anew from the rest (indexes over texts), and for what is nobody's work: the journal
/// itself, where a caret stands.
bool is_work(std::string_view table);

/// The tables of work, those that are referred to before those that refer.
std::vector<WorkTable> work_tables(Database& database);

}  // namespace stykovka
