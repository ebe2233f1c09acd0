// Tests of gui/key_dialog.h and of changed keys.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/key_dialog.h"

#include <doctest/doctest.h>

#include <set>

#include "window.h"

using namespace stykovka;
using namespace stykovka::test;

namespace {

std::string key_of_row(const KeyDialog& dialog, std::string_view id) {
    return std::string(dialog.keys().of(*find_action(id)));
}

}  // namespace

TEST_CASE("key dialog: a key that another command has is taken from it, and a sentence says so") {
    KeyDialog dialog(nullptr, {});
    dialog.select("bead.swap");
    dialog.press("Ctrl+J");
    CHECK(key_of_row(dialog, "bead.swap") == "Ctrl+J");
    CHECK(key_of_row(dialog, "bead.merge-next").empty());
    CHECK(dialog.remark().find("Merge with next") != std::string::npos);
}

TEST_CASE("key dialog: a sign that is typed is no key of a command that works in a text") {
    KeyDialog dialog(nullptr, {});
    dialog.select("bead.merge-next");
    dialog.press("J");
    CHECK(key_of_row(dialog, "bead.merge-next") == "Ctrl+J");
    CHECK_FALSE(dialog.remark().empty());
    dialog.press("");
    CHECK(key_of_row(dialog, "bead.merge-next").empty());
}

TEST_CASE("key dialog: no two commands have one key, neither at first nor in the preset of another program") {
    KeyDialog dialog(nullptr, {});
    for (const std::size_t preset : {0U, 1U}) {
        dialog.load_preset(preset);
        std::set<std::string> seen;
        for (const Action& action : actions()) {
            const std::string key(dialog.keys().of(action));
            CAPTURE(action.id);
            if (!key.empty()) CHECK(seen.insert(key).second);
        }
    }
}

TEST_CASE("key dialog: words and keys find their commands; what is found first can be given a key at once") {
    KeyDialog dialog(nullptr, {});
    CHECK(dialog.rows() == actions().size());
    dialog.search("merge NEXT");
    CHECK(dialog.rows() == 1);
    dialog.press("Ctrl+Alt+M");
    CHECK(key_of_row(dialog, "bead.merge-next") == "Ctrl+Alt+M");
    dialog.search("ctrl+alt+m");
    CHECK(dialog.rows() == 1);
    dialog.search("nothing of the kind");
    CHECK(dialog.rows() == 0);
    dialog.search("");
    CHECK(dialog.rows() == actions().size());
}

TEST_CASE("keys: a default key never shadows a clipboard key of the system") {
    for (const Action& action : actions())
        for (const std::string_view taken : {"Ctrl+C", "Ctrl+V", "Ctrl+X", "Ctrl+A", "Ctrl+Insert", "Shift+Insert",
                                             "Shift+Delete", "Ctrl+Shift+V", "Ctrl+Shift+C"}) {
            CAPTURE(action.id);
            CHECK(action.shortcut != taken);
        }
}

TEST_CASE("keys: a changed key runs its command, and the old one no more") {
    KeyTable keys;
    keys.set(*find_action("bead.merge-next"), "Ctrl+Shift+F9");
    CHECK(action_for(key_of("Ctrl+Shift+F9"), false, keys)->id == "bead.merge-next");
    CHECK(action_for(key_of("Ctrl+J"), false, keys) == nullptr);
}
