// Tests of app/terms.h: terms in from files, once.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/terms.h"

#include <doctest/doctest.h>

#include "app/batches.h"
#include "base/error.h"
#include "base/file.h"
#include "support/paths.h"

using namespace stykovka;

namespace {

struct Desk {
    explicit Desk(const std::string& name) : folder(test::fresh_folder(name)), archive(folder / "a.stykovka", "anna") {}

    TermImport import(const std::string& rows, bool dry_run = false) {
        write_file(folder / "t.csv", "ru,en,subject,status\n" + rows);
        TermFileOptions options;
        options.dry_run = dry_run;
        return import_terms(archive, folder / "t.csv", options, NoProgress());
    }
    std::size_t count() { return terms_with(archive, {}).size(); }

    std::filesystem::path folder;
    OpenArchive archive;
};

}  // namespace

TEST_CASE("terms: a file imported twice adds nothing, whichever languages its rows have") {
    Desk desk("terms-twice");
    const std::string rows = "прокуратура,prosecution service,law,\nа,an,,\nсуд,court,,\n";
    const TermImport first = desk.import(rows);
    CHECK(first.added == 3);
    const TermImport second = desk.import(rows);
    CHECK(second.added == 0);
    CHECK(second.known == 3);
    CHECK(desk.count() == 3);
}

TEST_CASE("terms: a row completes the concept that has its source term, also one of the same file") {
    Desk desk("terms-complete");
    const TermImport outcome = desk.import("суд,court,,\nсуд,tribunal,,admitted\nсуд,yard,sport,\n");
    CHECK(outcome.read == outcome.added + outcome.merged + outcome.known + outcome.skipped);
    const auto courts = terms_with(desk.archive, "court");
    REQUIRE(courts.size() == 1);
    CHECK(courts[0].terms.size() == 3);
    CHECK(desk.count() == 2);
}

TEST_CASE("terms: a dry run says the same and changes nothing") {
    Desk desk("terms-dry");
    CHECK(desk.import("суд,court,,\n", true).added == 1);
    CHECK(desk.count() == 0);
}

TEST_CASE("terms: a contradiction is named, and the archive keeps what it has") {
    Desk desk("terms-contradiction");
    desk.import("суд,court,,forbidden\n");
    const TermImport outcome = desk.import("суд,court,,preferred\n");
    CHECK(outcome.remarks.size() == 1);
    const Concept known = terms_with(desk.archive, "court").at(0);
    REQUIRE(known.terms.size() == 2);
    CHECK(known.terms[1].text == "court");
    CHECK(known.terms[1].status == TermStatus::forbidden);
}

TEST_CASE("terms: an import is taken back as a whole") {
    Desk desk("terms-revert");
    desk.import("суд,court,,\n");
    desk.import("суд,tribunal,,\nиск,claim,,\n");
    CHECK(desk.count() == 2);
    revert(desk.archive, history_of(desk.archive, 1).front().entry.id, RevertMode::apply, NoProgress());
    REQUIRE(desk.count() == 1);
    CHECK(terms_with(desk.archive, {}).at(0).terms.size() == 2);
}

TEST_CASE("terms: a pair goes into the concept of its source term, and a forbidden one is not allowed in silence") {
    Desk desk("terms-pair");
    desk.import("суд,court,,\nсуд,yard,,forbidden\n");
    const auto pair = [](const char* source, const char* target) {
        BySide<Term> terms;
        terms.source.language = Language("ru");
        terms.source.text = source;
        terms.target.language = Language("en");
        terms.target.text = target;
        return terms;
    };
    add_term_pair(desk.archive, pair("суд", "law court"));
    CHECK(desk.count() == 1);
    CHECK_THROWS_AS(add_term_pair(desk.archive, pair("суд", "yard")), Error);
    CHECK_THROWS_AS(add_term_pair(desk.archive, pair("а", "a")), Error);
    add_term_pair(desk.archive, pair("иск", "claim"));
    CHECK(desk.count() == 2);
}

TEST_CASE("terms: concepts of other languages are skipped, those that lack one language are named") {
    Desk desk("terms-languages");
    write_file(desk.folder / "t.csv", "ru,en,de\nсуд,,Gericht\n,,Amt\nправо,law,Recht\n");
    const TermImport outcome = import_terms(desk.archive, desk.folder / "t.csv", {}, NoProgress());
    CHECK(outcome.added == 2);
    CHECK(outcome.skipped == 1);
    CHECK(outcome.remarks == std::vector<std::string>{
                                 "1 concept has a term in neither “ru” nor “en” and is skipped.",
                                 "1 concept has no term in “en”."});
}
