// Tests of written Word documents as another office program sees them; skipped where LibreOffice is not installed.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include <cstdlib>

#include "app/exporting.h"
#include "app/reading.h"
#include "base/file.h"
#include "bitext/edits.h"
#include "formats/office_table.h"
#include "support/docx_files.h"
#include "support/paths.h"

using namespace stykovka;
using test::paragraph;
using test::run;
namespace fs = std::filesystem;

namespace {

bool has_libreoffice() {
    const bool found = std::system("command -v soffice >/dev/null 2>&1") == 0;
    if (!found) MESSAGE("LibreOffice is not installed: skipped");
    return found;
}

// Its part for workbooks is a package of its own.
bool has_calc() {
    const bool found = fs::exists("/usr/lib/libreoffice/program/libsclo.so");
    if (!found) MESSAGE("LibreOffice Calc is not installed: skipped");
    return found;
}

// As the other program sees them: "txt" for the words, "fodt" for words and formatting.
void convert(const fs::path& folder, const std::string& filter, const std::string& files) {
    const std::string command = "cd '" + folder.string() + "' && HOME='" + folder.string() +
                                "' soffice --headless '-env:UserInstallation=file://" + (folder / "profile").string() +
                                "' --convert-to " + filter + " " + files + " >convert.log 2>&1";
    REQUIRE(std::system(command.c_str()) == 0);
}

std::string replaced(std::string text, const std::string& what, const std::string& by) {
    for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += by.size())
        text.replace(at, what.size(), by);
    return text;
}

std::string body_of(const fs::path& file) {
    const std::string bytes = read_file(file);
    const std::size_t begin = bytes.find("<office:automatic-styles>");
    REQUIRE(begin != std::string::npos);
    return bytes.substr(begin);
}

std::string cell(const std::string& text) { return "<w:tc><w:tcPr/>" + paragraph(run(text)) + "</w:tc>"; }

const std::vector<BySide<std::string>> translations{
    {"Проверка завода", "Plant inspected"},
    {"Долг 312 рабочим.", "Arrears to 312 workers."},
    {"Подробно: https://example.org.", "More: https://example.org."},
    {"первый пункт;", "first item;"},
    {"второй пункт.", "second item."},
    {"Сумма", "Amount"},
    {"28 млн руб.", "RUB 28 million"},
    {"Текст со сноской", "A text with a note"},
    {"По данным на 1 марта.", "As of 1 March."},
};

std::string all_kinds_of_formatting() {
    const std::string list = R"(<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>)";
    return paragraph(run("Проверка завода"), R"(<w:pStyle w:val="H"/>)") +
           paragraph(run("Долг ") + run("312", "<w:b/><w:i/>") + run(" рабочим. Подробно: ") +
                     "<w:hyperlink r:id=\"r9\">" + run("https://example.org", "<w:u w:val=\"single\"/>") +
                     "</w:hyperlink>" + run(".")) +
           paragraph(run("первый пункт;"), list) + paragraph(run("второй пункт."), list) +
           "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid><w:tr>" + cell("Сумма") +
           cell("28 млн руб.") + "</w:tr></w:tbl>" +
           paragraph(run("Текст со сноской") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>");
}

// The file with all its sentences translated.
void translate(const fs::path& before, const fs::path& after) {
    const Tools tools = load_tools();
    PreparedRelease prepared = prepare_untranslated(
        read_text_file(before, Language("ru"), {.encoding = {}, .segmented = false, .whole_page = true}, tools,
                       NoProgress()),
        Language("en"));
    for (const auto& [source, target] : translations)
        for (std::size_t bead = 0; bead < prepared.document.alignment.beads.size(); ++bead)
            if (joined_segments(prepared.document.texts.source, static_cast<std::uint32_t>(bead), 1).text == source)
                prepared.document = set_text(prepared.document, bead, Side::target, target);
    const auto outcome = export_text(prepared.release, prepared.document, {}, after);
    CHECK(outcome.untranslated == 0);
    CHECK(outcome.remarks.empty());
}

// What the other program is to see afterwards: words that stand around formatting are replaced one by one.
std::string translated(std::string text) {
    for (const auto& [source, target] :
         {std::pair<std::string, std::string>{"Долг ", "Arrears to "}, {" рабочим. Подробно: ", " workers. More: "}})
        text = replaced(text, source, target);
    for (const auto& [source, target] : translations) text = replaced(text, source, target);
    return text;
}

// `reading` is for the other program: how it is to open the files.
void check_round_trip(const fs::path& folder, const std::string& extension, const std::string& reading = {}) {
    translate(folder / ("before." + extension), folder / ("after." + extension));
    const std::string files = reading + " before." + extension + " after." + extension;
    convert(folder, "fodt", files);
    convert(folder, "txt:Text", files);
    CHECK(body_of(folder / "after.fodt") == translated(body_of(folder / "before.fodt")));
    CHECK(read_file(folder / "after.txt") == translated(read_file(folder / "before.txt")));
}

}  // namespace

TEST_CASE("exporting: LibreOffice sees the same document, but for the words that were translated") {
    if (!has_libreoffice()) return;
    const auto folder = test::fresh_folder("exporting-libreoffice");
    write_file(folder / "before.docx", test::docx_file(all_kinds_of_formatting()));
    check_round_trip(folder, "docx");
}

TEST_CASE("exporting: LibreOffice sees the same text of its own, but for the words that were translated") {
    if (!has_libreoffice()) return;
    const auto folder = test::fresh_folder("exporting-libreoffice-odt");
    write_file(folder / "before.docx", test::docx_file(all_kinds_of_formatting()));
    convert(folder, "odt", "before.docx");
    check_round_trip(folder, "odt");
}

TEST_CASE("exporting: LibreOffice sees the same web page, but for the words that were translated") {
    if (!has_libreoffice()) return;
    const auto folder = test::fresh_folder("exporting-libreoffice-html");
    write_file(
        folder / "before.html",
        std::string_view("<!DOCTYPE html>\n<html lang=\"ru\"><head><meta charset=\"utf-8\"><title>Проверка завода"
                         "</title></head><body>\n<h1>Проверка завода</h1>\n<p>Долг <b><i>312</i></b> рабочим. "
                         "Подробно: <a href=\"https://example.org\">https://example.org</a>.</p>\n"
                         "<ul><li>первый пункт;</li><li>второй пункт.</li></ul>\n<table width=\"400\">"
                         "<tr><td>Сумма</td></tr><tr><td>28 млн руб.</td></tr></table>\n"
                         "<p>Текст со сноской</p>\n</body></html>\n"));
    check_round_trip(folder, "html", "--infilter='HTML (StarWriter)'");
}

TEST_CASE("exporting: LibreOffice opens the tables with both texts") {
    if (!has_libreoffice()) return;
    const auto folder = test::fresh_folder("exporting-libreoffice-table");
    const OfficeTable table{"Таблица",
                            {{"№", 5, {}, {}}, {"Русский (ru)", 40, {}, Language("ru")}},
                            {{"1", "Долг «312» рабочим & другим."}, {"2", "=1+1"}}};
    write_file(folder / "table.docx", docx_table_of(table));
    convert(folder, "txt:Text", "table.docx");
    const std::string text = read_file(folder / "table.txt");
    for (const char* part : {"Таблица", "Русский (ru)", "Долг «312» рабочим & другим.", "=1+1"})
        CHECK_MESSAGE(text.find(part) != std::string::npos, part);
    if (!has_calc()) return;
    write_file(folder / "table.xlsx", xlsx_of(table));
    convert(folder, "'csv:Text - txt - csv (StarCalc):44,34,76'", "table.xlsx");  // in UTF-8
    CHECK(read_file(folder / "table.csv") == "№,Русский (ru)\n1,Долг «312» рабочим & другим.\n2,=1+1\n");
}
