// Waiting for others who write to the same database.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlite/waiting.h"

#include <sqlite3.h>

#include "sqlite/connection.h"

namespace stykovka {

void wait_at_most(Database& database, std::chrono::milliseconds wait) {
    sqlite3_busy_timeout(database.connection().handle(), static_cast<int>(wait.count()));
}

bool is_free(Database& database) {
    if (database.in_transaction() || database.is_read_only()) return true;
    const int code = sqlite3_exec(database.connection().handle(), "BEGIN IMMEDIATE", nullptr, nullptr, nullptr);
    if ((code & 0xff) == SQLITE_BUSY || (code & 0xff) == SQLITE_LOCKED) return false;
    if (database.in_transaction()) database.execute("ROLLBACK");
    return true;  // of whatever else is wrong, the transaction that is wanted speaks
}

WaitLonger::WaitLonger(Database& database, std::chrono::milliseconds wait)
    : database_(database), before_(database.number("PRAGMA busy_timeout")) {
    wait_at_most(database, wait);
}

}  // namespace stykovka
