// Tests of src/sqlite/foreign.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlite/foreign.h"

#include <cstdlib>
#include <fstream>

#include "base/error.h"
#include "base/file.h"
#include "support/paths.h"

using namespace stykovka;
namespace fs = std::filesystem;

namespace {

fs::path made(const std::string& folder, const char* sql) {
    const fs::path file = test::fresh_folder(folder) / "foreign.db";
    Database database = Database::open(file, Database::Access::create);
    database.execute("CREATE TABLE unit(id INTEGER PRIMARY KEY, text TEXT); INSERT INTO unit VALUES(1, 'one')");
    database.execute(sql);
    return file;
}

ErrorKind kind_of(const fs::path& file, const char* sql, ForeignLimits limits = {{"unit"}}) {
    try {
        ForeignDatabase foreign(file, std::move(limits));
        foreign.database().number(sql);
    } catch (const Error& error) {
        CHECK(error.subject() == ErrorSubject::archive);
        return error.kind();
    }
    FAIL("nothing was thrown");
    return ErrorKind::internal;
}

}  // namespace

TEST_CASE("foreign: the named tables can be read and the file stays as it is") {
    const fs::path file = made("foreign_read", "PRAGMA journal_mode=WAL");
    const std::string before = read_file(file);
    {
        ForeignDatabase foreign(file, {{"unit"}});
        CHECK(foreign.database().number("SELECT count(*) FROM unit WHERE text = 'one'") == 1);
        CHECK(foreign.database().number("SELECT count(*) FROM sqlite_schema") == 1);
    }
    CHECK(read_file(file) == before);
}

TEST_CASE("foreign: a journal beside the file is not played into it") {
    const fs::path file = made("foreign_journal", "");
    const std::string before = read_file(file);
    const fs::path journal = file.string() + "-journal";
    std::ofstream(journal) << std::string(600, 'j');
    { ForeignDatabase(file, {{"unit"}}).database().number("SELECT count(*) FROM unit"); }
    CHECK(read_file(file) == before);
    CHECK(fs::exists(journal));
}

TEST_CASE("foreign: other tables, views, functions on files and changes are refused") {
    const fs::path file = made("foreign_refused",
                               "CREATE TABLE other(i INTEGER);"
                               "CREATE VIEW endless AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
                               "SELECT i FROM n");
    CHECK(kind_of(file, "SELECT count(*) FROM other") == ErrorKind::denied);
    CHECK(kind_of(file, "DELETE FROM unit") == ErrorKind::denied);
    CHECK(kind_of(file, "ATTACH 'x.db' AS x") == ErrorKind::denied);
    CHECK_THROWS_AS(ForeignDatabase(file, {{"unit"}}).database().number("SELECT load_extension('x')"), Error);
    CHECK_THROWS_AS(ForeignDatabase(file, {{"unit"}}).database().number("SELECT count(*) FROM endless"), Error);
}

TEST_CASE("foreign: a view or a virtual table under the name of a table is refused") {
    const fs::path file = made("foreign_made_up", "CREATE VIEW a AS SELECT 1; CREATE VIRTUAL TABLE b USING fts5(x)");
    CHECK(kind_of(file, "SELECT count(*) FROM a", {{"a"}}) == ErrorKind::malformed);
    CHECK(kind_of(file, "SELECT count(*) FROM b", {{"b"}}) == ErrorKind::malformed);
}

TEST_CASE("foreign: what takes longer than the limit is stopped") {
    const fs::path file = made("foreign_time",
                               "WITH RECURSIVE n(i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < 2000) "
                               "INSERT INTO unit SELECT i, 'x' FROM n");
    CHECK(kind_of(file, "SELECT count(*) FROM unit a, unit b, unit c", {{"unit"}, std::chrono::milliseconds(50)}) ==
          ErrorKind::exhausted);
}

TEST_CASE("foreign: a missing, a too large and another kind of file are named as such") {
    const fs::path folder = test::fresh_folder("foreign_kinds");
    CHECK(kind_of(folder / "none.db", "SELECT 1") == ErrorKind::not_found);
    CHECK(kind_of(folder, "SELECT 1") == ErrorKind::malformed);
    std::ofstream(folder / "text.db") << "not a database, but a text that is long enough";
    CHECK(kind_of(folder / "text.db", "SELECT 1") == ErrorKind::malformed);
    std::ofstream(folder / "empty.db").flush();
    CHECK(kind_of(folder / "empty.db", "SELECT 1") == ErrorKind::malformed);
    ForeignLimits small{{"unit"}};
    small.size_in_bytes = 10;
    CHECK(kind_of(folder / "text.db", "SELECT 1", small) == ErrorKind::exhausted);
}

TEST_CASE("foreign: the private copy vanishes with its last reader") {
    const fs::path file = made("foreign_copies", "");
    const fs::path temporary = test::fresh_folder("foreign_temporary");
    REQUIRE(::setenv("TMPDIR", temporary.c_str(), 1) == 0);
    {
        const ForeignDatabase foreign(file, {{"unit"}});
        CHECK_FALSE(fs::is_empty(temporary));
    }
    CHECK(fs::is_empty(temporary));
    ::unsetenv("TMPDIR");
}
