// The handle of one SQLite connection.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlite/connection.h"

#include <sqlite3.h>

#include "sqlite/sqlite_error.h"

namespace stykovka {

namespace {

// SQLite counts the memory it takes behind a lock; nobody asks for that number. Only before its first connection.
void switch_counting_off() {
    static const int done = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    static_cast<void>(done);
}

}  // namespace

Connection::Connection(const std::string& uri, int flags, std::string name) : name_(std::move(name)) {
    switch_counting_off();
    const int code = sqlite3_open_v2(uri.c_str(), &handle_, flags | SQLITE_OPEN_EXRESCODE, nullptr);
    if (code == SQLITE_OK) return;
    // SQLite gives a handle even when opening failed, for the message; the destructor does not run after a throw.
    const Error error = sqlite_error(code, name_, handle_ ? sqlite3_errmsg(handle_) : sqlite3_errstr(code));
    sqlite3_close_v2(handle_);
    throw error;
}

Connection::~Connection() {
    for (const auto& [sql, statements] : idle_) {
        for (sqlite3_stmt* statement : statements) sqlite3_finalize(statement);
    }
    sqlite3_close_v2(handle_);
}

void Connection::check(int code) const {
    if (code == SQLITE_OK || code == SQLITE_ROW || code == SQLITE_DONE) return;
    throw sqlite_error(code, name_, sqlite3_errmsg(handle_));
}

Connection::Borrowed Connection::borrow(std::string_view sql) {
    auto known = idle_.find(sql);
    if (known == idle_.end()) known = idle_.emplace(sql, Shelf()).first;
    Shelf& shelf = known->second;
    if (!shelf.empty()) {
        sqlite3_stmt* statement = shelf.back();
        shelf.pop_back();
        return {&shelf, statement};
    }
    // Room for giving it back, which must not fail.
    shelf.reserve(shelf.capacity() + 1);
    sqlite3_stmt* statement = nullptr;
    check(sqlite3_prepare_v3(handle_, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &statement,
                             nullptr));
    return {&shelf, statement};
}

void Connection::give_back(const Borrowed& borrowed) noexcept {
    sqlite3_reset(borrowed.statement);
    sqlite3_clear_bindings(borrowed.statement);
    if (borrowed.shelf->size() < borrowed.shelf->capacity())
        borrowed.shelf->push_back(borrowed.statement);
    else
        sqlite3_finalize(borrowed.statement);
}

}  // namespace stykovka
