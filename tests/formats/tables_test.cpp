// Tables: CSV, units, beads and findings.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/tables.h"

#include <nlohmann/json.hpp>

#include "base/error.h"
#include "base/unicode.h"
#include "formats/bead_table.h"
#include "formats/csv.h"
#include "formats/findings_report.h"
#include "formats/findings_table.h"
#include "formats/html_report.h"
#include "support/bitexts.h"
#include "support/paths.h"

namespace stykovka::test {
namespace {

Bitext sample() {
    Bitext document = assemble(
        {segmented("ru", {"Первое.|Второе.", "Третье <b>."}), segmented("en", {"First and second.", "Third."})},
        beads_of({{2, 1}, {1, 1}}));
    Bead first = document.alignment.beads[0];
    first.confidence = 0.98F;
    first.evidence = {{EvidenceKind::word, {{0, {0, 12}}, {0, {0, 5}}}, 0.81F}};
    document.alignment.beads = document.alignment.beads.with(0, first);
    return document;
}

std::vector<std::string> lines(const std::string& text) {
    std::vector<std::string> result;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = text.find('\n', at);
        result.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return result;
}

}  // namespace

TEST_CASE("csv: cells with separators, quotes and line ends come back as they were") {
    const std::vector<std::string> cells{"a,b", "он \"сказал\"", "две\nстроки", "", "=1+1", "'x", "'=x", "-"};
    const auto rows = csv_rows(csv_row(cells));
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].cells == cells);
}

TEST_CASE("csv: a cell that a spreadsheet takes for a formula is guarded") {
    for (const std::string cell : {"=cmd()", "+7 495", "-1", "@a"})
        CHECK(csv_row(std::vector{cell}) == "'" + cell + "\n");
}

TEST_CASE("csv: quotes inside a text of a TSV file stay") {
    const auto rows = csv_rows("\"Слово\" дано\tThe \"word\"\r\n\r\nА\tB\n", '\t');
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].cells == std::vector<std::string>{"\"Слово\" дано", "The \"word\""});
    CHECK(rows[1].line == 3);
}

TEST_CASE("tables: units come back from the table that they were written to") {
    const auto file = fresh_folder("unit_table") / "pairs.csv";
    TranslationUnit unit;
    unit.variants.source.content.text = "Да, «=1».";
    unit.variants.target.content.text = "\"Yes\", =1";
    const BySide<Language> languages{Language("ru"), Language("en")};
    write_file(file, [&](const ByteSink& sink) {
        UnitTableWriter writer(sink, languages, separator_of(file));
        writer.write(unit);
    });
    std::vector<TranslationUnit> read;
    const auto report = read_unit_table(file, languages, [&](TranslationUnit&& one) { read.push_back(one); });
    CHECK(report.taken == 1);
    REQUIRE(read.size() == 1);
    CHECK(read[0].variants.source.content == unit.variants.source.content);
    CHECK(read[0].variants.target.content == unit.variants.target.content);
    CHECK(read[0].variants.target.language == Language("en"));
}

TEST_CASE("tables: the separator is the one that the first row has, whatever the file is called") {
    for (const auto& [name, text] : {std::pair("a.csv", "\xEF\xBB\xBFru;en\r\nДа;Yes\r\n"),
                                     {"b.csv", "ru\ten\nДа\tYes\n"},
                                     {"c.tsv", "id,ru,en\n7,Да,Yes\n"}}) {
        CAPTURE(name);
        const auto file = fresh_folder("unit_table_separator") / name;
        write_file(file, std::string_view(text));
        std::vector<TranslationUnit> units;
        read_unit_table(file, {Language("ru"), Language("en")},
                        [&](TranslationUnit&& unit) { units.push_back(std::move(unit)); });
        REQUIRE(units.size() == 1);
        CHECK(units[0].variants.source.content.text == "Да");
        CHECK(units[0].variants.target.content.text == "Yes");
    }
}

TEST_CASE("tables: rows that are empty on a side are counted and named") {
    const auto file = fresh_folder("unit_table_gaps") / "pairs.tsv";
    write_file(file, "note\ten-US\tru\n1\tYes\tДа\n2\t \tНет\n");
    const auto report = read_unit_table(file, {Language("ru"), Language("en")}, [](TranslationUnit&&) {});
    CHECK(report.read == 2);
    CHECK(report.taken == 1);
    REQUIRE(report.remarks.size() == 1);
    CHECK(report.remarks[0].find("pairs.tsv:3: ") != std::string::npos);
}

TEST_CASE("tables: a table without language codes is refused") {
    const auto file = fresh_folder("unit_table_bare") / "pairs.tsv";
    write_file(file, "Да\tYes\n");
    CHECK_THROWS_AS(read_unit_table(file, {Language("ru"), Language("en")}, [](TranslationUnit&&) {}), Error);
}

TEST_CASE("bead table: TSV has segment numbers and confidence") {
    CHECK(bead_tsv(sample()) == "0,1\t0\t0.980\n2\t1\t0.500\n");
}

TEST_CASE("bead table: TSV has omissions with an empty side and crossing links last") {
    Bitext document =
        assemble({segmented("ru", {"А.|Б."}), segmented("en", {"B.|A."})}, beads_of({{1, 0}, {1, 1}, {0, 1}}));
    document.alignment.crossings =
        shared_vector<CrossingLink>{{{document.texts.source.segments[0].id, document.texts.target.segments[1].id}}};
    CHECK(bead_tsv(document) == "0\t\t0.500\n1\t0\t0.500\n\t1\t0.500\n#cross\t0\t1\n");
}

TEST_CASE("bead table: JSON is as the contract has it") {
    const auto json = nlohmann::json::parse(bead_json(sample()));
    CHECK(json["schema"] == 1);
    CHECK(json["target"] == nlohmann::json{"First and second.", "Third."});
    CHECK(json["beads"][0] ==
          nlohmann::json::parse(R"({"source":[0,1],"target":[0],"confidence":0.98,"state":"automatic",
                                                       "evidence":[["Первое","First",0.81]]})"));
}

TEST_CASE("bead table: a doubtful bead says what else it may be") {
    Bitext document = sample();
    Bead first = document.alignment.beads[0];
    first.readings = {{{1, 0}, {1, 1}, 0.31F}, {{1, 0}, {1, 0}, 0.02F}, {{0, 5}, {1, 1}, 0.01F}};
    document.alignment.beads = document.alignment.beads.with(0, first);
    const auto json = nlohmann::json::parse(bead_json(document));
    // The third one stands outside the text.
    CHECK(json["beads"][0]["readings"] == nlohmann::json::parse(R"([{"source":[1],"target":[0],"probability":0.31},
                                    {"source":[1],"target":[],"probability":0.02}])"));
    CHECK(other_readings(document, 0) == "Or 2 with 1 (31 %). Or segment 2 has no translation (2 %).");
    CHECK(other_readings(document, 1).empty());
    CHECK(bead_console_table(document, {200, false}).find("Or 2 with 1") == std::string::npos);
    CHECK(bead_console_table(document, {200, false}, BeadDetail::explained).find("Or 2 with 1") != std::string::npos);
}

TEST_CASE("bead table: no line is wider than the terminal, and no word is lost") {
    for (const std::size_t width : {60U, 80U, 120U}) {
        const std::string table = bead_console_table(sample(), {width, false});
        for (const std::string& line : lines(table)) CHECK(width_in_columns(line) <= width);
        for (const char* word : {"Первое.", "Второе.", "second.", "2–1", "0.98"})
            CHECK(table.find(word) != std::string::npos);
    }
}

TEST_CASE("bead table: colours are there only when they are asked for") {
    CHECK(bead_console_table(sample(), {80, false}).find('\x1b') == std::string::npos);
    CHECK(bead_console_table(sample(), {80, true}).find('\x1b') != std::string::npos);
}

TEST_CASE("bead table: HTML escapes texts and opens nothing from outside") {
    const std::string page = bead_html(sample(), "<script>");
    CHECK(page.find("Третье &lt;b&gt;.") != std::string::npos);
    CHECK(page.find("<script") == std::string::npos);
    CHECK(page.find("http") == std::string::npos);
}

TEST_CASE("html: characters that hide what a text says are visible") {
    CHECK(html_text("100\u202e00") == "100⟨U+202E⟩00");
}

TEST_CASE("console: escape sequences of a text do not reach the terminal") {
    CHECK(visible_text("a\x1b[2J") == "a⟨U+001B⟩[2J");
}

TEST_CASE("console: a word longer than the column is broken") {
    CHECK(wrapped("аб абвгд", 3) == std::vector<std::string>{"аб", "абв", "гд"});
}

TEST_CASE("findings: JSON is as the contract has it") {
    const Finding finding{"term-missing", Severity::error,          0, Side::target, 0, {0, 5},
                          "Say it so.",   {"supervisory authority"}};
    const auto json = nlohmann::json::parse(findings_json({finding}));
    CHECK(json["findings"][0] ==
          nlohmann::json::parse(R"({"check":"term-missing","severity":"error","bead":0,"side":"target","segment":0,
                                    "span":[0,5],"message":"Say it so.","expected":["supervisory authority"],
                                    "key":""})"));
}

TEST_CASE("findings: the table and the CSV name the text that is meant") {
    const Finding finding{"spelling", Severity::warning, 0, Side::target, 0, {0, 5}, "Not known.", {"Fist"}};
    CHECK(findings_csv({finding}, sample()) ==
          "bead,side,severity,check,text,message,expected\n1,target,warning,spelling,First,Not known.,Fist\n");
    CHECK(findings_console_table({finding}, sample()).find("First") != std::string::npos);
}

TEST_CASE("findings: those of several releases come under their numbers") {
    const Bitext document = sample();
    const std::vector<Finding> some{
        {"spelling", Severity::warning, 0, Side::target, 0, {0, 5}, "Not known.", {"Fist"}}};
    const std::vector<Finding> none;
    const std::vector<ReleaseFindings> releases{{"1-31", document, some}, {"2-31", document, none}};
    const auto json = nlohmann::json::parse(findings_json(releases));
    CHECK(json["releases"][0]["release"] == "1-31");
    CHECK(json["releases"][0]["findings"].size() == 1);
    CHECK(json["releases"][1]["findings"].empty());
    const auto rows = finding_rows(releases);
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].size() == rows[1].size());
    CHECK(rows[1][0] == "1-31");
    CHECK(rows[1][5] == "First");
    const std::string table = findings_console_tables(releases);
    CHECK(table.starts_with("1-31\n"));
    CHECK(table.find("2-31") == std::string::npos);
}

TEST_CASE("findings: the page lights what was found in the text, counts by check, and carries no script") {
    const Bitext document = sample();
    const std::vector<Finding> some{
        {"spelling", Severity::warning, 0, Side::target, 0, {0, 5}, "Not <known>.", {"Fist"}},
        {"number", Severity::error, 0, Side::source, 0, {}, "Other number.", {}}};
    const std::string page = findings_html({{"1-31", document, some}}, "Findings");
    CHECK(page.find("<b class=\"lit\">First</b>") != std::string::npos);
    CHECK(page.find("Not &lt;known&gt;.") != std::string::npos);
    CHECK(page.find("<svg") != std::string::npos);
    CHECK(page.find("<script") == std::string::npos);
    CHECK(page.find("http") == std::string::npos);
}

TEST_CASE("findings: one that points outside of the document does no harm") {
    const Finding finding{"spelling", Severity::note, 9, Side::source, 4, {0, 500}, "Gone.", {}};
    CHECK(findings_csv({finding}, sample()).find("Gone.") != std::string::npos);
    const Bitext document = sample();
    const std::vector<Finding> gone{finding};
    CHECK(findings_html({{"1-31", document, gone}}, "Findings").find("Gone.") != std::string::npos);
}

}  // namespace stykovka::test
