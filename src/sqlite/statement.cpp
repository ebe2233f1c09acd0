// One SQL statement with its values.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlite/statement.h"

#include <sqlite3.h>

#include <cassert>
#include <utility>

#include "sqlite/connection.h"

namespace stykovka {

Statement::Statement(Connection& connection, std::string_view sql) : connection_(&connection) {
    const auto borrowed = connection.borrow(sql);
    shelf_ = borrowed.shelf;
    statement_ = borrowed.statement;
    assert(statement_ && "SQL text without a statement");
}

Statement::Statement(Statement&& other) noexcept
    : connection_(other.connection_), shelf_(other.shelf_), statement_(std::exchange(other.statement_, nullptr)) {}

Statement::~Statement() {
    if (statement_) connection_->give_back({shelf_, statement_});
}

void Statement::check(int code) const { connection_->check(code); }

bool Statement::step() {
    const int code = sqlite3_step(statement_);
    if (code != SQLITE_ROW && code != SQLITE_DONE) check(code);
    return code == SQLITE_ROW;
}

void Statement::reset() { sqlite3_reset(statement_); }

bool Statement::is_null(int column) const { return sqlite3_column_type(statement_, column) == SQLITE_NULL; }

std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(statement_, column); }

double Statement::real(int column) const { return sqlite3_column_double(statement_, column); }

std::string_view Statement::text_view(int column) const {
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
    return {bytes ? bytes : "", static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
}

std::string_view Statement::blob_view(int column) const {
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement_, column));
    return {bytes ? bytes : "", bytes ? static_cast<std::size_t>(sqlite3_column_bytes(statement_, column)) : 0};
}

std::optional<std::int64_t> Statement::integer_if_any(int column) const {
    return is_null(column) ? std::nullopt : std::optional(integer(column));
}

void Statement::bind_null(int index) { check(sqlite3_bind_null(statement_, index)); }

void Statement::bind_integer(int index, std::int64_t value) { check(sqlite3_bind_int64(statement_, index, value)); }

void Statement::bind_real(int index, double value) { check(sqlite3_bind_double(statement_, index, value)); }

// An empty view may point nowhere, which SQLite would take for NULL.
void Statement::bind_text(int index, std::string_view value) {
    const char* bytes = value.data() ? value.data() : "";
    check(sqlite3_bind_text64(statement_, index, bytes, value.size(), copies_ ? SQLITE_TRANSIENT : SQLITE_STATIC,
                              SQLITE_UTF8));
}

void Statement::bind_blob(int index, std::string_view value) {
    const char* bytes = value.data() ? value.data() : "";
    check(sqlite3_bind_blob64(statement_, index, bytes, value.size(), copies_ ? SQLITE_TRANSIENT : SQLITE_STATIC));
}

}  // namespace stykovka
