// Tests of app/term_decisions.h and of terms that are taken out.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/term_decisions.h"

#include <doctest/doctest.h>

#include "app/table_file.h"
#include "app/terms.h"
#include "archive/revert.h"
#include "base/error.h"
#include "base/file.h"
#include "review/term_store.h"
#include "support/paths.h"

using namespace stykovka;

namespace {

const BySide<Language> languages{Language("ru"), Language("en")};
const Date day = *date_of("2031-03-12");

std::filesystem::path table(const std::string& name, const std::string& text) {
    const auto file = test::fresh_folder("decisions_" + name) / "table.tsv";
    write_file(file, text);
    return file;
}

OpenArchive archive_of(const std::string& name) {
    return OpenArchive(test::fresh_folder("decisions_archive_" + name) / "a.stykovka", "anna");
}

const std::string head = "term\trendering\tcount\tdecision\n";

}  // namespace

TEST_CASE("decisions: what a meeting wrote holds from its day on, and is taken back as one batch") {
    OpenArchive archive = archive_of("day");
    const auto file = table("day", head +
                                       "надзорное ведомство\toversight agency\t12\tpreferred\n"
                                       "надзорное ведомство\tsupervision authority\t3\tзапрещено\n"
                                       "правовая помощь\tlegal aid\t3\t\n");
    const auto decisions = read_decisions(file);
    REQUIRE(decisions.size() == 2);
    CHECK(decide_terms(archive, decisions, languages, day).added == 1);
    const auto concepts = stored_concepts(archive.archive());
    REQUIRE(concepts.size() == 1);
    REQUIRE(concepts[0].terms.size() == 3);
    CHECK(concepts[0].terms[2].status == TermStatus::forbidden);
    CHECK(concepts[0].terms[2].valid_from == day);
    revert_batch(archive.archive(), archive.archive().batches(1).at(0).id, RevertMode::apply, NoProgress());
    CHECK(stored_concepts(archive.archive()).empty());
}

TEST_CASE("decisions: a new preferred term makes the old one admitted, and the same table twice changes nothing") {
    OpenArchive archive = archive_of("twice");
    decide_terms(archive, {{2, {"суд", "court"}, TermStatus::preferred}}, languages, day);
    const std::vector<TermDecision> next{{2, {"суд", "tribunal"}, TermStatus::preferred}};
    CHECK(decide_terms(archive, next, languages, day).changed == 1);
    const auto concepts = stored_concepts(archive.archive());
    REQUIRE(concepts.size() == 1);
    CHECK(concepts[0].terms[1].status == TermStatus::admitted);
    CHECK(decide_terms(archive, next, languages, day).known == 1);
}

TEST_CASE("decisions: a table that says nothing clear is refused whole, with its line") {
    CHECK_THROWS_AS(read_decisions(table("word", head + "суд\tcourt\t1\tmaybe\n")), Error);
    CHECK_THROWS_AS(read_decisions(table("two", head + "суд\tcourt\t1\t+\nсуд\ttribunal\t1\t+\n")), Error);
    CHECK_THROWS_AS(read_decisions(table("against", head + "суд\tcourt\t1\t+\nсуды\tcourt\t1\t\nСуд\tCourt\t1\t-\n")),
                    Error);
    CHECK_THROWS_AS(read_decisions(table("columns", "term\tdecision\nсуд\t+\n")), Error);
    CHECK_THROWS_AS(read_decisions(table("empty", "")), Error);
    try {
        read_decisions(table("line", head + "суд\tcourt\t1\t\nсуд\ta\t1\t+\n"));
        FAIL("a term of one letter was taken");
    } catch (const Error& error) {
        CHECK(std::string(error.place()).ends_with("table.tsv:3"));
    }
}

TEST_CASE("decisions: a workbook comes back as it went out") {
    const auto file = test::fresh_folder("decisions_xlsx") / "table.xlsx";
    write_file(file,
               workbook_of({{"term", "rendering", "decision"}, {"суд", "court", "+"}, {"=1", "court", ""}}, "Terms"));
    const auto decisions = read_decisions(file);
    REQUIRE(decisions.size() == 1);
    CHECK(decisions[0].text == BySide<std::string>{"суд", "court"});
}

TEST_CASE("terms: one translation or the whole concept is taken out, and comes back") {
    OpenArchive archive = archive_of("remove");
    decide_terms(archive,
                 {{2, {"суд", "court"}, TermStatus::preferred}, {3, {"суд", "tribunal"}, TermStatus::admitted}},
                 languages, day);
    CHECK(remove_terms(archive, languages, {"Суд", "tribunal"}) == 1);
    CHECK(stored_concepts(archive.archive()).at(0).terms.size() == 2);
    CHECK(remove_terms(archive, languages, {"суд", ""}) == 1);
    CHECK(stored_concepts(archive.archive()).empty());
    CHECK_THROWS_AS(remove_terms(archive, languages, {"суд", ""}), Error);
    revert_batch(archive.archive(), archive.archive().batches(1).at(0).id, RevertMode::apply, NoProgress());
    CHECK(stored_concepts(archive.archive()).size() == 1);
}
