// Tests of src/archive/schema.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/schema.h"

#include <stdexcept>

#include "archive/backup.h"
#include "base/error.h"
#include "support/paths.h"

using namespace stykovka;

namespace {

const Migration first{"CREATE TABLE one(i INTEGER) STRICT"};
const Migration second{"CREATE TABLE two(i INTEGER) STRICT", "INSERT INTO two SELECT i FROM one"};
const Migration broken{"CREATE TABLE three(i INTEGER) STRICT", "INSERT INTO no_such_table VALUES(1)"};

std::int64_t tables_in(Database& database) { return database.number("SELECT count(*) FROM sqlite_schema"); }

}  // namespace

TEST_CASE("schema: a new archive takes all steps without a backup") {
    Database database = Database::in_memory();
    const std::vector<Migration> steps{first, second};
    migrate(database, steps, [] { FAIL("nothing to back up"); });
    CHECK(schema_of(database) == 2);
    CHECK(tables_in(database) == 2);
}

TEST_CASE("schema: an older archive is backed up and takes what is missing") {
    Database database = Database::in_memory();
    migrate(database, std::vector<Migration>{first}, [] {});
    database.execute("INSERT INTO one VALUES(7)");
    int backups = 0;
    migrate(database, std::vector<Migration>{first, second}, [&] { ++backups; });
    CHECK(backups == 1);
    CHECK(database.number("SELECT i FROM two") == 7);
    migrate(database, std::vector<Migration>{first, second}, [&] { ++backups; });
    CHECK(backups == 1);
}

TEST_CASE("schema: a step that fails is taken back whole, those before it stay") {
    Database database = Database::in_memory();
    CHECK_THROWS_AS(migrate(database, std::vector<Migration>{first, second, broken}, [] {}), Error);
    CHECK(schema_of(database) == 2);
    CHECK(tables_in(database) == 2);
}

TEST_CASE("schema: without a backup nothing is changed") {
    Database database = Database::in_memory();
    migrate(database, std::vector<Migration>{first}, [] {});
    const auto no_backup = [] { throw std::runtime_error("disk full"); };
    CHECK_THROWS_AS(migrate(database, std::vector<Migration>{first, second}, no_backup), std::runtime_error);
    CHECK(schema_of(database) == 1);
}

TEST_CASE("schema: the backup before a migration holds the old tables") {
    const auto folder = test::fresh_folder("schema_backup");
    Database database = Database::open(folder / "a.stykovka", Database::Access::create);
    migrate(database, std::vector<Migration>{first}, [] {});
    migrate(database, std::vector<Migration>{first, second},
            [&] { back_up_before_migration(database, folder / "a.stykovka", 1); });
    Database copy = Database::open(folder / "a.stykovka.schema-1", Database::Access::read_only);
    CHECK(schema_of(copy) == 1);
    CHECK(tables_in(copy) == 1);
}
