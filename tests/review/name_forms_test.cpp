// Tests of review/name_forms.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/name_forms.h"

#include <doctest/doctest.h>

using namespace stykovka;

namespace {

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("name forms: men in -ов, -ин, -ский, and others") {
    CHECK(forms_of_name("Жмурков", as_man) == Words{"Жмурков", "Жмуркова", "Жмуркову", "Жмурковым", "Жмуркове"});
    CHECK(forms_of_name("Жмуркин", as_man) == Words{"Жмуркин", "Жмуркина", "Жмуркину", "Жмуркиным", "Жмуркине"});
    CHECK(forms_of_name("Верховский", as_man) ==
          Words{"Верховский", "Верховского", "Верховскому", "Верховским", "Верховском"});
    CHECK(forms_of_name("Шмидт", as_man) == Words{"Шмидт", "Шмидта", "Шмидту", "Шмидтом", "Шмидте"});
    CHECK(forms_of_name("Гайдай", as_man) == Words{"Гайдай", "Гайдая", "Гайдаю", "Гайдаем", "Гайдае"});
    CHECK(forms_of_name("Юрий", as_man) == Words{"Юрий", "Юрия", "Юрию", "Юрием", "Юрии"});
    CHECK(forms_of_name("Салтыков-Щедрин", as_man)[3] == "Салтыков-Щедриным");
}

TEST_CASE("name forms: women") {
    CHECK(forms_of_name("Жмуркова", as_woman) == Words{"Жмуркова", "Жмурковой", "Жмуркову"});
    CHECK(forms_of_name("Верховская", as_woman) == Words{"Верховская", "Верховской", "Верховскую"});
    CHECK(forms_of_name("Мария", as_woman) == Words{"Мария", "Марии", "Марию", "Марией"});
}

TEST_CASE("name forms: places") {
    CHECK(forms_of_name("Жмурск", as_place) == Words{"Жмурск", "Жмурска", "Жмурску", "Жмурском", "Жмурске"});
    CHECK(forms_of_name("Жмурово", as_place) == Words{"Жмурово", "Жмурова", "Жмурову", "Жмуровом", "Жмурове"});
    CHECK(forms_of_name("Ростов", as_place)[3] == "Ростовом");
    CHECK(forms_of_name("Казань", as_place) == Words{"Казань", "Казани", "Казанью"});
    CHECK(forms_of_name("Ярославль", as_place)[1] == "Ярославля");
}

TEST_CASE("name forms: what keeps one form has none of these") {
    CHECK(forms_of_name("Шевченко", as_man).empty());
    CHECK(forms_of_name("Седых", as_man).empty());
    CHECK(forms_of_name("Шмидт", as_woman).empty());
    CHECK(forms_of_name("Сочи", as_place).empty());
    CHECK(forms_of_name("", as_man).empty());
    CHECK(forms_of_name("а", as_man).empty());
}

TEST_CASE("name forms: the kind that a word looks like") {
    CHECK(kind_by_ending("Жмурков") == as_man);
    CHECK(kind_by_ending("Жмуркова") == as_woman);
    CHECK(kind_by_ending("Жмурск") == as_place);
    CHECK(kind_by_ending("Жмурково") == as_place);
    CHECK(kind_by_ending("ЖКХ").empty());
}
