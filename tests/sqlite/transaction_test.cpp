// Tests of src/sqlite/transaction.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlite/transaction.h"

#include "base/error.h"
#include "support/paths.h"

using namespace stykovka;

namespace {

Database numbers() {
    Database database = Database::in_memory();
    database.execute("CREATE TABLE t(i INTEGER) STRICT");
    return database;
}

void add(Database& database, int number) { database.run("INSERT INTO t VALUES(?)", number); }

std::int64_t sum(Database& database) { return database.number("SELECT coalesce(sum(i), 0) FROM t"); }

}  // namespace

TEST_CASE("transaction: without commit everything is taken back") {
    Database database = numbers();
    {
        const Transaction transaction(database);
        add(database, 1);
    }
    CHECK(sum(database) == 0);
    CHECK_FALSE(database.in_transaction());
}

TEST_CASE("transaction: an inner one that is dropped takes back its own changes only") {
    Database database = numbers();
    Transaction outer(database);
    add(database, 1);
    {
        const Transaction inner(database);
        add(database, 10);
        {
            Transaction innermost(database);
            add(database, 100);
            innermost.commit();
        }
    }
    add(database, 1000);
    outer.commit();
    CHECK(sum(database) == 1001);
    CHECK_FALSE(database.in_transaction());
}

TEST_CASE("transaction: an outer one that is dropped takes back what an inner one committed") {
    Database database = numbers();
    {
        const Transaction outer(database);
        Transaction inner(database);
        add(database, 1);
        inner.commit();
    }
    CHECK(sum(database) == 0);
}

TEST_CASE("transaction: committing what an error has taken back is an error") {
    Database database = numbers();
    Transaction transaction(database);
    add(database, 1);
    database.execute("ROLLBACK");
    CHECK_THROWS_AS(transaction.commit(), Error);
}
