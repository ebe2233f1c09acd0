// Tests of app/key_table.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/key_table.h"

#include <doctest/doctest.h>

#include "base/error.h"

using namespace stykovka;

TEST_CASE("key table: a changed key counts, the table's own one is no change") {
    const Action& merge = *find_action("bead.merge-next");
    KeyTable keys;
    CHECK(keys.of(merge) == merge.shortcut);
    keys.set(merge, "Ctrl+Shift+F9");
    CHECK(keys.of(merge) == "Ctrl+Shift+F9");
    keys.set(merge, std::string(merge.shortcut));
    CHECK(keys.changes().empty());
}

TEST_CASE("key table: who else has a key is named, and nobody has no key") {
    const Action& merge = *find_action("bead.merge-next");
    const KeyTable keys;
    REQUIRE(keys.others_with(*find_action("bead.swap"), merge.shortcut).size() == 1);
    CHECK(keys.others_with(*find_action("bead.swap"), merge.shortcut).front() == &merge);
    CHECK(keys.others_with(*find_action("view.theme"), "").empty());
}

TEST_CASE("key table: a file of keys is read, comments are skipped, an action alone loses its key") {
    const KeyTable keys = read_keys("# mine\ngo.next Ctrl+N  # as there\nrelease.print\n", "mine.keys");
    CHECK(keys.of(*find_action("go.next")) == "Ctrl+N");
    CHECK(keys.of(*find_action("release.print")).empty());
}

TEST_CASE("key table: a command that is not there is named with its line") {
    try {
        read_keys("go.next Ctrl+N\ngo.nowhere F4\n", "mine.keys");
        FAIL("it was read");
    } catch (const Error& error) {
        CHECK(std::string(error.what()).find("go.nowhere") != std::string::npos);
        CHECK(error.place() == "mine.keys:2");
    }
}
