// Tests of releases as tables for people without the program.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bilingual_table.h"

#include <doctest/doctest.h>

#include "app/exporting.h"
#include "app/storing.h"
#include "base/error.h"
#include "base/file.h"
#include "bitext/edits.h"
#include "support/paths.h"

using namespace stykovka;

namespace {

const Tools& tools() {
    static const Tools loaded = load_tools();
    return loaded;
}

/// Four segments; the second is translated and accepted, with a comment, the third is translated.
struct Office {
    Office() {
        PreparedRelease prepared = prepare_untranslated(
            read_pasted_text("Рабочим выплатили зарплату\n\nПрокурор проверил завод. Долг превысил 28 млн рублей. "
                             "Виновный наказан.",
                             Language("ru"), tools()),
            Language("en"));
        prepared.release.number = "7";
        prepared.document = set_text(prepared.document, 1, Side::target, "The prosecutor checked the plant.");
        prepared.document = set_text(prepared.document, 2, Side::target, "Arrears exceeded 28 million rubles.");
        prepared.document = set_comment(accept(prepared.document, 1, 2, AcceptedBy::person), 1, "Which plant?");
        id = store_release(archive, prepared, {}).id;
    }
    OpenArchive archive{test::fresh_folder("bilingual-table") / "a.stykovka", "tester"};
    std::int64_t id = 0;
};

constexpr std::size_t source = 2, target = 3, comment = 4;

std::vector<OfficeRow> rows_of(const Session& session, const std::string& extension) {
    return read_table_file(bilingual_file(session.release(), session.document(), extension), "t." + extension);
}

std::vector<TableProblemKind> problems_of(const TableReturn& returned) {
    std::vector<TableProblemKind> kinds;
    for (const TableProblem& problem : returned.problems) kinds.push_back(problem.kind);
    return kinds;
}

}  // namespace

TEST_CASE("bilingual table: as it went out it changes nothing, as a workbook and as a document") {
    Office office;
    const Session session(office.archive, office.id);
    for (const std::string extension : {"xlsx", "docx"}) {
        const TableReturn returned = compare_table(session, rows_of(session, extension), "t");
        CHECK(returned.changes.empty());
        CHECK(returned.problems.empty());
        CHECK(returned.equal == 4);
    }
}

TEST_CASE("bilingual table: texts and comments come back as one step of undo") {
    Office office;
    Session session(office.archive, office.id);
    const Bitext before = session.document();
    std::vector<OfficeRow> rows = rows_of(session, "xlsx");
    rows[1].cells.resize(5);
    rows[1].cells[target] = "Workers receive\n unpaid wages ";
    rows[2].cells[target] = "The prosecutor inspected the plant.";
    rows[2].cells[comment] = "The foundry.";
    const TableReturn returned = compare_table(session, rows, "t.xlsx");
    REQUIRE(returned.changes.size() == 2);
    CHECK(returned.problems.empty());
    apply_table(session, returned, {true, true});
    const auto text = [&](std::size_t bead) { return content_of(session.document(), bead, Side::target).text; };
    CHECK(text(0) == "Workers receive unpaid wages");
    CHECK(text(1) == "The prosecutor inspected the plant.");
    CHECK(session.document().alignment.beads[1].state == BeadState::accepted);
    CHECK(session.document().alignment.beads[1].comment == "The foundry.");
    CHECK(text(2) == "Arrears exceeded 28 million rubles.");
    session.undo();
    CHECK(session.document().texts == before.texts);
    CHECK(session.document().alignment == before.alignment);
}

TEST_CASE("bilingual table: what cannot be trusted is named and not taken") {
    Office office;
    const Session session(office.archive, office.id);
    std::vector<OfficeRow> rows = rows_of(session, "docx");
    rows[1].has_merged_cells = true;
    rows[2].cells[source] = "Прокурор проверил фабрику.";
    rows[2].cells[target] = "The prosecutor checked the factory.";
    rows[3].cells[target].clear();
    rows.push_back(rows[3]);
    rows.push_back({9, {"9", "", "Новая строка.", "A new row.", ""}, false});
    rows.erase(rows.begin() + 4);
    const TableReturn returned = compare_table(session, rows, "t.docx");
    CHECK(returned.changes.empty());
    CHECK(problems_of(returned) == std::vector{TableProblemKind::merged, TableProblemKind::source_changed,
                                               TableProblemKind::emptied, TableProblemKind::repeated,
                                               TableProblemKind::added, TableProblemKind::missing});
    CHECK(returned.problems.back().text == "Виновный наказан.");
}

TEST_CASE("bilingual table: columns are found by their heads, rows by number where the id was lost") {
    Office office;
    const Session session(office.archive, office.id);
    std::vector<OfficeRow> rows = rows_of(session, "xlsx");
    rows[3].cells[1].clear();
    rows[3].cells[target] = "Arrears came to 28 million rubles.";
    for (OfficeRow& row : rows) {
        row.cells.resize(5);
        std::swap(row.cells[source], row.cells[target]);
        row.cells.insert(row.cells.begin(), "noted by hand");
    }
    const TableReturn returned = compare_table(session, rows, "t.xlsx");
    REQUIRE(returned.changes.size() == 1);
    CHECK(returned.changes[0].bead == 2);
    CHECK(returned.problems.empty());
}

TEST_CASE("bilingual table: another release's table, no table, and a document that went on are refused") {
    Office office;
    Session session(office.archive, office.id);
    std::vector<OfficeRow> rows = rows_of(session, "xlsx");
    const TableReturn returned = compare_table(session, rows, "t.xlsx");
    for (OfficeRow& row : rows)
        if (row.line > 1) row.cells[source] = "Другой текст " + row.cells[0];
    CHECK_THROWS_AS(compare_table(session, rows, "t.xlsx"), Error);
    CHECK_THROWS_AS(compare_table(session, {}, "t.xlsx"), Error);
    CHECK_THROWS_AS(read_table_file("a;b", "t.csv"), Error);
    session.commit("typed", set_text(session.document(), 0, Side::target, "Wages paid"));
    CHECK_THROWS_AS(apply_table(session, returned, {}), Error);
}

TEST_CASE("bilingual table: exporting writes it by extension or by name") {
    Office office;
    const Session session(office.archive, office.id);
    const auto folder = test::fresh_folder("bilingual-export");
    export_text(session.release(), session.document(), {}, folder / "a.xlsx");
    export_text(session.release(), session.document(), {Side::target, "bilingual"}, folder / "b.docx");
    CHECK(is_workbook(read_file(folder / "a.xlsx"), "a.xlsx"));
    CHECK(read_table_file(read_file(folder / "b.docx"), "b.docx").size() == 5);
}
