// What the single checks take for the same, and what not.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include <vector>

#include "review/checks.h"
#include "review/english_norm.h"
#include "review/phones.h"
#include "support/bitexts.h"

using namespace stykovka;

namespace {

std::vector<Finding> found(const Bitext& document, std::string_view check, const CheckServices& services = {}) {
    CheckOptions only;
    for (const Check& other : all_checks())
        if (other.id != check) only.grades[std::string(other.id)] = std::nullopt;
    return findings_of(document, services, only, NoProgress());
}

std::size_t count(std::string_view check, const std::string& source, const std::string& target,
                  const CheckServices& services = {}) {
    const Bitext document =
        assemble({test::segmented("ru", {source}), test::segmented("en-US", {target})}, test::beads_of({{1, 1}}));
    return found(document, check, services).size();
}

}  // namespace

TEST_CASE("numbers: the same number said in another way is no alarm") {
    CHECK(count("number", "Принята четырёхдневная неделя.", "A four-day week was adopted.") == 0);
    CHECK(count("number", "Встреча около 7 утра.", "The meeting is at about 7 a.m.") == 0);
    CHECK(count("number", "Прошло десять лет.", "A decade has passed.") == 0);
    CHECK(count("number", "В 320 км от города.", "Within 200 miles of the city.") == 0);
    CHECK(count("number", "Диплом I степени.", "A diploma of the 1st class.") == 0);
    CHECK(count("number", "Раз в полгода.", "Once every six months.") == 0);
    CHECK(count("number", "Собралась 25-тысячная толпа.", "A crowd of 25,000 gathered.") == 0);
}

TEST_CASE("numbers: another number said in that way is one") {
    CHECK(count("number", "Принята четырёхдневная неделя.", "A five-day week was adopted.") >= 1);
    CHECK(count("number", "Встреча около 7 утра.", "The meeting is at about 8 a.m.") >= 1);
    CHECK(count("number", "В 320 км от города.", "Within 400 miles of the city.") == 2);
    CHECK(count("number", "Стоимость выросла вдвое.", "The cost grew fivefold.") >= 1);
    CHECK(count("number", "Каждый пятый.", "Every fifteenth.") >= 1);
}

TEST_CASE("numbers: a limit is the least or the most in both") {
    CHECK(count("number", "Не менее 12 человек.", "No more than 12 people.") == 1);
    CHECK(count("number", "Не менее 12 человек.", "At least 12 people.") == 0);
    CHECK(count("number", "До 30 июня.", "Until June 30.") == 0);
}

TEST_CASE("numbers: another unit, month or ordinal with the same number is found") {
    CHECK(count("number", "Ветер 25 м/с.", "A wind of 25 km/h.") == 1);
    CHECK(count("number", "Двое суток.", "For 24 hours.") >= 1);
    CHECK(count("number", "Двое суток.", "For 48 hours.") == 0);
    CHECK(count("number", "Паводок ожидается в мае.", "The flood is expected in March.") == 1);
    CHECK(count("number", "Первый этап завершён.", "The second stage is complete.") == 1);
    CHECK(count("number", "Приём до полуночи.", "Admission until noon.") == 1);
    CHECK(count("number", "Приём до 24:00.", "Admission until midnight.") == 0);
}

TEST_CASE("numbers: times that are spoken, in adjectives, and in small parts of an hour") {
    CHECK(count("number", "С половины второго до пяти.", "From 1:30 to 5:00.") == 0);
    CHECK(count("number", "Через четверть часа.", "15 minutes later.") == 0);
    CHECK(count("number", "В трёхмесячный срок.", "Within three months.") == 0);
    CHECK(count("number", "В трёхмесячный срок.", "Within three weeks.") >= 1);
    CHECK(count("number", "В течение полугода.", "Within a year.") == 1);
    CHECK(count("number", "Сократилось втрое.", "It was cut by half.") >= 1);
    CHECK(count("number", "Сократилось втрое.", "It was cut by two-thirds.") == 0);
    CHECK(count("number", "3 сентября отключились 26 подстанций.", "On September 3, 26 substations went off.") == 0);
}

TEST_CASE("spaces, typography, addresses: slips of typing") {
    CHECK(count("spaces", "Ночью работы встанут.", "At night,work stops.") == 1);
    CHECK(count("spaces", "Цена 1,5.", "It is 1,500 now; see a.example/b,c.") == 0);
    CHECK(count("typography", "На 1,5 %.", "By 1,5%.") == 1);
    CHECK(count("typography", "На 1 500.", "By 1,500.") == 0);
    CHECK(count("address", "См. www.a.example/final-2034.", "See www.a.example/final-2043.") == 1);
    CHECK(count("address", "См. www.a.example/ru/12.", "See www.a.example/en/34.") == 0);
    CHECK(count("address", "См. www.a.example/ru/vote.", "See www.a.example/en/voting.") == 1);
    CHECK(count("address", "См. www.a.example/novosti.", "See www.a.example/news.") == 0);
    CHECK(count("address", "См. tickets.road.example.", "See ticket.road.example.") == 1);
    CHECK(count("address", "См. vybory-kray.example.", "See vybory-krai.example.") == 1);
    CHECK(count("address", "См. road.example.", "See en.road.example.") == 0);
    CHECK(count("address", "См. novosti.road.example.", "See news.road.example.") == 0);
    CHECK(count("end-punctuation", "С 8:00 до 14:00", "From 8 a.m. to 2 p.m.") == 0);
    CHECK(count("end-punctuation", "С 8:00 до 14:00", "From 8 to 2 o’clock.") == 1);
}

TEST_CASE("grammar: articles and numbers") {
    CHECK(count("grammar", "Час.", "In a hour.") == 1);
    CHECK(count("grammar", "Книга.", "An book.") == 1);
    CHECK(count("grammar", "Конкурсы.", "This contests are held.") == 1);
    CHECK(count("grammar", "Число.", "The number of casualties have fallen.") == 1);
    CHECK(count("grammar", "Число.", "The number of people who have come has fallen.") == 0);
    CHECK(count("grammar", "Университет.", "A university, an hour, a European, a one-day event, an heir.") == 0);
}

TEST_CASE("names: who is in no register is written in one way") {
    const WordStems stems(StemPlaces{});
    CheckServices services;
    services.stems = &stems;
    CHECK(count("name", "Для Глеба Сазанова.", "For Gleb Sozanov.", services) == 1);
    CHECK(count("name", "Для Глеба Сазанова.", "For Gleb Sazanov.", services) == 0);
    const Bitext document =
        assemble({test::segmented("ru", {"Вошёл Аркадий Плетнёв.", "Аркадия Плетнёва ждут."}),
                  test::segmented("en-US", {"Arkady Pletnev came in.", "Arkady Pletnyov is awaited."})},
                 test::beads_of({{1, 1}, {1, 1}}));
    CHECK(found(document, "name", services).size() == 1);
}

TEST_CASE("names: a surname alone and the name of a firm are written in one way too") {
    const WordStems stems(StemPlaces{});
    CheckServices services;
    services.stems = &stems;
    const auto with = [&](const BySide<std::string>& first, const BySide<std::string>& second) {
        const Bitext document = assemble({test::segmented("ru", {first.source, second.source}),
                                          test::segmented("en-US", {first.target, second.target})},
                                         test::beads_of({{1, 1}, {1, 1}}));
        return found(document, "name", services).size();
    };
    const BySide<std::string> designer{"Пришёл художник Яков Мшанский.", "The designer Yakov Mshansky came."};
    CHECK(with(designer, {"Костюмы Мшанского сшиты.", "The costumes of Mshanskiy are made."}) == 1);
    CHECK(with(designer, {"Костюмы Мшанского сшиты.", "Mshansky’s costumes are made."}) == 0);
    CHECK(with(designer, {"Пришла Анна Мшанская.", "Anna Mshanskaya came."}) == 0);
    const BySide<std::string> firm{"Виновно общество «Щебсервис».", "Shchebservis is guilty."};
    CHECK(with(firm, {"«Щебсервис» признался.", "Shchebservice confessed."}) == 1);
    CHECK(with(firm, {"«Щебсервис» признался.", "The firm confessed."}) == 0);
    CHECK(with({"Посол Леонид Щукарёв уехал.", "Ambassador Leonid Shchukaryov left."},
               {"По словам Щукарёва, всё хорошо.", "According to Schukarev, all is well."}) == 1);
}

TEST_CASE("names: of a surname with a hyphen the register knows the last part") {
    const WordStems stems(StemPlaces{});
    const std::vector<Person> persons{{1, {"Давид Тер-Саркисян", "David Ter-Sarkisyan"}, true}};
    CheckServices services;
    services.stems = &stems;
    services.persons = persons;
    CHECK(count("name", "Играет Давид Тер-Саркисян.", "David Ter-Sarkisian plays.", services) == 1);
    CHECK(count("name", "Играет Давид Тер-Саркисян.", "David Ter-Sarkisyan plays.", services) == 0);
}

TEST_CASE("names: a given name is written in one way too") {
    const WordStems stems(StemPlaces{});
    CheckServices services;
    services.stems = &stems;
    const auto with = [&](const char* second) {
        const Bitext document = assemble({test::segmented("ru", {"Вошла Дарья Плетнёва.", "Дарью Плетнёву ждут."}),
                                          test::segmented("en-US", {"Darya Pletneva came in.", second})},
                                         test::beads_of({{1, 1}, {1, 1}}));
        return found(document, "name", services);
    };
    const auto findings = with("Daria Pletneva is awaited.");
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].suggestions == std::vector<std::string>{"Darya"});
    CHECK(with("Darya Pletneva is awaited.").empty());
}

TEST_CASE("offices: another title behind the name than the register has") {
    const WordStems stems(StemPlaces{});
    const std::vector<Person> persons{{1, {"Вера Онежская", "Vera Onezhskaya"}, true}};
    Tenure tenure;
    tenure.office = {"министр строительства", "Minister of Construction"};
    tenure.holder = persons[0].name.source;
    const std::vector<Tenure> tenures{tenure};
    CheckServices services;
    services.stems = &stems;
    services.persons = persons;
    services.tenures = tenures;
    const std::string source = "Об этом сказала министр строительства Вера Онежская.";
    CHECK(count("office", source, "Vera Onezhskaya, Chair of Building, said so.", services) == 1);
    CHECK(count("office", source, "Vera Onezhskaya, Deputy Minister of Construction, said so.", services) == 1);
    CHECK(count("office", source, "Vera Onezhskaya, Minister of Construction, said so.", services) == 0);
    CHECK(count("office", source, "Building Minister Vera Onezhskaya said so.", services) == 1);
    CHECK(count("office", source, "General Manager of the site Vera Onezhskaya said so.", services) == 1);
    CHECK(count("office", source, "According to Vera Onezhskaya, it is so.", services) == 0);
    CHECK(count("office", source, "Vera Onezhskaya, who heads the ministry, said so.", services) == 0);
    CHECK(count("office", "Так сказала заместитель министра строительства Вера Онежская.",
                "Vera Onezhskaya, Deputy Minister of Construction, said so.", services) == 0);
}

TEST_CASE("styles: without a decision the few places are told that differ from the others of the release") {
    const auto mixed = [&](std::vector<std::string> targets) {
        std::vector<BySide<std::uint32_t>> beads(targets.size(), {1, 1});
        const Bitext document = assemble(
            {test::segmented("ru", std::vector<std::string>(targets.size(), "Да.")), test::segmented("en-US", targets)},
            test::beads_of(beads));
        return found(document, "percent-style").size();
    };
    CHECK(mixed({"It is 5%.", "It is 6%.", "It is 7 percent."}) == 1);
    CHECK(mixed({"It is 5%.", "It is 6 percent."}) == 0);
    CHECK(mixed({"It is 5%.", "It is 6%.", "It is 7%."}) == 0);
}

TEST_CASE("weekdays: they must be the same, and fit their date") {
    CheckServices services;
    services.day = date_of("2031-03-14");
    CHECK(count("weekday", "В среду, 12 марта, суд решил.", "On Wednesday, March 12, the court decided.", services) ==
          0);
    CHECK(count("weekday", "В среду, 12 марта, суд решил.", "On Tuesday, March 12, the court decided.", services) == 2);
    CHECK(count("weekday", "Во вторник, 12 марта, суд решил.", "On Tuesday, March 12, the court decided.", services) ==
          2);
    CHECK(count("weekday", "Окружающая среда чиста.", "The environment is clean.", services) == 0);
    CHECK(count("weekday", "Субботние встречи.", "Weekend meetings.", services) == 0);
}

TEST_CASE("phones: two spellings of one number are the same") {
    CHECK(phone_key("8 (800) 555-01-02") == phone_key("+7 800 555 01 02"));
    CHECK(phones_in("Звоните 8 800 555-01-02 до 18.00.").size() == 1);
    CHECK(phones_in("Ущерб 1 234 567 890 рублей, 2029–2030 годы.").empty());
    CHECK(count("phone", "Телефон 8 (800) 555-01-02.", "Call +7 800 555-01-03.") == 2);
}

TEST_CASE("negation: what is denied in form only is no alarm") {
    CHECK(count("negation", "Решение не обжаловано.", "The decision was appealed.") == 1);
    CHECK(count("negation", "Не менее 12 человек.", "At least 12 people.") == 0);
    CHECK(count("negation", "Он не только судья.", "He is also a judge.") == 0);
    CHECK(count("negation", "Он не мог не признать.", "He had to admit.") == 0);
    CHECK(count("negation", "Документы не найдены.", "The documents are missing.") == 0);
    CHECK(count("negation", "Права нарушены.", "Rights were not violated.") == 1);
    CHECK(count("negation", "Права соблюдены.", "Rights were not observed.") == 1);
    CHECK(count("negation", "Болезнь не опасна.", "The disease is dangerous.") == 1);
    CHECK(count("negation", "Не исключают дождей.", "They rule out rain.") == 1);
    CHECK(count("negation", "Не исключают дождей.", "Rain is possible.") == 0);
    CHECK(count("negation", "Можно войти только без велосипеда.", "You may board only with a bicycle.") == 1);
    CHECK(count("negation", "Виновата не только проводка.", "Only the wiring is to blame.") == 1);
    CHECK(count("negation", "Цены не изменились.", "Prices are stable.") == 0);
}

TEST_CASE("negation: a word that says the verb itself answers no denial of it") {
    CHECK(count("negation", "Ожидания не снизились.", "Expectations have declined.") == 1);
    CHECK(count("negation", "Поезда здесь останавливаться не будут.", "Trains will make a stop here.") == 1);
    CHECK(count("negation", "Границы не было, но это не мешало нам.", "There was no border, but it prevented us.") ==
          1);
    CHECK(count("negation", "Страховка не покрывает отказ служб.", "The insurance covers a failure of services.") == 1);
    CHECK(count("negation", "Клуб не потерял очки.", "The club lost points.") == 1);
    CHECK(count("negation", "Рейс не опоздал.", "Passengers missed the flight.") == 1);
    CHECK(count("negation", "Клиника не прекращала приём.", "The clinic ceased to receive patients.") == 1);
    CHECK(count("negation", "Свидетель не отрицал этого.", "The witness denied it.") == 1);
    CHECK(count("negation", "Работа не прекращалась.", "Work went on without a break.") == 0);
    CHECK(count("negation", "Жалобы не обоснованы.", "The complaints are justified.") == 1);
    CHECK(count("negation", "Ожидания не снизились.", "Expectations have not declined.") == 0);
    CHECK(count("negation", "Штраф за неявку не взимают.", "A fine is charged for failure to appear.") == 1);
    CHECK(count("negation", "Он не сдал экзамен.", "He failed the exam.") == 0);
    CHECK(count("negation", "Суд не удовлетворил иск.", "The court declined the claim.") == 0);
    CHECK(count("negation", "Ливень не допустил игры.", "Rain prevented the game.") == 0);
}

TEST_CASE("negation: said by another word, before its own, or by a comparison") {
    CHECK(count("negation", "В праздник кабинеты работать не будут.", "The rooms will be closed on the holiday.") == 0);
    CHECK(count("negation", "Лучше в травмпункте, а не дома.", "Better at a clinic than at home.") == 0);
    CHECK(count("negation", "Цены указаны без учёта НДС.", "Prices are exclusive of VAT.") == 0);
    CHECK(count("negation", "Без визы можно пробыть месяц.", "Visa-free stays may last a month.") == 0);
    CHECK(count("negation", "Лучше в травмпункте, а не дома.", "Better at a clinic and at home.") == 1);
    CHECK(count("negation", "В праздник кабинеты работать не будут.", "The rooms will work on the holiday.") == 1);
}

TEST_CASE("negation: two denials are not one") {
    CHECK(count("negation", "Предприятие не может не платить.", "The company cannot pay.") == 1);
    CHECK(count("negation", "Предприятие не может не платить.", "The company cannot but pay.") == 0);
    CHECK(count("negation", "Предприятие не может не платить.", "The company has to pay.") == 0);
    CHECK(count("negation", "Без пропуска в зону вылета не пускают.", "No one is admitted with a pass.") == 1);
    CHECK(count("negation", "Без пропуска в зону вылета не пускают.", "No one is admitted without a pass.") == 0);
    CHECK(count("negation", "Нельзя оставлять детей без присмотра.", "Children must be supervised.") == 0);
    CHECK(count("negation", "Нельзя не отметить меньшее число.", "It is worth noting that there were fewer.") == 0);
}

TEST_CASE("negation: each clause and each kind of denial has an answer of its own") {
    CHECK(count("negation", "Пострадавших нет, техника не повреждена.", "No injuries; the equipment was damaged.") ==
          1);
    CHECK(count("negation", "Пострадавших нет, техника не повреждена.", "No injuries or damage.") <= 1);
    CHECK(count("negation", "Детям без взрослых входить не разрешается.", "Children may enter without an adult.") == 1);
    CHECK(count("negation", "Детям без взрослых входить не разрешается.", "No child may enter without an adult.") == 0);
    CHECK(count("negation", "Стоянка маломерных судов запрещена.", "The mooring of small craft is not prohibited.") ==
          1);
    CHECK(count("negation", "Вход свободный, билеты не нужны.", "Admission is free; tickets are needed.") == 1);
    CHECK(count("negation", "Рыбакам не советуют выходить на лёд.", "Anglers are advised to go out on the ice.") == 1);
}

TEST_CASE("numbers: by how much, from what to what, and nearly") {
    CHECK(count("number", "Температура понизится на 5 градусов.", "The temperature will drop to 5 degrees.") == 1);
    CHECK(count("number", "Долг сократился с 64 до 46 млн.", "The debt was cut from 46 to 64 million.") == 1);
    CHECK(count("number", "Долг сократился с 64 до 46 млн.", "The debt was cut from 64 to 46 million.") == 0);
    CHECK(count("number", "Посмотрели без малого 900 фильмов.", "They watched over 900 films.") == 1);
    CHECK(count("number", "Посмотрели без малого 900 фильмов.", "They watched almost 900 films.") == 0);
}

TEST_CASE("numbers: up for down, and early for late") {
    CHECK(count("number", "Добыча выросла на 5 процентов.", "Output fell by 5 percent.") == 1);
    CHECK(count("number", "Добыча выросла на 5 процентов.", "Output was up 5 percent.") == 0);
    CHECK(count("number", "Заявок на 18 % больше, чем год назад.", "There were 18% fewer than a year ago.") == 1);
    CHECK(count("number", "Поезд прибыл на 20 минут раньше.", "The train arrived 20 minutes late.") == 1);
    CHECK(count("number", "Рост замедлился до 5 %.", "Growth slowed to 5%.") == 0);
    CHECK(count("number", "Прибыль выросла на 7 %, а долг упал на 3 %.",
                "Debt fell by 3%, while profit was 7% higher.") == 0);
}

TEST_CASE("typing: a full stop too many, a space before a percent sign, a ratio with spaces") {
    CHECK(count("end-punctuation", "Проверьте.", "Check carefully..") == 1);
    CHECK(count("end-punctuation", "Проверьте…", "Check carefully...") == 0);
    CHECK(count("end-punctuation", "Координаты: 97° в. д.", "Coordinates: 97° E") == 0);
    CHECK(count("spaces", "На 18 %.", "By 18 %.") == 1);
    CHECK(count("spaces", "Счёт 3 : 2.", "The score is 3:2.") == 0);
}

TEST_CASE("grammar: words that sound alike, and verbs without their object") {
    CHECK(count("grammar", "Базы.", "They return to there bases.") == 1);
    CHECK(count("grammar", "Базы.", "They went from there to the base.") == 0);
    CHECK(count("grammar", "Напоминают.", "The port reminds that bathing is dangerous.") == 1);
    CHECK(count("grammar", "Напоминают.", "They were reminded that bathing is dangerous.") == 0);
    CHECK(count("grammar", "Осадки.", "Precipitation were observed.") == 1);
}

TEST_CASE("negation: almost, questions, and what goes on") {
    CHECK(count("negation", "Ухудшилось едва ли не всё.", "Hardly any of it worsened.") == 1);
    CHECK(count("negation", "Ухудшилось едва ли не всё.", "Almost all of it worsened.") == 0);
    CHECK(count("negation", "Спрашивают, не холодно ли у нас.", "They ask whether it is cold here.") == 0);
    CHECK(count("negation", "Молоток не смолкал.", "The hammer went on.") == 0);
    CHECK(count("negation", "Котят не покажут до июня.", "The cubs will be shown until June.") == 1);
    CHECK(count("negation", "Работодатель не вправе уволить.", "The employer may dismiss him.") == 1);
}

TEST_CASE("memory: another published translation is a conflict, an unedited match is named") {
    CheckServices services;
    const std::string known = "Суд удовлетворил иск.";
    services.known_pairs = [&](const std::string& source) {
        return std::vector<KnownPair>{{{known, "The court granted the claim."}, source == known ? 100 : 85, true, "7"}};
    };
    CHECK(count("tm-conflict", known, "The court satisfied the suit.", services) == 1);
    CHECK(count("tm-conflict", known, "The court granted the claim.", services) == 0);
    CHECK(count("fuzzy-match", "Суд отклонил иск.", "The court granted the claim.", services) == 1);
    CHECK(count("fuzzy-match", known, "The court granted the claim.", services) == 0);
}

TEST_CASE("state: what is left to confirm is named when most is confirmed") {
    Bitext document =
        assemble({test::segmented("ru", {"Да.", "Нет.", "Суд."}), test::segmented("en-US", {"Yes.", "No.", "Court."})},
                 test::beads_of({{1, 1}, {1, 1}, {1, 1}}));
    CHECK(found(document, "not-confirmed").empty());
    for (const std::size_t bead : {0U, 1U}) {
        Bead accepted = document.alignment.beads[bead];
        accepted.state = BeadState::accepted;
        document.alignment.beads = document.alignment.beads.splice(bead, 1, {accepted});
    }
    CHECK(found(document, "not-confirmed").size() == 1);
}

TEST_CASE("codes: two that are missing at one place are two findings with keys of their own") {
    Bitext document =
        assemble({test::segmented("ru", {"Да."}), test::segmented("en-US", {"Yes."})}, test::beads_of({{1, 1}}));
    Segment segment = document.texts.source.segments[0];
    segment.content.codes = {{0, CodeKind::placeholder, "1", "ph", {}, {}},
                             {0, CodeKind::placeholder, "2", "ph", {}, {}}};
    document.texts.source.segments = document.texts.source.segments.splice(0, 1, {segment});
    const auto findings = found(document, "codes");
    REQUIRE(findings.size() == 2);
    CHECK(findings[0].key != findings[1].key);
}

TEST_CASE("english norm: words of the other norm have their own spelling, others none") {
    CHECK(in_norm("Centres", "en-US") == "Centers");
    CHECK(in_norm("defense", "en-GB") == "defence");
    CHECK(in_norm("analyses", "en-US") == std::nullopt);
    CHECK(in_norm("program", "en-GB") == std::nullopt);
    CHECK(in_norm("organisations", "en-US") == "organizations");
    CHECK(in_norm("organized", "en-GB") == "organised");
    CHECK(in_norm("Organization", "en-GB") == std::nullopt);
    CHECK(in_norm("emphasis", "en-US") == std::nullopt);
    CHECK(in_norm("organist", "en-US") == std::nullopt);
    CHECK(in_norm("color", "en-US") == std::nullopt);
}
