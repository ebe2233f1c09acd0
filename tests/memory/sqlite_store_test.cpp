// Units in an archive: what only this store has.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/sqlite_store.h"

#include <doctest/doctest.h>

#include "archive/schema.h"
#include "archive/write.h"
#include "base/error.h"
#include "office.h"
#include "support/paths.h"

using namespace stykovka;
using namespace stykovka::test;

namespace {

const TranslationUnit ruling = unit_of("Суд вынес решение.", "The court ruled.", 100);

// An archive as the first version of the program left it, with one unit.
void make_old_archive(const std::filesystem::path& path) {
    Database database = Database::open(path, Database::Access::create);
    migrate(database, migrations().first(1), [] {});
    database.run("PRAGMA application_id=" + std::to_string(archive_application_id));
    database.run(
        "INSERT INTO units(identity, source_language, target_language, source_text, target_text, source_hash, "
        "target_hash, source_form, target_form, standing, newest, came_with_release, created_by, changed_by) "
        "VALUES(1, 'ru', 'en', 'Суд вынес решение.', 'The court ruled.', 1, 2, 3, 4, 0, 100, 0, '', '')");
}

}  // namespace

TEST_CASE("sqlite store: the units of an older archive are found once it was opened") {
    const auto path = fresh_folder("old_memory") / "a.stykovka";
    make_old_archive(path);
    Archive archive = Archive::open(path, {}, "tester");
    SqliteStore store(archive);
    TranslationMemory memory(store);
    const auto matches = memory.matches_for(Content{"Суд вынес новое решение.", {}}, russian_english, {});
    REQUIRE(matches.size() == 1);
    CHECK(matches[0].unit.variants.target.content.text == "The court ruled.");
}

TEST_CASE("sqlite store: texts are kept packed, and those of an older archive are read as they are") {
    const auto path = fresh_folder("packed_memory") / "a.stykovka";
    make_old_archive(path);
    {
        Database database = Database::open(path, Database::Access::read_write);
        database.run("UPDATE units SET target_text=char(2) || 'odd'");
    }
    Archive archive = Archive::open(path, {}, "tester");
    SqliteStore store(archive);
    const TranslationUnit added = unit_of("Прокурор проверил исполнение закона.", "The prosecutor inspected it.");
    store.apply(std::vector{imported(added)}, {});
    std::vector<std::string> texts;
    store.for_each([&](const StoredUnit& stored) {
        for (const Side side : both_sides) texts.push_back(stored.unit.variants[side].content.text);
        return true;
    });
    CHECK(texts == std::vector<std::string>{"Суд вынес решение.", "\x02odd", "Прокурор проверил исполнение закона.",
                                            "The prosecutor inspected it."});
    CHECK(archive.database().number("SELECT length(CAST(source_text AS BLOB)) FROM units WHERE id=2") <
          static_cast<std::int64_t>(added.variants.source.content.text.size() / 2));
    CHECK(store.apply(std::vector{imported(added)}, {})[0].added == false);
}

TEST_CASE("sqlite store: an index of another version is made anew, but not in an archive that is only read") {
    const auto path = fresh_folder("other_index") / "a.stykovka";
    {
        Archive archive = Archive::open(path, {}, "tester");
        SqliteStore store(archive);
        store.apply(std::vector{imported(unit_of("Суд вынес решение.", "The court ruled."))}, {});
        archive.database().execute("UPDATE index_state SET version=version+1; DELETE FROM form_postings");
    }
    ArchiveOptions reading;
    reading.read_only = true;
    {
        Archive archive = Archive::open(path, reading, "reader");
        CHECK_THROWS_AS(SqliteStore{archive}, Error);
    }
    Archive archive = Archive::open(path, {}, "tester");
    SqliteStore store(archive);
    TranslationMemory memory(store);
    CHECK(memory.matches_for(Content{"Суд вынес новое решение.", {}}, russian_english, {}).size() == 1);
}

TEST_CASE("sqlite store: a part of a large import that fails leaves the rest whole") {
    Office office;
    std::vector<UnitAddition> many;
    for (int i = 0; i < 600; ++i)
        many.push_back(imported(unit_of("Прокурор проверил дело «" + std::string(1, static_cast<char>('a' + i % 26)) +
                                            std::to_string(i) + "x» и вынес решение.",
                                        "Case " + std::to_string(i))));
    {
        Write outer(office.archive, Act{"test", "import"});
        office.add({many.begin(), many.begin() + 550});
        {
            Write inner(office.archive, Act{"test", "taken back"});
            office.add({many.begin() + 550, many.end()});
        }
        outer.commit();
    }
    CHECK(office.store.count() == 550);
    const auto& first = many.front().unit.variants.source.content.text;
    CHECK(office.lookup(first)[0].score.percent == 100);
    CHECK(office.lookup(many.back().unit.variants.source.content.text)[0].score.percent < 100);
}

TEST_CASE("sqlite store: what an outer transaction takes back leaves no trace") {
    Office office;
    {
        Write outer(office.archive, Act{"test", "taken back"});
        office.add({accepted(ruling, 1, 0)});
        CHECK(office.lookup("Суд вынес решение.").size() == 1);
    }
    CHECK(office.store.count() == 0);
    office.add({accepted(unit_of("Прокурор вынес постановление по делу.", "The prosecutor ordered it."), 1, 0),
                accepted(ruling, 1, 1)});
    CHECK(office.lookup("Суд вынес решение.").size() == 1);
    CHECK(office.lookup("Прокурор вынес постановление по этому делу.").size() == 1);
}
