// Tests of app/actions.h: the table itself.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/actions.h"

#include <doctest/doctest.h>

#include <map>
#include <set>
#include <string>

using namespace stykovka;

TEST_CASE("actions: ids are unique, and every row has a label and a help text") {
    std::set<std::string_view> ids;
    for (const Action& action : actions()) {
        CAPTURE(action.id);
        CHECK(ids.insert(action.id).second);
        CHECK(*action.label != '\0');
        CHECK(*action.help != '\0');
        CHECK(find_action(action.id) == &action);
    }
}

TEST_CASE("actions: no key is given twice, and none is a clipboard key of the system") {
    std::set<std::string_view> keys{"Ctrl+C",      "Ctrl+V",       "Ctrl+X",      "Ctrl+A",
                                    "Ctrl+Insert", "Shift+Insert", "Ctrl+Shift+V"};
    for (const Action& action : actions()) {
        if (action.shortcut.empty()) continue;
        CAPTURE(action.id);
        CHECK(keys.insert(action.shortcut).second);
    }
}

TEST_CASE("actions: the letters that open the rows of one menu are different") {
    std::map<Menu, std::set<char>> letters;
    for (const Action& action : actions()) {
        const std::string label = action.label;
        const std::size_t at = label.find('&');
        if (at == std::string::npos || static_cast<unsigned char>(label[at + 1]) >= 0x80) continue;
        CAPTURE(action.id);
        CHECK(letters[action.menu].insert(static_cast<char>(label[at + 1] | 0x20)).second);
    }
}

TEST_CASE("actions: nothing that needs a release runs without one") {
    ActionContext nothing;
    CHECK_FALSE(run_action("bead.merge-next", nothing));
    CHECK_FALSE(run_action("edit.undo", nothing));
    CHECK_FALSE(run_action("release.copy-target", nothing));
    CHECK_FALSE(run_action("no.such-action", nothing));
}
