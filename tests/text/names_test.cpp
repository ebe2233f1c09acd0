// Tests of text/transliteration.h and text/numbers.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "text/numbers.h"
#include "text/transliteration.h"

using namespace stykovka;

TEST_CASE("names: three systems of romanisation") {
    CHECK(romanised("Екатеринбург", Romanisation::bgn_pcgn) == "Yekaterinburg");
    CHECK(romanised("Щербаков", Romanisation::bgn_pcgn) == "Shcherbakov");
    CHECK(romanised("Сергей", Romanisation::bgn_pcgn) == "Sergey");
    CHECK(romanised("Юлия", Romanisation::icao_9303) == "Iuliia");
    CHECK(romanised("Юлия", Romanisation::iso_9) == "Ûliâ");
    CHECK(romanised("А. В. 5 Ёж", Romanisation::bgn_pcgn) == "A. V. 5 Yozh");
}

TEST_CASE("names: case endings and spellings do not part a name from its translation") {
    for (const auto& [ru, en] : {std::pair{"Красновым", "Krasnov"},
                                 {"Щербакову", "Shcherbakov"},
                                 {"Хиллари", "Hillary"},
                                 {"Лукашенко", "Lukashenko"},
                                 {"Екатеринбурге", "Yekaterinburg"},
                                 {"Приозерском", "Priozersky"}}) {
        CAPTURE(ru);
        CHECK(name_similarity(ru, en) >= 0.8);
    }
    CHECK(name_similarity("Краснов", "Melnikov") < 0.5);
    CHECK(name_similarity("", "Melnikov") == 0);
}

TEST_CASE("numbers: a figure has one value in both languages") {
    const Language ru("ru");
    const Language en("en");
    CHECK(figure_value("1234,50", ru) == "1234.5");
    CHECK(figure_value("1,234.5", en) == "1234.5");
    CHECK(figure_value("7,2", ru) == figure_value("7.2", en));
    CHECK(figure_value("4816", ru) == figure_value("4,816", en));
    CHECK(figure_value("1,234,567", en) == "1234567");
    CHECK(figure_value("05", ru) == "5");
    CHECK(figure_value("0", ru) == "0");
    CHECK(figure_value("0,0", ru) == "0");
}
