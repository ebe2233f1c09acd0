// Tests of gui/menu_letters.h: every row of a menu can be reached by a letter.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/menu_letters.h"

#include <doctest/doctest.h>

#include <set>

#include "app/settings.h"
#include "base/tr.h"
#include "gui/action_menus.h"

using namespace stykovka;

TEST_CASE("menu letters: a letter that is taken gives way to the next free one of the label") {
    CHECK(with_own_letters({"&Open", "&Close", "C&opy"}) == std::vector<std::string>{"&Open", "&Close", "Co&py"});
    CHECK(with_own_letters({"&Найти…", "&Неразрывный пробел"}) ==
          std::vector<std::string>{"&Найти…", "Н&еразрывный пробел"});
    CHECK(with_own_letters({"&A", "a", "A"}) == std::vector<std::string>{"&A", "a", "A"});
}

TEST_CASE("menu letters: no two rows of a menu have one letter, in both languages") {
    for (const char* language : {"en", "ru"}) {
        choose_interface_language(language, catalogue_folder());
        CHECK(interface_language() == language);
        for (const Menu menu :
             {Menu::release, Menu::edit, Menu::bead, Menu::go, Menu::view, Menu::tools, Menu::review, Menu::help}) {
            std::set<std::string> letters;
            for (const std::string& label : labels_of(menu)) {
                CAPTURE(label);
                if (!letter_of(label).empty()) CHECK(letters.insert(letter_of(label)).second);
            }
        }
    }
    choose_interface_language("en", {});
}
