// Tests of review/register_repair.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/register_repair.h"

#include <doctest/doctest.h>

using namespace stykovka;

namespace {

const BySide<Language> languages{Language("ru"), Language("en-US")};
const BySide<std::string> prosecutor{"прокурор края", "Prosecutor of the Territory"};
const BySide<std::string> judge{"председатель суда", "President of the Court"};

Register people() {
    Register known;
    known.persons = {{1, {"Дмитрий Орлов", "Dmitry Orlov"}, true},
                     {2, {"Анна Белова", "Anna Belova"}, true},
                     {3, {"Юрий Щукин", "Yury Shchukin"}, true}};
    Tenure old_title;
    old_title.office = {prosecutor.source, "Procurator of the Territory"};
    old_title.holder = "Дмитрий Орлов";
    old_title.until = date_of("2031-03-01");
    Tenure new_title = old_title;
    new_title.office = prosecutor;
    new_title.holder = "Анна Белова";
    new_title.from = date_of("2031-03-02");
    new_title.until = std::nullopt;
    Tenure court;
    court.office = judge;
    court.holder = "Юрий Щукин";
    known.tenures = {old_title, new_title, court};
    return known;
}

BySide<Variant> pair(const std::string& source, const std::string& target) {
    BySide<Variant> match;
    match.source.language = languages.source;
    match.target.language = languages.target;
    match.source.content.text = source;
    match.target.content.text = target;
    return match;
}

RepairedTarget repaired(const std::string& query, const BySide<Variant>& match) {
    static const WordStems stems(StemPlaces{});
    static const RegisterRepair repair(people(), languages, stems, date_of("2031-04-01"));
    return repair.repaired(query, match);
}

}  // namespace

TEST_CASE("register repair: another person of the register gets the register's spelling") {
    const auto target = repaired("Об этом сообщила Анна Белова 5 мая.",
                                 pair("Об этом сообщил Дмитрий Орлов 3 мая.", "Dmitry Orlov said this on May 3."));
    CHECK(target.content.text == "Anna Belova said this on May 5.");
    CHECK(target.repairs.size() == 2);
    CHECK(target.doubts.empty());
}

TEST_CASE("register repair: a surname alone stays alone, with its ending") {
    CHECK(repaired("Вот доклад Щукина.", pair("Вот доклад Орлова.", "Orlov’s report by D. Orlov.")).content.text ==
          "Shchukin’s report by Yury Shchukin.");
}

TEST_CASE("register repair: the same person is spelled as the register spells") {
    CHECK(repaired("Юрий Щукин вошёл вечером.", pair("Юрий Щукин вошёл утром.", "Yuri Schukin came in the morning."))
              .content.text == "Yury Shchukin came in the morning.");
}

TEST_CASE("register repair: another office gets the title that it has on the day of the release") {
    const auto target =
        repaired("Прокурор края Дмитрий Орлов выступил.",
                 pair("Председатель суда Юрий Щукин выступил.", "President of the Court Yury Shchukin spoke."));
    CHECK(target.content.text == "Prosecutor of the Territory Dmitry Orlov spoke.");
    CHECK(target.doubts.empty());
}

TEST_CASE("register repair: whom the query does not name stays in doubt") {
    const auto target = repaired("Выступил губернатор.", pair("Выступил Дмитрий Орлов.", "Dmitry Orlov spoke."));
    CHECK(target.content.text == "Dmitry Orlov spoke.");
    REQUIRE(target.doubts.size() == 1);
    CHECK(target.doubts[0].in(target.content.text) == "Dmitry Orlov");
}

TEST_CASE("register repair: codes behind a name move with it") {
    auto match = pair("Дмитрий Орлов вошёл.", "Dmitry Orlov came in.");
    match.target.content.codes = {{13, CodeKind::placeholder, "1", "ph", {}, {}}};
    const auto target = repaired("Анна Белова вошла.", match);
    CHECK(target.content.text == "Anna Belova came in.");
    CHECK(target.content.codes[0].offset == 12);
}
