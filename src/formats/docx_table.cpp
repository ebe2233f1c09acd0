// Tables in Word documents: new ones, and the rows of those that come back.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <pugixml.hpp>

#include "base/error.h"
#include "base/tr.h"
#include "base/unicode.h"
#include "formats/docx_items.h"
#include "formats/docx_package.h"
#include "formats/docx_paragraph.h"
#include "formats/office_package.h"
#include "formats/office_table.h"
#include "formats/xml_part.h"
#include "formats/xml_repair.h"

namespace stykovka {
namespace {

/// Twentieths of a point between the margins of an A4 page on its side: 16 838 − 2 × 720.
constexpr double width_of_page = 15'398;

std::string lines_of(std::string_view text, const Language& language) {
    std::string properties;
    if (!language.empty()) properties = "<w:rPr><w:lang w:val=\"" + docx_language(language) + "\"/></w:rPr>";
    std::string xml;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        if (begin > 0) xml += "<w:r><w:br/></w:r>";
        xml += "<w:r>" + properties + "<w:t xml:space=\"preserve\">" +
               escaped_xml_text(text.substr(begin, end - begin)) + "</w:t></w:r>";
        begin = end + 1;
    }
    return xml;
}

std::string cell(std::string_view text, long width, const Language& language, bool is_head) {
    std::string xml = fmt::format(R"(<w:tc><w:tcPr><w:tcW w:w="{}" w:type="dxa"/>{}</w:tcPr><w:p>)", width,
                                  is_head ? R"(<w:shd w:val="clear" w:color="auto" w:fill="E8EDF2"/>)" : "");
    xml += R"(<w:pPr><w:spacing w:after="0"/></w:pPr>)";
    if (is_head)
        xml += "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">" + escaped_xml_text(text) + "</w:t></w:r>";
    else if (!text.empty())
        xml += lines_of(text, language);
    return xml + "</w:p></w:tc>";
}

// The text of a cell: its paragraphs, a line break between them.
std::string text_of(const pugi::xml_node& cell) {
    std::string text;
    for (const pugi::xml_node& node : cell.children()) {
        const std::string_view name = local_name(node.name());
        std::string more;
        if (name == "p") {
            std::uint32_t next_id = 0;
            more = docx_paragraph({node.internal_object()}, next_id).content.text;
        } else if (name == "sdt") {
            more = text_of(docx_child(node, "sdtContent"));
        }
        if (!more.empty()) text += text.empty() ? more : "\n" + more;
    }
    return text;
}

bool is_merged(const pugi::xml_node& cell) {
    const pugi::xml_node properties = docx_child(cell, "tcPr");
    const std::string_view span = docx_attribute(docx_child(properties, "gridSpan"), "val");
    return (!span.empty() && span != "1") || docx_child(properties, "vMerge") || docx_child(properties, "hMerge");
}

std::vector<OfficeRow> rows_of(const pugi::xml_node& table) {
    std::vector<OfficeRow> rows;
    std::size_t line = 0;
    for (const pugi::xml_node& row : table.children()) {
        if (local_name(row.name()) != "tr") continue;
        ++line;
        if (docx_child(docx_child(row, "trPr"), "del")) continue;
        OfficeRow read{line, {}, false};
        bool has_text = false;
        for (const pugi::xml_node& node : row.children()) {
            const std::string_view name = local_name(node.name());
            const pugi::xml_node cell = name == "sdt" ? docx_child(docx_child(node, "sdtContent"), "tc") : node;
            if (local_name(cell.name()) != "tc") continue;
            read.has_merged_cells = read.has_merged_cells || is_merged(cell);
            read.cells.push_back(text_of(cell));
            has_text = has_text || !read.cells.back().empty();
        }
        if (has_text) rows.push_back(std::move(read));
    }
    return rows;
}

struct LargestTable : pugi::xml_tree_walker {
    std::vector<OfficeRow> rows;
    bool for_each(pugi::xml_node& node) override {
        if (local_name(node.name()) != "tbl") return true;
        std::vector<OfficeRow> more = rows_of(node);
        if (more.size() > rows.size()) rows = std::move(more);
        return true;
    }
};

}  // namespace

std::string docx_table_of(const OfficeTable& table) {
    double sum = 0;
    for (const OfficeColumn& column : table.columns) sum += column.width;
    std::vector<long> widths;
    std::string grid;
    for (const OfficeColumn& column : table.columns) {
        widths.push_back(static_cast<long>(column.width / sum * width_of_page));
        grid += fmt::format(R"(<w:gridCol w:w="{}"/>)", widths.back());
    }
    std::string body = R"(<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t xml:space="preserve">)" +
                       escaped_xml_text(table.name) + "</w:t></w:r></w:p>";
    body += R"(<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblBorders>)";
    for (const char* const side : {"top", "left", "bottom", "right", "insideH", "insideV"})
        body += fmt::format(R"(<w:{} w:val="single" w:sz="4" w:space="0" w:color="A0A8B0"/>)", side);
    body += R"(</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>)" + grid + "</w:tblGrid>";
    body += "<w:tr><w:trPr><w:tblHeader/></w:trPr>";
    for (std::size_t i = 0; i < widths.size(); ++i) body += cell(table.columns[i].head, widths[i], {}, true);
    body += "</w:tr>";
    static const std::string nothing;
    for (const std::vector<std::string>& row : table.rows) {
        body += "<w:tr><w:trPr><w:cantSplit/></w:trPr>";
        for (std::size_t i = 0; i < widths.size(); ++i)
            body += cell(i < row.size() ? row[i] : nothing, widths[i], table.columns[i].language, false);
        body += "</w:tr>";
    }
    body += "</w:tbl><w:p/>";
    return docx_package(body, Language("en"), DocxPage::landscape);
}

std::vector<OfficeRow> docx_table_rows(const std::string& bytes, const std::string& file) {
    ZipArchive package(bytes, file);
    package.part("[Content_Types].xml");
    const std::string main = target_of(relationships_of(package, {}), "officeDocument");
    const auto content = main.empty() ? std::nullopt : package.part(main);
    pugi::xml_document document;
    if (content) load_xml_part(document, *content, file);
    LargestTable largest;
    document.traverse(largest);
    return std::move(largest.rows);
}

std::vector<OfficeRow> read_docx_table(const std::string& bytes, const std::string& file) {
    std::vector<OfficeRow> rows = docx_table_rows(bytes, file);
    if (rows.empty())
        throw Error(ErrorKind::malformed, ErrorSubject::input,
                    fmt::format(fmt::runtime(tr("“{file}” has no table.")), fmt::arg("file", file)));
    return rows;
}

}  // namespace stykovka
