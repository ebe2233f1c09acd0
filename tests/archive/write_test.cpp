// Tests of src/archive/write.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/write.h"

#include "support/paths.h"

using namespace stykovka;

namespace {

void set(Write& write, const char* key) { write.database().run("INSERT INTO settings(key, value) VALUES(?, '')", key); }

std::int64_t settings_in(Archive& archive) { return archive.database().number("SELECT count(*) FROM settings"); }

}  // namespace

TEST_CASE("write: what is committed has an entry that says who did what") {
    Archive archive = Archive::in_memory("anna");
    Write write(archive, {"bead.merge", "Merge beads"});
    set(write, "key");
    write.commit();
    const auto history = archive.history(5);
    REQUIRE(history.size() == 1);
    CHECK(history[0].id == write.entry());
    CHECK(history[0].act.kind == "bead.merge");
    CHECK(history[0].act.description == "Merge beads");
    CHECK(history[0].who == "anna");
    CHECK(history[0].when == write.when());
    CHECK_FALSE(history[0].act.batch.has_value());
}

TEST_CASE("write: what is not committed leaves no entry and no change") {
    Archive archive = Archive::in_memory("anna");
    {
        Write write(archive, {"test", "Test"});
        set(write, "key");
    }
    CHECK(settings_in(archive) == 0);
    CHECK(archive.history(5).empty());
}

TEST_CASE("write: an inner one shares the entry and can be taken back alone") {
    Archive archive = Archive::in_memory("anna");
    Write outer(archive, {"outer", "Outer"});
    set(outer, "outer");
    {
        Write inner(archive, {"inner", "Inner"});
        set(inner, "dropped");
        CHECK(inner.entry() == outer.entry());
    }
    {
        Write inner(archive, {"inner", "Inner"});
        set(inner, "kept");
        inner.commit();
    }
    outer.commit();
    CHECK(settings_in(archive) == 2);
    CHECK(archive.history(5).size() == 1);
}

TEST_CASE("write: one that follows another one has an entry of its own, in its batch when asked") {
    Archive archive = Archive::in_memory("anna");
    std::int64_t batch = 0;
    {
        Write first(archive, {"import", "Import"});
        batch = first.entry();
        first.commit();
    }
    Write second(archive, {"import", "Import", batch});
    second.commit();
    const auto history = archive.history(5);
    REQUIRE(history.size() == 2);
    CHECK(history[0].act.batch == batch);
}
