// All or nothing.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlite/transaction.h"

#include <fmt/format.h>
#include <sqlite3.h>

#include <cassert>

#include "base/error.h"
#include "base/tr.h"
#include "sqlite/connection.h"

namespace stykovka {

// Savepoints of one name nest: RELEASE and ROLLBACK TO take the innermost.
Transaction::Transaction(Database& database, Kind kind) : database_(database), nested_(database.in_transaction()) {
    if (nested_)
        database_.execute("SAVEPOINT stykovka");
    else
        database_.execute(kind == Kind::write ? "BEGIN IMMEDIATE" : "BEGIN");
}

Transaction::~Transaction() {
    // A full disk or an input/output error has already taken back the whole transaction, savepoints included.
    if (!open_ || !database_.in_transaction()) return;
    // A failure here leaves the transaction to the next statement or to closing, which take it back too.
    sqlite3_exec(database_.connection().handle(), nested_ ? "ROLLBACK TO stykovka; RELEASE stykovka" : "ROLLBACK",
                 nullptr, nullptr, nullptr);
}

void Transaction::commit() {
    assert(open_);
    if (!database_.in_transaction()) {
        throw Error(
            ErrorKind::unavailable, ErrorSubject::archive,
            fmt::format(fmt::runtime(tr("What was to be stored in “{file}” was taken back because of an earlier "
                                        "error. Try again.")),
                        fmt::arg("file", database_.name())));
    }
    database_.execute(nested_ ? "RELEASE stykovka" : "COMMIT");
    open_ = false;
}

}  // namespace stykovka
