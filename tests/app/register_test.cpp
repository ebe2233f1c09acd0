// Tests of app/register.h, and of the checks that ask the register.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/register.h"

#include <doctest/doctest.h>

#include "app/checking.h"
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
    CheckSubject subject;
    subject.day = date_of(day);
    subject.only = {"name", "office"};
    return check_document(document, &archive, tools, NoProgress(), subject);
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
    REQUIRE(findings.size() == 1);  // told once, in the text that is being written
    CHECK(findings[0].side == Side::target);
    CHECK(findings[0].span.in(target) == "Regional Prosecutor");
    CHECK(findings[0].suggestions.at(0) == "Prosecutor General");
    const auto in_source = checked(archive, source, "He said so.", "2031-04-01");
    REQUIRE(in_source.size() == 1);
    CHECK(in_source[0].side == Side::source);
    CHECK(in_source[0].suggestions.at(0) == "генеральный прокурор");
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
    CHECK(findings[0].check == "office");
    CHECK(findings[0].suggestions.at(0) == "врио прокурор области");
    CHECK(findings[1].check == "name");
    CHECK(findings[1].suggestions.at(0) == "Dmitry Petrov");
    CHECK(checked(archive, "Врио прокурора области Дмитрий Петров.", "Acting Regional Prosecutor Dmitry Petrov.",
                  "2031-04-01")
              .empty());
}

TEST_CASE("register: another person of the same surname is nobody, and a title belongs to the nearest name") {
    OpenArchive archive = archive_of("nearest");
    import_register(archive, file_of("nearest", table));
    CHECK(checked(archive, "Прокурор области Сергей Иванов.", "Regional Prosecutor Sergey Ivanov.", "2031-04-01")
              .empty());
    CHECK(checked(archive, "Генеральный прокурор Иван Иванов и врио прокурора области Дмитрий Петров.",
                  "Prosecutor General Ivan Ivanov and Acting Regional Prosecutor Dmitry Petrov.", "2031-04-01")
              .empty());
}

TEST_CASE("register: what holds no more offers who holds it now") {
    OpenArchive archive = archive_of("holder");
    import_register(archive, file_of("holder",
                                     "name\tenglish-name\toffice\tenglish-office\tfrom\tto\n"
                                     "Анна Белова\tAnna Belova\tминистр\tMinister\t2030-01-01\t2031-01-31\n"
                                     "Олег Седов\tOleg Sedov\tминистр\tMinister\t2031-02-01\t\n"));
    const char* target = "Minister Anna Belova said so.";
    const auto findings = checked(archive, "Министр Анна Белова сообщила.", target, "2031-04-01");
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].span.in(target) == "Anna Belova");
    CHECK(findings[0].suggestions.at(0) == "Oleg Sedov");
    CHECK(checked(archive, "Бывший министр Анна Белова сообщила.", "Former Minister Anna Belova said so.", "2031-04-01")
              .empty());
}

TEST_CASE("register: an entry is changed in its place, and a person with another name keeps the offices") {
    OpenArchive archive = archive_of("change");
    import_register(archive, file_of("change", table));
    Register all = stored_register(archive.archive());
    Person person = *all.person("Петров Дмитрий Олегович");
    Tenure tenure = all.tenures.at(2);
    person.name.source = "Петров Дмитрий Ильич";
    tenure.holder = person.name.source;
    tenure.acting = false;
    add_to_register(archive, person, tenure);
    all = stored_register(archive.archive());
    CHECK(all.persons.size() == 2);
    REQUIRE(all.tenures.size() == 3);
    CHECK(all.person("Петров Дмитрий Олегович") == nullptr);
    CHECK(all.tenures.at(2).holder == "Петров Дмитрий Ильич");
    CHECK_FALSE(all.tenures.at(2).acting);
    remove_from_register(archive, all.tenures.at(2));
    all = stored_register(archive.archive());
    CHECK(all.persons.size() == 2);
    CHECK(all.tenures.size() == 2);
}

TEST_CASE("register: an entry without a name, or with an end before its beginning, is refused") {
    OpenArchive archive = archive_of("refused");
    Person person;
    person.name = {"Анна Белова", ""};
    CHECK_THROWS_AS(add_to_register(archive, person, std::nullopt), Error);
    person.name.target = "Anna Belova";
    Tenure tenure;
    tenure.office = {"министр", "Minister"};
    tenure.holder = person.name.source;
    tenure.from = date_of("2031-03-12");
    tenure.until = date_of("2031-03-11");
    CHECK_THROWS_AS(add_to_register(archive, person, tenure), Error);
    CHECK(stored_register(archive.archive()).persons.empty());
}
