// Tests of tables for spreadsheets and word processors.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/office_table.h"

#include <doctest/doctest.h>

#include "base/error.h"
#include "formats/xlsx_text.h"
#include "support/docx_files.h"

using namespace stykovka;

namespace {

OfficeTable sample() {
    return {"Решения: март [1]",
            {{"№", 6, {}, {}}, {"Русский", 50, {}, Language("ru")}, {"Decision", 14, {"keep", "change"}, {}}},
            {{"1", "Прокуратура & суд <Каменска>", "keep"},
             {"2", "=СУММ(A1)", ""},
             {"3", "строка\nвторая «ё» _x0041_ 😀", "change"}}};
}

std::vector<std::vector<std::string>> cells_of(const std::vector<OfficeRow>& rows) {
    std::vector<std::vector<std::string>> cells;
    for (const OfficeRow& row : rows) cells.push_back(row.cells);
    return cells;
}

const std::string sheet_names = R"(xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main")";

/// A workbook as spreadsheets write it: texts apart, a hidden sheet first, a date style.
std::string workbook(const std::string& cells, const std::string& behind = {}) {
    using namespace test;
    const std::vector<ZipPart> parts{
        {"[Content_Types].xml", content_types()},
        {"_rels/.rels", relationships(relationship("r1", "officeDocument", "xl/workbook.xml"))},
        {"xl/workbook.xml",
         xml_head + "<x:workbook xmlns:x=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:q=\"" +
             office +
             "\"><x:sheets><x:sheet name=\"a\" sheetId=\"1\" state=\"hidden\" q:id=\"r8\"/>"
             "<x:sheet name=\"b\" sheetId=\"2\" q:id=\"r9\"/></x:sheets></x:workbook>"},
        {"xl/_rels/workbook.xml.rels",
         relationships(relationship("r8", "worksheet", "worksheets/hidden.xml") +
                       relationship("r9", "worksheet", "/xl/worksheets/seen.xml") +
                       relationship("r2", "sharedStrings", "texts.xml") + relationship("r3", "styles", "styles.xml"))},
        {"xl/worksheets/hidden.xml", xml_head + "<worksheet " + sheet_names + "><sheetData/></worksheet>"},
        {"xl/worksheets/seen.xml",
         xml_head + "<worksheet " + sheet_names + "><sheetData>" + cells + "</sheetData>" + behind + "</worksheet>"},
        {"xl/texts.xml",
         xml_head + "<sst " + sheet_names +
             "><si><t>Суд</t></si><si><r><t>he</t></r><r><t>ard</t></r><rPh><t>no</t></rPh></si></sst>"},
        {"xl/styles.xml", xml_head + "<styleSheet " + sheet_names +
                              "><numFmts><numFmt numFmtId=\"170\" formatCode=\"dd/mm/yyyy\"/></numFmts>"
                              "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"170\"/></cellXfs></styleSheet>"}};
    return zip_of(parts);
}

}  // namespace

TEST_CASE("xlsx: what is written is read again, formulas and line breaks as texts") {
    const std::string bytes = xlsx_of(sample());
    CHECK(is_workbook(bytes, "t.xlsx"));
    const auto rows = cells_of(read_xlsx(bytes, "t.xlsx"));
    REQUIRE(rows.size() == 4);
    CHECK(rows[0] == std::vector<std::string>{"№", "Русский", "Decision"});
    CHECK(rows[1] == sample().rows[0]);
    CHECK(rows[2] == std::vector<std::string>{"2", "=СУММ(A1)"});
    CHECK(rows[3] == sample().rows[2]);
    CHECK(xlsx_of(sample()) == bytes);
}

TEST_CASE("xlsx: a formula of a text is guarded, and choices are offered") {
    const std::string sheet = test::part_of(xlsx_of(sample()), "xl/worksheets/sheet1.xml");
    CHECK(sheet.find("<c r=\"B3\" s=\"3\" t=\"inlineStr\"") != std::string::npos);
    CHECK(sheet.find("<f>") == std::string::npos);
    CHECK(sheet.find("sqref=\"C2:C4\"><formula1>\"keep,change\"</formula1>") != std::string::npos);
}

TEST_CASE("xlsx: workbooks of spreadsheets are read: shared texts, dates, gaps, the sheet that can be seen") {
    const auto rows = read_xlsx(workbook(R"(<row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c></row>)"
                                         R"(<row><c s="1"><v>47919</v></c><c><v>0.1</v></c><c t="b"><v>1</v></c></row>)"
                                         R"(<row r="9"><c r="A9" t="str"><f>A1</f><v> </v></c></row>)"),
                                "t.xlsx");
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].line == 2);
    CHECK(rows[0].cells == std::vector<std::string>{"Суд", "", "heard"});
    CHECK(rows[1].line == 3);
    CHECK(rows[1].cells == std::vector<std::string>{"2031-03-12", "0.1", "TRUE"});
}

TEST_CASE("xlsx: rows with merged cells say so") {
    const auto rows = read_xlsx(
        workbook(R"(<row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2"><c r="A2" t="s"><v>0</v></c></row>)",
                 R"(<mergeCells><mergeCell ref="A2:B3"/></mergeCells>)"),
        "t.xlsx");
    REQUIRE(rows.size() == 2);
    CHECK_FALSE(rows[0].has_merged_cells);
    CHECK(rows[1].has_merged_cells);
}

TEST_CASE("xlsx: what is no workbook, or a damaged one, is refused in a sentence") {
    CHECK_THROWS_AS(read_xlsx(test::docx_file(test::paragraph(test::run("x"))), "t.docx"), Error);
    CHECK_THROWS_AS(read_xlsx(workbook(R"(<row><c t="s"><v>7</v></c></row>)"), "t.xlsx"), Error);
    CHECK_THROWS_AS(read_xlsx(xlsx_of(sample()).substr(0, 900), "t.xlsx"), Error);
    std::string wide;
    for (int i = 0; i < 200; ++i) wide += R"(<row><c r="XFD1"><v>1</v></c></row>)";
    CHECK_THROWS_AS(read_xlsx(workbook(wide), "t.xlsx"), Error);
}

TEST_CASE("xlsx: columns have names, and numbers are days") {
    CHECK(xlsx_column_name(0) == "A");
    CHECK(xlsx_column_name(27) == "AB");
    CHECK(xlsx_column_name(16'383) == "XFD");
    CHECK(xlsx_column_of("AB12") == 27);
    CHECK_FALSE(xlsx_column_of("XFE1"));
    CHECK_FALSE(xlsx_column_of("12"));
    CHECK(xlsx_date(45'292) == "2024-01-01");
    CHECK(xlsx_date(45'292.4375) == "2024-01-01T10:30");
    CHECK_FALSE(xlsx_date(60));
}

TEST_CASE("docx tables: what is written is read again") {
    const std::string bytes = docx_table_of(sample());
    CHECK_FALSE(is_workbook(bytes, "t.docx"));
    const auto rows = cells_of(read_docx_table(bytes, "t.docx"));
    REQUIRE(rows.size() == 4);
    CHECK(rows[0] == std::vector<std::string>{"№", "Русский", "Decision"});
    CHECK(rows[2] == std::vector<std::string>{"2", "=СУММ(A1)", ""});
    CHECK(rows[3][1] == "строка вторая «ё» _x0041_ 😀");
}

TEST_CASE("docx tables: tracked changes are taken as the reader sees them, merged cells are said") {
    using namespace test;
    const auto cell = [](const std::string& inner, const std::string& properties = {}) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + paragraph(inner) + "</w:tc>";
    };
    const std::string changed = run("Arrears of ") + "<w:del><w:r><w:delText>28</w:delText></w:r></w:del><w:ins>" +
                                run("30") + "</w:ins>" + run(" million");
    const std::string small = "<w:tbl><w:tr>" + cell(run("letterhead")) + "</w:tr></w:tbl>";
    const std::string large = "<w:tbl><w:tr>" + cell(run("1")) + cell(changed) + "</w:tr><w:tr>" +
                              cell(run("2"), "<w:gridSpan w:val=\"2\"/>") + "</w:tr></w:tbl>";
    const auto rows = read_docx_table(docx_file(small + large), "t.docx");
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].cells == std::vector<std::string>{"1", "Arrears of 30 million"});
    CHECK_FALSE(rows[0].has_merged_cells);
    CHECK(rows[1].has_merged_cells);
    CHECK_THROWS_AS(read_docx_table(docx_file(paragraph(run("x"))), "t.docx"), Error);
}
