// Tests of the commands that put pairs right: units of the memory, and releases.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "base/file.h"
#include "program.h"
#include "support/paths.h"

using namespace stykovka;
using test::Desk;
using test::Outcome;

TEST_CASE("memory command: a corrected translation is offered first, the old one can be offered as before") {
    const Desk desk("cli-memory-correct");
    write_file(desk.home / "m.tsv", "ru\ten\nСуд вынес решение.\tThe court have ruled.\n");
    REQUIRE(desk.run({"import", (desk.home / "m.tsv").string()}).exit_code == 0);
    const Outcome corrected = desk.run({"memory", "correct", "Суд вынес решение.", "The court ruled."});
    CHECK_MESSAGE(corrected.exit_code == 0, corrected.err);
    const std::string offered = desk.run({"lookup", "Суд вынес решение."}).out;
    CHECK(offered.find("The court ruled.") < offered.find("The court have ruled."));
    const Outcome unsaid = desk.run({"memory", "supersede", "Суд вынес решение."});
    CHECK(unsaid.exit_code == 4);
    CHECK(unsaid.err.find("--of") != std::string::npos);
    const Outcome back = desk.run({"memory", "supersede", "Суд вынес решение.", "--of", "The court have ruled."});
    CHECK(back.exit_code == 0);
    CHECK(back.err.find("as before") != std::string::npos);
    CHECK(desk.run({"memory", "correct", "Нет такого.", "No such."}).exit_code == 4);
}

TEST_CASE("releases command: two releases that were paired wrongly exchange their translations") {
    const Desk desk("cli-releases-exchange");
    const auto file = [](const char* name) { return test::data(std::string("releases/") + name).string(); };
    REQUIRE(desk.run({"align", file("seed/ru.txt"), file("2031-06-27-cyber/en.txt"), "--add", "--number", "one"})
                .exit_code == 0);
    REQUIRE(desk.run({"align", file("2031-06-27-cyber/ru.txt"), file("seed/en.txt"), "--add", "--number", "two"})
                .exit_code == 0);
    const Outcome exchanged = desk.run({"releases", "exchange", "one", "two"});
    CHECK_MESSAGE(exchanged.exit_code == 0, exchanged.err);
    CHECK(desk.run({"releases", "export", "one"}).out.find("laid a wreath") != std::string::npos);
    CHECK(desk.run({"releases", "exchange", "one", "one"}).exit_code == 2);
}

TEST_CASE("lookup command: the titles of a day") {
    const Desk desk("cli-lookup-day");
    write_file(desk.home / "m.tsv",
               "ru\ten\nПредседатель суда Юрий Щукин выступил.\tPresident of the Court Yury Shchukin spoke.\n");
    REQUIRE(desk.run({"import", (desk.home / "m.tsv").string()}).exit_code == 0);
    const auto office = [&](std::vector<std::string> person, const char* title, const char* english,
                            std::vector<std::string> days) {
        std::vector<std::string> call{"register", "add"};
        call.insert(call.end(), person.begin(), person.end());
        call.insert(call.end(), {"--office", title, "--english-office", english});
        call.insert(call.end(), days.begin(), days.end());
        return desk.run(call).exit_code;
    };
    REQUIRE(office({"Юрий Щукин", "Yury Shchukin"}, "председатель суда", "President of the Court", {}) == 0);
    REQUIRE(office({"Дмитрий Орлов", "Dmitry Orlov"}, "прокурор края", "Procurator of the Territory",
                   {"--until", "2031-03-01"}) == 0);
    REQUIRE(office({"Дмитрий Орлов", "Dmitry Orlov"}, "прокурор края", "Prosecutor of the Territory",
                   {"--since", "2031-03-02"}) == 0);
    const auto offered = [&](const char* day) {
        return desk.run({"lookup", "Прокурор края Дмитрий Орлов выступил.", "--min", "1", "--day", day}).out;
    };
    CHECK(offered("2031-02-01").find("Procurator of the Territory Dmitry Orlov spoke.") != std::string::npos);
    CHECK(offered("2031-04-01").find("Prosecutor of the Territory Dmitry Orlov spoke.") != std::string::npos);
    CHECK(desk.run({"lookup", "Суд.", "--day", "32.13.2031"}).exit_code == 2);
}
