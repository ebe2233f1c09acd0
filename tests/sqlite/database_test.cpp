// Tests of src/sqlite/database.h, statement.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlite/database.h"

#include <fstream>
#include <optional>

#include "base/error.h"
#include "sqlite/transaction.h"
#include "support/paths.h"

using namespace stykovka;

namespace {

ErrorKind kind_of(const std::function<void()>& action) {
    try {
        action();
    } catch (const Error& error) {
        CHECK(error.subject() == ErrorSubject::archive);
        return error.kind();
    }
    FAIL("nothing was thrown");
    return ErrorKind::internal;
}

}  // namespace

TEST_CASE("database: values come back as they were bound") {
    Database database = Database::in_memory();
    database.execute("CREATE TABLE t(i INTEGER, r REAL, s TEXT, b BLOB, n INTEGER) STRICT");
    const std::string bytes("\0\xff\x01", 3);
    database.run("INSERT INTO t VALUES(?, ?, ?, ?, ?)", -5, 0.25, "Привет", Blob{bytes}, std::optional<int>());
    Statement row = database.query("SELECT i, r, s, b, n FROM t WHERE s = ?", std::string("Привет"));
    REQUIRE(row.step());
    CHECK(row.integer(0) == -5);
    CHECK(row.real(1) == 0.25);
    CHECK(row.text(2) == "Привет");
    CHECK(row.blob(3) == bytes);
    CHECK(row.is_null(4));
    CHECK_FALSE(row.integer_if_any(4).has_value());
    CHECK_FALSE(row.step());
}

TEST_CASE("database: an empty text is stored as a text and not as nothing") {
    Database database = Database::in_memory();
    database.execute("CREATE TABLE t(s TEXT NOT NULL, b BLOB NOT NULL) STRICT");
    CHECK(database.run("INSERT INTO t VALUES(?, ?)", std::string_view(), Blob{}) == 1);
}

TEST_CASE("database: one SQL text may be used twice at the same time") {
    Database database = Database::in_memory();
    database.execute("CREATE TABLE t(i INTEGER) STRICT; INSERT INTO t VALUES(1), (2)");
    int pairs = 0;
    Statement outer = database.query("SELECT i FROM t");
    while (outer.step()) {
        Statement inner = database.query("SELECT i FROM t");
        while (inner.step()) ++pairs;
    }
    CHECK(pairs == 4);
}

TEST_CASE("database: a statement that is used again starts without the old values") {
    Database database = Database::in_memory();
    const auto value = [&] { return database.query("SELECT ?1"); };
    { CHECK(database.query("SELECT ?1", 7).step()); }
    Statement again = value();
    REQUIRE(again.step());
    CHECK(again.is_null(0));
}

TEST_CASE("database: a full disk is reported as exhausted and the transaction is taken back") {
    const auto folder = test::fresh_folder("sqlite_full");
    Database database = Database::open(folder / "a.db", Database::Access::create);
    database.execute("CREATE TABLE t(b BLOB) STRICT; PRAGMA max_page_count=10");
    const std::string large(100'000, 'x');
    CHECK(kind_of([&] {
              Transaction transaction(database);
              database.run("INSERT INTO t VALUES(?)", Blob{"small"});
              database.run("INSERT INTO t VALUES(?)", Blob{large});
              transaction.commit();
          }) == ErrorKind::exhausted);
    CHECK(database.number("SELECT count(*) FROM t") == 0);
    database.execute("PRAGMA max_page_count=10000");
    CHECK(database.run("INSERT INTO t VALUES(?)", Blob{large}) == 1);
}

TEST_CASE("database: writing to a database opened for reading is denied") {
    const auto file = test::fresh_folder("sqlite_denied") / "a.db";
    Database::open(file, Database::Access::create).execute("CREATE TABLE t(i INTEGER) STRICT");
    Database database = Database::open(file, Database::Access::read_only);
    CHECK(database.is_read_only());
    CHECK(kind_of([&] { database.run("INSERT INTO t VALUES(1)"); }) == ErrorKind::denied);
}

TEST_CASE("database: a file that is not there is denied and not made") {
    const auto file = test::fresh_folder("sqlite_missing") / "a.db";
    CHECK(kind_of([&] { Database::open(file, Database::Access::read_write); }) == ErrorKind::denied);
    CHECK_FALSE(std::filesystem::exists(file));
}

TEST_CASE("database: a file of another kind is malformed") {
    const auto file = test::fresh_folder("sqlite_notadb") / "a.db";
    std::ofstream(file) << std::string(5000, 'x');
    Database database = Database::open(file, Database::Access::read_write);
    CHECK(kind_of([&] { database.number("SELECT count(*) FROM sqlite_schema"); }) == ErrorKind::malformed);
}

TEST_CASE("database: a name with question mark, hash and percent sign is that very file") {
    const auto file = test::fresh_folder("sqlite_names") / "a?b#c%41 d.db";
    Database::open(file, Database::Access::create).execute("CREATE TABLE t(i INTEGER) STRICT");
    CHECK(std::filesystem::exists(file));
}

TEST_CASE("database: a second writer is told that the database is in use") {
    const auto file = test::fresh_folder("sqlite_busy") / "a.db";
    Database first = Database::open(file, Database::Access::create);
    first.execute("CREATE TABLE t(i INTEGER) STRICT");
    Database second = Database::open(file, Database::Access::read_write, std::chrono::milliseconds(10));
    Transaction writing(first);
    CHECK(kind_of([&] { Transaction other(second); }) == ErrorKind::conflict);
}

TEST_CASE("database: a copy holds what was committed") {
    const auto folder = test::fresh_folder("sqlite_copy");
    Database database = Database::open(folder / "a.db", Database::Access::create);
    database.execute("CREATE TABLE t(i INTEGER) STRICT; INSERT INTO t VALUES(1), (2)");
    Database copy = Database::open(folder / "b.db", Database::Access::create);
    database.copy_to(copy);
    CHECK(copy.number("SELECT count(*) FROM t") == 2);
    Database stopped = Database::open(folder / "c.db", Database::Access::create);
    CHECK(kind_of([&] { database.copy_to(stopped, [](double) { return false; }); }) == ErrorKind::cancelled);
}
