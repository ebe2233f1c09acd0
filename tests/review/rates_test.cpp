// Tests of review/rates.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/rates.h"

#include <doctest/doctest.h>

#include <cmath>

using namespace stykovka;

namespace {

const Language russian{"ru"}, english{"en"};

// In minutes; 0 when there is no rate or more than one.
double rate(std::string_view text, const Language& language) {
    const auto rates = rates_in(text, language);
    return rates.size() == 1 ? rates[0].minutes : 0;
}

bool are_same(std::string_view source, std::string_view target) {
    const auto here = rates_in(source, russian), there = rates_in(target, english);
    return here.size() == 1 && there.size() == 1 && same_rate(here[0], there[0]);
}

}  // namespace

TEST_CASE("rates: what is so many in a time") {
    CHECK(rate("120 тысяч банок в час", russian) == 60);
    CHECK(rate("120,000 cans an hour", english) == 60);
    CHECK(rate("42 тыс. почтовых отправлений в час", russian) == 60);
    CHECK(rate("a million rubles a week", english) == 7 * 1440);
    CHECK(rate("40 tons per day", english) == 1440);
    CHECK(rate("Врач принимает в день по 20 пациентов", russian) == 1440);
}

TEST_CASE("rates: how often, in every wording") {
    CHECK(rate("четыре раза в час", russian) == 15);
    CHECK(are_same("четыре раза в час", "every 15 minutes"));
    CHECK(are_same("каждые полчаса", "twice an hour"));
    CHECK(are_same("раз в полгода", "every six months"));
    CHECK(are_same("дважды в год", "twice a year"));
    CHECK(are_same("раз в два года", "every other year"));
    CHECK(are_same("ежеквартально", "four times a year"));
    CHECK(are_same("каждые полторы минуты", "every minute and a half"));
    CHECK(are_same("26 раз в неделю", "26 flights a week"));
    CHECK(are_same("раз в месяц", "every four weeks"));
    CHECK_FALSE(are_same("раз в три года", "once every two years"));
    CHECK_FALSE(are_same("ежемесячно", "weekly"));
}

TEST_CASE("rates: a time that is named, or passes, is none") {
    CHECK(rates_in("В день матча пришли 20 тысяч зрителей", russian).empty());
    CHECK(rates_in("В 2031 году, в год основания, было 300 человек", russian).empty());
    CHECK(rates_in("Выручка выросла в два раза в год юбилея", russian).empty());
    CHECK(rates_in("В два часа ночи", russian).empty());
    CHECK(rates_in("восьмидесятых годов", russian).empty());
    CHECK(rates_in("300 workers a year ago", english).empty());
    CHECK(rates_in("400 requests in a day", english).empty());
    CHECK(rates_in("a biweekly bulletin", english).empty());
}
