// Tests of review/quantities.h and review/measure_units.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/quantities.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace stykovka;

namespace {

std::string unit_in(const std::string& text) {
    const auto unit = unit_before_all(text);
    return unit ? unit->name : "";
}

std::vector<Quantity> quantities(const std::string& text, const char* language) {
    return quantities_of(values_of(text, Language(language)), text);
}

/// Whether some quantity of the Russian text, alone or as a sum, is one of the English.
bool same(const std::string& russian, const std::string& english) {
    const auto here = quantities(russian, "ru");
    const auto there = quantities(english, "en-US");
    return std::ranges::any_of(here, [&](const Quantity& one) {
        return std::ranges::any_of(there, [&](const Quantity& another) { return same_quantity(one, another); });
    });
}

}  // namespace

TEST_CASE("measure units: both languages have one name for a unit") {
    CHECK(unit_in(" кв. метров") == "m2");
    CHECK(unit_in(" square meters") == "m2");
    CHECK(unit_in(" км²") == "km2");
    CHECK(unit_in("-kilometer route") == "km");
    CHECK(unit_in(" м/с") == "m/second");
    CHECK(unit_in(" meters per second") == "m/second");
    CHECK(unit_in(" км в час") == "km/hour");
    CHECK(unit_in(" miles an hour") == unit_in(" mph"));
    CHECK(unit_in(" кВт·ч") == "kWh");
    CHECK(unit_in(" лошадиных сил") == "hp");
    CHECK(unit_in(" мм рт. ст.") == "mmHg");
    CHECK(unit_in(" швейцарских франков") == "franc");
    CHECK(unit_in(" Swiss francs") == "franc");
    CHECK(unit_in(" баррелей") == "barrel");
}

TEST_CASE("measure units: other words are no units") {
    CHECK(unit_in(" человек").empty());
    CHECK(unit_in(" in the city").empty());
    CHECK(unit_in(" полных лет в городе").empty());
    CHECK(unit_in("").empty());
}

TEST_CASE("quantities: the same in other units") {
    CHECK(same("На 12 гектарах.", "On 120,000 square meters."));
    CHECK(same("Длина – 1 км 250 м.", "It is 1.25 km long."));
    CHECK(same("Вес – 3 кг 400 г.", "It weighs 3.4 kg."));
    CHECK(same("Курс – 98 рублей 40 копеек.", "The rate is 98.40 rubles."));
    CHECK(same("Осуждён на 8 лет и 6 месяцев.", "Sentenced to eight and a half years."));
    CHECK(same("Высота – около 3 км.", "At about 10,000 feet."));
    CHECK(same("До 27 °C.", "Up to 80 degrees."));
    CHECK(same("Рост в 1,4 раза.", "Growth by 40%."));
    CHECK(same("На 0,5 процентного пункта.", "By 50 basis points."));
}

TEST_CASE("quantities: another amount is not the same") {
    CHECK_FALSE(same("Длина – 1 км 250 м.", "It is 1.52 km long."));
    CHECK_FALSE(same("Ширина – 7 метров.", "It is 32 feet wide."));
    CHECK_FALSE(same("Высота – около 3 км.", "At about 1,000 feet."));
    CHECK_FALSE(same("Рост в 1,4 раза.", "Growth by 14%."));
}

TEST_CASE("quantities: numbers of a range have one unit") {
    const auto range = quantities("От 5 до 10 см.", "ru");
    REQUIRE(range.size() == 2);
    CHECK(range[0].unit.name == "cm");
}

TEST_CASE("quantities: below zero is told from above") {
    CHECK(quantities("До −27 °C.", "ru").at(0).zero == ZeroSide::below);
    CHECK(quantities("12 градусов мороза.", "ru").at(0).zero == ZeroSide::below);
    CHECK(quantities("12 degrees above zero.", "en").at(0).zero == ZeroSide::above);
    CHECK(quantities("10–12 °C.", "ru").at(1).zero == ZeroSide::unsaid);
}

TEST_CASE("measure units: prefixes of the SI in words and signs") {
    CHECK(unit_in(" нанометров") == unit_in(" nanometers"));
    CHECK(unit_in(" нм") == unit_in(" nm"));
    CHECK(unit_in(" мкг") == unit_in(" mcg"));
    CHECK(unit_in(" ГэВ") == unit_in(" GeV"));
    CHECK(unit_in(" тераватт") == unit_in(" TW"));
    CHECK(unit_in(" ампер") == unit_in(" amps"));
    CHECK(unit_in(" мкЗв") == unit_in(" microsieverts"));
    CHECK(unit_in(" грея") == unit_in(" grays"));
    CHECK(unit_in(" мА") != unit_in(" МА"));
    for (const char* none : {" met", " метро", " us", " pm", " омск", " битва"})
        CHECK_MESSAGE(unit_in(none).empty(), none);
}

TEST_CASE("quantities: hours with minutes that nobody names") {
    CHECK(same("Длится час сорок.", "It runs 100 minutes."));
    CHECK(same("Длится два часа сорок.", "It takes two hours and 40 minutes."));
    CHECK(same("Срок – год и шесть месяцев.", "The term is 18 months."));
    CHECK(same("За 30 лет.", "In three decades."));
    CHECK(same("Полтора-два года.", "18 to 24 months."));
}
