// New workbooks with one sheet.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/error.h"
#include "base/tr.h"
#include "base/unicode.h"
#include "formats/office_table.h"
#include "formats/xlsx_text.h"
#include "formats/zip_archive.h"

namespace stykovka {
namespace {

/// “Excel specifications and limits”: characters of a cell.
constexpr std::size_t longest_cell = 32'767;
/// The same: characters of a sheet's name, of a list of choices.
constexpr std::size_t longest_name = 31;
constexpr std::size_t longest_choices = 255;

constexpr const char* xml_head = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)";
constexpr const char* content_types =
    R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>)";
constexpr const char* package_relationships =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>)";
constexpr const char* workbook_relationships =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>)";

// Looks: 0 as nothing is said, 1 the head, 2 a text, 3 a text that begins like a formula. All cells are texts (format
// 49), so that a spreadsheet does not make dates of what is typed; quotePrefix keeps “=” from becoming a formula when
// somebody edits the cell.
constexpr const char* styles =
    R"(<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8EDF2"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf xfId="0"/><xf xfId="0" numFmtId="49" fontId="1" fillId="2" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf xfId="0" numFmtId="49" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf xfId="0" numFmtId="49" quotePrefix="1" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>)";

enum class Look { head = 1, text = 2, guarded = 3 };

bool begins_like_formula(std::string_view text) {
    return !text.empty() && std::string_view("=+-@\t\r'").find(text[0]) != std::string_view::npos;
}

std::string cell(std::size_t column, std::size_t line, const std::string& text, Look look) {
    if (text.empty())
        return fmt::format(R"(<c r="{}{}" s="{}"/>)", xlsx_column_name(column), line, static_cast<int>(look));
    if (text.size() > longest_cell && length_in_code_points(text) > longest_cell)
        throw Error(ErrorKind::exhausted, ErrorSubject::output,
                    fmt::format(fmt::runtime(tr("Row {line} has a text of more than {count} characters, which no "
                                                "cell of a spreadsheet holds; write the table as a document.")),
                                fmt::arg("line", line), fmt::arg("count", longest_cell)));
    return fmt::format(R"(<c r="{}{}" s="{}" t="inlineStr"><is><t xml:space="preserve">{}</t></is></c>)",
                       xlsx_column_name(column), line, static_cast<int>(look), xlsx_escaped(text));
}

std::string row(std::size_t columns, std::size_t line, const std::vector<std::string>& cells, bool is_head) {
    std::string xml = fmt::format(R"(<row r="{}">)", line);
    static const std::string nothing;
    for (std::size_t i = 0; i < columns; ++i) {
        const std::string& text = i < cells.size() ? cells[i] : nothing;
        xml += cell(i, line, text, is_head ? Look::head : begins_like_formula(text) ? Look::guarded : Look::text);
    }
    return xml + "</row>";
}

// Lists to choose from; one that a spreadsheet could not hold is left away.
std::string validations(const OfficeTable& table) {
    std::string xml;
    std::size_t count = 0;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const auto& choices = table.columns[i].choices;
        const std::string list = fmt::format("{}", fmt::join(choices, ","));
        bool fits = !choices.empty() && !table.rows.empty() && length_in_code_points(list) <= longest_choices;
        for (const std::string& choice : choices) fits = fits && choice.find_first_of(",\"") == std::string::npos;
        if (!fits) continue;
        ++count;
        xml += fmt::format(
            R"(<dataValidation type="list" allowBlank="1" sqref="{0}2:{0}{1}"><formula1>"{2}"</formula1></dataValidation>)",
            xlsx_column_name(i), table.rows.size() + 1, xlsx_escaped(list));
    }
    return count == 0 ? xml : fmt::format(R"(<dataValidations count="{}">{}</dataValidations>)", count, xml);
}

std::string sheet_of(const OfficeTable& table) {
    std::string xml = std::string(xml_head) +
                      R"(<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews>)"
                      R"(<sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" )"
                      R"(activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>)";
    std::vector<std::string> heads;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        xml += fmt::format(R"(<col min="{0}" max="{0}" width="{1:.1f}" style="2" customWidth="1"/>)", i + 1,
                           table.columns[i].width);
        heads.push_back(table.columns[i].head);
    }
    xml += "</cols><sheetData>" + row(heads.size(), 1, heads, true);
    for (std::size_t i = 0; i < table.rows.size(); ++i) xml += row(heads.size(), i + 2, table.rows[i], false);
    xml += "</sheetData>";
    xml += fmt::format(R"(<autoFilter ref="A1:{}{}"/>)", xlsx_column_name(heads.size() - 1), table.rows.size() + 1);
    return xml + validations(table) +
           R"(<pageMargins left="0.5" right="0.5" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>)"
           R"(<pageSetup paperSize="9" orientation="landscape"/></worksheet>)";
}

// Without the signs that names of sheets may not have.
std::string sheet_name(std::string_view wanted) {
    std::string name;
    std::size_t length = 0;
    for (std::size_t i = 0; i < wanted.size() && length < longest_name; ++length) {
        const char32_t c = next_code_point(wanted, i);
        append_code_point(
            name,
            c < 0x80 && std::string_view("[]:*?/\\'").find(static_cast<char>(c)) != std::string_view::npos ? U'-' : c);
    }
    return name.empty() ? "Sheet1" : name;
}

std::string workbook_of(const OfficeTable& table) {
    return std::string(xml_head) +
           R"(<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" )"
           R"(xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><bookViews><workbookView/></bookViews><sheets><sheet name=")" +
           xlsx_escaped_attribute(sheet_name(table.name)) + R"(" sheetId="1" r:id="rId1"/></sheets></workbook>)";
}

}  // namespace

std::string xlsx_of(const OfficeTable& table) {
    const std::vector<ZipPart> parts{{"[Content_Types].xml", std::string(xml_head) + content_types},
                                     {"_rels/.rels", std::string(xml_head) + package_relationships},
                                     {"xl/workbook.xml", workbook_of(table)},
                                     {"xl/_rels/workbook.xml.rels", std::string(xml_head) + workbook_relationships},
                                     {"xl/worksheets/sheet1.xml", sheet_of(table)},
                                     {"xl/styles.xml", std::string(xml_head) + styles}};
    return zip_of(parts);
}

}  // namespace stykovka
