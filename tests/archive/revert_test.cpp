// Tests of src/archive/revert.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/revert.h"

#include "archive/write.h"
#include "base/error.h"
#include "support/paths.h"

using namespace stykovka;

namespace {

Act batch() {
    Act act{"test", "A batch"};
    act.can_be_reverted = true;
    return act;
}

/// Words stand for all tables with numbers, dismissals for those without; releases have blocks that belong to them.
struct Office {
    Archive archive = Archive::in_memory("anna");
    Database& database = archive.database();

    std::int64_t run(const Act& act, std::initializer_list<const char*> statements) {
        Write write(archive, act);
        for (const char* sql : statements) database.execute(sql);
        write.commit();
        return write.entry();
    }
    std::int64_t run(std::initializer_list<const char*> statements) { return run({"test", "An edit"}, statements); }
    RevertOutcome revert(std::int64_t entry) { return revert_batch(archive, entry, RevertMode::apply, NoProgress()); }
    std::int64_t number(const char* sql) { return database.number(sql); }
};

constexpr const char* three_words =
    "INSERT INTO accepted_words(language, word, who, at) VALUES('ru', 'а', '', 1), ('ru', 'б', '', 1), ('ru', 'в', '', "
    "1)";
constexpr const char* a_release =
    "INSERT INTO releases VALUES(7, '1', '', '', '', '', '', 'ru', 'en', 0, NULL, '', NULL, 1, 1, 0, 0, 0, 0, 1, 1, 1, '');"
    "INSERT INTO release_blocks(release_id, sequence, position, size, content) VALUES(7, 0, 1, 1, x'00'), (7, 1, 1, 1, "
    "x'00')";

ErrorKind refused(Office& office, std::int64_t entry) {
    try {
        office.revert(entry);
    } catch (const Error& error) {
        return error.kind();
    }
    FAIL("nothing was thrown");
    return ErrorKind::internal;
}

}  // namespace

TEST_CASE("revert: what a batch put in, changed and removed is as it was, and nothing else is touched") {
    Office office;
    office.run({three_words, "INSERT INTO dismissals VALUES('key', 'old', '', 1), ('other', 'old', '', 1)"});
    const std::int64_t entry = office.run(
        batch(),
        {"INSERT INTO accepted_words(language, word, who, at) VALUES('ru', 'г', '', 1), ('ru', 'д', '', 1)",
         "UPDATE accepted_words SET model = 'new' WHERE word = 'а'", "DELETE FROM accepted_words WHERE word = 'б'",
         "INSERT OR REPLACE INTO dismissals VALUES('key', 'new', '', 2), ('added', 'new', '', 2)",
         "DELETE FROM dismissals WHERE key = 'other'"});
    office.run({"INSERT INTO accepted_words(language, word, who, at) VALUES('ru', 'later', '', 1)"});
    const RevertOutcome outcome = office.revert(entry);
    CHECK(outcome.kept.empty());
    CHECK(office.number("SELECT count(*) FROM accepted_words WHERE word IN ('а', 'б', 'в', 'later') AND model = ''") ==
          4);
    CHECK(office.number("SELECT count(*) FROM accepted_words") == 4);
    CHECK(office.number("SELECT count(*) FROM dismissals WHERE reason = 'old' AND at = 1") == 2);
    CHECK(office.number("SELECT count(*) FROM dismissals") == 2);
    CHECK(office.archive.history(1)[0].act.kind == "revert");
    CHECK(office.archive.history(1)[0].id == outcome.entry);
}

TEST_CASE("revert: what was changed since stays and is listed") {
    Office office;
    office.run({"INSERT INTO dismissals VALUES('key', 'old', '', 1)"});
    const std::int64_t entry =
        office.run(batch(), {three_words, "UPDATE dismissals SET reason = 'batch' WHERE key = 'key'"});
    office.run({"UPDATE accepted_words SET model = 'mine' WHERE word = 'б'", "UPDATE dismissals SET reason = 'mine'"});
    const RevertOutcome outcome = office.revert(entry);
    CHECK(outcome.kept == std::vector<KeptRow>{{"dismissals", 0, "key"}, {"accepted_words", 2, ""}});
    CHECK(office.number("SELECT count(*) FROM accepted_words") == 1);
    CHECK(office.number("SELECT count(*) FROM dismissals WHERE reason = 'mine'") == 1);
}

TEST_CASE("revert: a row that was changed and changed back counts as unchanged, one that was removed is no trouble") {
    Office office;
    const std::int64_t entry = office.run(batch(), {three_words});
    office.run({"UPDATE accepted_words SET model = 'x' WHERE word = 'а'", "UPDATE accepted_words SET model = ''",
                "DELETE FROM accepted_words WHERE word = 'в'"});
    CHECK(office.revert(entry).kept.empty());
    CHECK(office.number("SELECT count(*) FROM accepted_words") == 0);
}

TEST_CASE("revert: a whole that was changed keeps its parts, and only the whole is listed") {
    Office office;
    const std::int64_t entry = office.run(batch(), {a_release, three_words});
    SUBCASE("the whole itself") { office.run({"UPDATE releases SET revision = 2"}); }
    SUBCASE("one of its parts") { office.run({"UPDATE release_blocks SET size = 2 WHERE sequence = 1"}); }
    SUBCASE("something that was added to it") { office.run({"INSERT INTO drafts VALUES(7, 1, 0, 'typed', 0, '', 1)"}); }
    CHECK(office.revert(entry).kept == std::vector<KeptRow>{{"releases", 7, ""}});
    CHECK(office.number("SELECT count(*) FROM release_blocks") == 2);
}

TEST_CASE("revert: an unchanged whole goes with its parts, wherever somebody's caret stood in it") {
    Office office;
    const std::int64_t entry = office.run(batch(), {a_release});
    office.run({"INSERT INTO cursors VALUES(7, 0, 0, 0, 0)"});
    CHECK(office.revert(entry).kept.empty());
    CHECK(office.number("SELECT count(*) FROM releases") == 0);
    CHECK(office.number("SELECT count(*) FROM release_blocks") == 0);
}

TEST_CASE("revert: a batch of several entries goes as one, the last first") {
    Office office;
    const std::int64_t entry = office.run(batch(), {three_words});
    Act second = batch();
    second.batch = entry;
    office.run(second, {"UPDATE accepted_words SET model = 'second'", "DELETE FROM accepted_words WHERE word = 'а'"});
    CHECK(office.revert(entry).kept.empty());
    CHECK(office.number("SELECT count(*) FROM accepted_words") == 0);
}

TEST_CASE("revert: what cannot be put back, because its place is taken, is listed") {
    Office office;
    office.run({three_words});
    const std::int64_t entry = office.run(batch(), {"DELETE FROM accepted_words WHERE word IN ('а', 'б')"});
    office.run({"INSERT INTO accepted_words(language, word, who, at) VALUES('ru', 'а', 'boris', 1)"});
    CHECK(office.revert(entry).kept.size() == 1);
    CHECK(office.number("SELECT count(*) FROM accepted_words WHERE word = 'а' AND who = 'boris'") == 1);
}

TEST_CASE("revert: only once, only what is recorded, only what is there") {
    Office office;
    const std::int64_t entry = office.run(batch(), {three_words});
    const std::int64_t edit = office.run({"UPDATE accepted_words SET at = 1"});
    CHECK(revert_state(office.archive, entry) == RevertState::possible);
    CHECK(revert_state(office.archive, edit) == RevertState::not_possible);
    CHECK(refused(office, edit) == ErrorKind::conflict);
    CHECK(refused(office, 99) == ErrorKind::not_found);
    office.revert(entry);
    CHECK(revert_state(office.archive, entry) == RevertState::done);
    CHECK(refused(office, entry) == ErrorKind::conflict);
}

TEST_CASE("revert: a batch that was not committed leaves nothing recorded") {
    Office office;
    {
        Write write(office.archive, batch());
        office.database.execute(three_words);
    }
    CHECK(office.number("SELECT count(*) FROM journal_rows") == 0);
}

TEST_CASE("revert: many rows are recorded in few lines") {
    Office office;
    const std::int64_t entry = office.run(
        batch(), {"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000) "
                  "INSERT INTO accepted_words(language, word, who, at) SELECT 'ru', 'w' || i, '', 1 FROM n"});
    CHECK(office.number("SELECT count(*) FROM journal_rows") == 3);
    CHECK(office.revert(entry).taken_back["accepted_words"] == 10000);
    CHECK(office.number("SELECT count(*) FROM accepted_words") == 0);
}

TEST_CASE("revert: when all of a batch was changed since, it is refused and nothing is noted") {
    Office office;
    const std::int64_t entry = office.run(batch(), {three_words});
    office.run({"UPDATE accepted_words SET model = 'mine'"});
    CHECK(refused(office, entry) == ErrorKind::conflict);
    CHECK(revert_state(office.archive, entry) == RevertState::possible);
}

TEST_CASE("revert: a preview says what would happen and changes nothing") {
    Office office;
    const std::int64_t entry = office.run(batch(), {three_words});
    const RevertOutcome outcome = revert_batch(office.archive, entry, RevertMode::preview, NoProgress());
    CHECK(outcome.taken_back.at("accepted_words") == 3);
    CHECK(office.number("SELECT count(*) FROM accepted_words") == 3);
    CHECK(office.archive.history(5).size() == 1);
}

TEST_CASE("revert: what was recorded of tables that have other columns by now is refused") {
    Office office;
    const std::int64_t entry = office.run(batch(), {three_words});
    office.database.execute("UPDATE journal_rows SET schema = schema - 1");
    CHECK(revert_state(office.archive, entry) == RevertState::not_possible);
    CHECK(refused(office, entry) == ErrorKind::conflict);
}
