// Tests of app/register.h and review/register_check.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/register.h"

#include <doctest/doctest.h>

#include "archive/revert.h"
#include "base/error.h"
#include "base/file.h"
#include "formats/csv.h"
#include "support/bitexts.h"
#include "support/paths.h"

using namespace stykovka;
using namespace stykovka::test;

namespace {

const std::string table =
    "name\tenglish-name\toffice\tenglish-office\tacting\tfrom\tto\tdecree\n"
    "Иванов Иван Иванович\tIvan Ivanov\tпрокурор области\tRegional Prosecutor\t\t2030-01-01\t2031-03-15\tNo. 5\n"
    "Иванов Иван Иванович\tIvan Ivanov\tгенеральный прокурор\tProsecutor General\t\t2031-03-16\t\tNo. 17\n"
    "Петров Дмитрий Олегович\tDmitry Petrov\tпрокурор области\tRegional Prosecutor\tyes\t2031-03-16\t\tNo. 18\n";

std::filesystem::path file_of(const std::string& name, const std::string& text) {
    const auto file = fresh_folder("register_" + name) / "register.tsv";
    write_file(file, text);
    return file;
}

OpenArchive archive_of(const std::string& name) {
    return OpenArchive(fresh_folder("register_archive_" + name) / "a.stykovka", "anna");
}

std::vector<Finding> checked(OpenArchive& archive, const char* source, const char* target, const char* day) {
    static const Tools tools = load_tools();
    const Bitext document = assemble({segmented("ru", {source}), segmented("en", {target})}, beads_of({{1, 1}}));
    return check_register(archive, document, date_of(day), tools);
}

}  // namespace

TEST_CASE("register: a table comes in once, goes out as it came, and is taken back as one batch") {
    OpenArchive archive = archive_of("table");
    CHECK(import_register(archive, file_of("in", table)).added == 3);
    CHECK(import_register(archive, file_of("again", table)).known == 3);
    const auto rows = register_rows(stored_register(archive.archive()));
    REQUIRE(rows.size() == 4);
    CHECK(import_register(archive, file_of("out", csv_table(rows, '\t'))).known == 3);
    revert_batch(archive.archive(), archive.archive().batches(1).at(0).id, RevertMode::apply, NoProgress());
    CHECK(stored_register(archive.archive()).persons.empty());
}

TEST_CASE("register: a wrong table is refused whole") {
    OpenArchive archive = archive_of("wrong");
    CHECK_THROWS_AS(import_register(archive, file_of("columns", "name\toffice\nИванов\tсудья\n")), Error);
    CHECK_THROWS_AS(import_register(archive, file_of("day", table + "Сидоров\tSidorov\tсудья\tjudge\t\t12.03\t\t\n")),
                    Error);
    CHECK_THROWS_AS(
        import_register(archive,
                        file_of("end", table + "Сидоров\tSidorov\tсудья\tjudge\t\t2031-03-12\t2030-01-01\t\n")),
        Error);
    CHECK_THROWS_AS(import_register(archive, file_of("name", table + "Сидоров\t\t\t\t\t\t\t\n")), Error);
    CHECK(stored_register(archive.archive()).persons.empty());
    CHECK_THROWS_AS(remove_from_register(archive, "Сидоров"), Error);
}

TEST_CASE("register: the old title is right before the day and wrong after it, with the new one offered") {
    OpenArchive archive = archive_of("title");
    import_register(archive, file_of("title", table));
    const char* source = "Сообщил прокурор области Иван Иванов.";
    const char* target = "Regional Prosecutor Ivan Ivanov said so.";
    CHECK(checked(archive, source, target, "2031-03-01").empty());
    const auto findings = checked(archive, source, target, "2031-04-01");
    REQUIRE(findings.size() == 2);
    CHECK(findings[0].side == Side::source);
    CHECK(findings[0].suggestions.at(0) == "генеральный прокурор");
    CHECK(findings[1].span.in(target) == "Regional Prosecutor");
    CHECK(findings[1].suggestions.at(0) == "Prosecutor General");
    CHECK(checked(archive, "О визите генерального прокурора Ивана Ивановича Иванова.",
                  "On the visit of Prosecutor General Ivan Ivanov.", "2031-04-01")
              .empty());
    CHECK(checked(archive, "Заместитель прокурора области Иванов.", "Deputy Regional Prosecutor Ivanov.", "2031-04-01")
              .empty());
}

TEST_CASE("register: an acting head is called so, and a name is written as the register has it") {
    OpenArchive archive = archive_of("acting");
    import_register(archive, file_of("acting", table));
    const auto findings =
        checked(archive, "Прокурор области Дмитрий Петров.", "Regional Prosecutor Dmitry Petroff.", "2031-04-01");
    REQUIRE(findings.size() == 2);
    CHECK(findings[0].suggestions.at(0) == "врио прокурор области");
    CHECK(findings[1].suggestions.at(0) == "Petrov");
    CHECK(checked(archive, "Врио прокурора области Дмитрий Петров.", "Acting Regional Prosecutor Dmitry Petrov.",
                  "2031-04-01")
              .empty());
}
