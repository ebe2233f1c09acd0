// Sees each row that is about to change.
// SPDX-License-Identifier: GPL-3.0-or-later
// Debian's library has this; its header tells only who asks.
#define SQLITE_ENABLE_PREUPDATE_HOOK 1
#include "sqlite/row_watch.h"

#include <sqlite3.h>

#include <cstring>

#include "sqlite/connection.h"
#include "sqlite/row_values.h"

namespace stykovka {
namespace {

using ValueOf = int (*)(sqlite3*, int, sqlite3_value**);

std::string image(sqlite3* connection, ValueOf value_of) {
    std::string bytes;
    const int columns = sqlite3_preupdate_count(connection);
    for (int i = 0; i < columns; ++i) {
        sqlite3_value* value = nullptr;
        if (value_of(connection, i, &value) == SQLITE_OK) append_value(bytes, value);
    }
    return bytes;
}

void heed(void* watch, sqlite3* connection, int operation, const char* schema, const char* table, sqlite3_int64 before,
          sqlite3_int64 after) {
    if (std::strcmp(schema, "main") != 0) return;
    const auto kind = operation == SQLITE_INSERT   ? RowChange::Kind::inserted
                      : operation == SQLITE_DELETE ? RowChange::Kind::removed
                                                   : RowChange::Kind::updated;
    const std::int64_t row = kind == RowChange::Kind::inserted ? after : before;
    static_cast<RowWatch*>(watch)->heed(RowChange(connection, kind, table, row));
}

}  // namespace

std::string RowChange::before() const { return image(connection_, &sqlite3_preupdate_old); }
std::string RowChange::after() const { return image(connection_, &sqlite3_preupdate_new); }

RowWatch::RowWatch(Database& database, Listener listener)
    : connection_(database.connection().handle()), listener_(std::move(listener)) {
    sqlite3_preupdate_hook(connection_, &stykovka::heed, this);
}

RowWatch::~RowWatch() { sqlite3_preupdate_hook(connection_, nullptr, nullptr); }

void RowWatch::check() const {
    if (failure_) std::rethrow_exception(failure_);
}

void RowWatch::heed(const RowChange& change) noexcept {
    try {
        if (!failure_) listener_(change);
    } catch (...) {
        failure_ = std::current_exception();
    }
}

}  // namespace stykovka
