// Workbooks read as rows of texts.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <charconv>
#include <cstdlib>
#include <map>
#include <pugixml.hpp>
#include <set>

#include "base/error.h"
#include "base/tr.h"
#include "base/unicode.h"
#include "formats/office_package.h"
#include "formats/office_table.h"
#include "formats/xlsx_text.h"
#include "formats/xml_part.h"

namespace stykovka {
namespace {

/// Cells of a sheet, empty ones between full ones included: a table of decisions has a thousandth of it.
constexpr std::size_t most_cells = 2'000'000;

pugi::xml_node child(const pugi::xml_node& parent, std::string_view name) {
    return parent.find_child([&](const pugi::xml_node& node) { return local_name(node.name()) == name; });
}

// The relationship's id stands in another namespace, whatever its prefix is called.
std::string relationship_id(const pugi::xml_node& node) {
    for (const pugi::xml_attribute& attribute : node.attributes())
        if (std::string_view(attribute.name()).find(':') != std::string_view::npos &&
            local_name(attribute.name()) == "id")
            return attribute.value();
    return {};
}

// A text in one look, or in several runs; what helps to read it aloud (rPh) is left out.
std::string text_of(const pugi::xml_node& node) {
    std::string text;
    for (const pugi::xml_node& each : node.children()) {
        if (local_name(each.name()) == "t") text += each.text().get();
        if (local_name(each.name()) == "r") text += child(each, "t").text().get();
    }
    return xlsx_unescaped(text);
}

/// An open workbook.
class Workbook {
public:
    Workbook(const std::string& bytes, const std::string& file) : package_(bytes, file) {
        package_.part("[Content_Types].xml");
        const std::string main = target_of(relationships_of(package_, {}), "officeDocument");
        load(main);
        if (local_name(document_.document_element().name()) != "workbook")
            refuse(ErrorKind::malformed, tr("“{file}” is no workbook (.xlsx)."));
        sheet_id_ = first_sheet();
        relationships_ = relationships_of(package_, main);
    }

    std::vector<OfficeRow> rows() {
        std::string sheet;
        for (const Relationship& each : relationships_)
            if (!each.external && each.id == sheet_id_) sheet = each.target;
        load_texts();
        load_styles();
        load(sheet);
        const pugi::xml_node root = document_.document_element();
        if (local_name(root.name()) != "worksheet")
            refuse(ErrorKind::malformed, tr("“{file}” has no sheet with cells."));
        find_merged(root);
        std::vector<OfficeRow> rows;
        std::size_t line = 0;
        for (const pugi::xml_node& row : child(root, "sheetData").children()) {
            if (local_name(row.name()) != "row") continue;
            line = row.attribute("r").as_ullong(line + 1);
            OfficeRow read{line, cells_of(row), merged_.contains(line)};
            bool has_text = false;
            for (const std::string& cell : read.cells) has_text = has_text || !trimmed(cell).empty();
            if (has_text) rows.push_back(std::move(read));
        }
        return rows;
    }

private:
    [[noreturn]] void refuse(ErrorKind kind, const char* sentence) const {
        throw Error(kind, ErrorSubject::input, fmt::format(fmt::runtime(sentence), fmt::arg("file", package_.file())));
    }

    bool load(const std::string& name) {
        const auto content = name.empty() ? std::nullopt : package_.part(name);
        document_.reset();
        if (content) load_xml_part(document_, *content, package_.file());
        return content.has_value();
    }

    std::string first_sheet() const {
        for (const pugi::xml_node& sheet : child(document_.document_element(), "sheets").children())
            if (sheet.type() == pugi::node_element && !sheet.attribute("state")) return relationship_id(sheet);
        refuse(ErrorKind::malformed, tr("“{file}” has no sheet with cells."));
    }

    void load_texts() {
        if (!load(target_of(relationships_, "sharedStrings"))) return;
        for (const pugi::xml_node& each : document_.document_element().children())
            if (local_name(each.name()) == "si") texts_.push_back(text_of(each));
    }

    void load_styles() {
        if (!load(target_of(relationships_, "styles"))) return;
        const pugi::xml_node root = document_.document_element();
        std::map<unsigned, std::string> codes;
        for (const pugi::xml_node& each : child(root, "numFmts").children())
            codes[each.attribute("numFmtId").as_uint()] = each.attribute("formatCode").value();
        for (const pugi::xml_node& each : child(root, "cellXfs").children()) {
            if (local_name(each.name()) != "xf") continue;
            const unsigned format = each.attribute("numFmtId").as_uint();
            const auto code = codes.find(format);
            dates_.push_back(xlsx_is_date(format, code == codes.end() ? std::string_view() : code->second));
        }
    }

    // Rows that merged cells reach into.
    void find_merged(const pugi::xml_node& root) {
        for (const pugi::xml_node& each : child(root, "mergeCells").children()) {
            const std::string_view range = each.attribute("ref").value();
            const auto line_of = [](std::string_view reference) {
                std::size_t line = 0;
                const std::size_t digits = std::min(reference.find_first_of("0123456789"), reference.size());
                std::from_chars(reference.data() + digits, reference.data() + reference.size(), line);
                return line;
            };
            const std::size_t colon = std::min(range.find(':'), range.size());
            const std::size_t first = line_of(range.substr(0, colon));
            const std::size_t last = colon < range.size() ? line_of(range.substr(colon + 1)) : first;
            for (std::size_t line = first; line <= std::min(last, first + most_cells / 100); ++line)
                merged_.insert(line);
        }
    }

    std::vector<std::string> cells_of(const pugi::xml_node& row) {
        std::vector<std::string> cells;
        for (const pugi::xml_node& cell : row.children()) {
            if (local_name(cell.name()) != "c") continue;
            const auto column = xlsx_column_of(cell.attribute("r").value()).value_or(cells.size());
            std::string value = value_of(cell);
            if (value.empty()) continue;
            if (column >= cells.size()) {
                count_ += column + 1 - cells.size();
                if (count_ > most_cells)
                    refuse(
                        ErrorKind::exhausted,
                        tr("“{file}” was not opened: unpacked it is far larger than a document of an office can be."));
                cells.resize(column + 1);
            }
            cells[column] = std::move(value);
        }
        return cells;
    }

    std::string value_of(const pugi::xml_node& cell) const {
        const std::string_view type = cell.attribute("t").value();
        if (type == "inlineStr") return text_of(child(cell, "is"));
        const std::string value = child(cell, "v").text().get();
        if (type == "s") {
            std::size_t index = 0;
            const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), index);
            if (error != std::errc() || index >= texts_.size())
                refuse(ErrorKind::malformed, tr("“{file}” is damaged: a cell names a text that is not there."));
            return texts_[index];
        }
        if (type == "b") return value == "1" ? "TRUE" : "FALSE";
        if (type == "str" || type == "e" || type == "d") return xlsx_unescaped(value);
        return number_of(value, cell.attribute("s").as_uint());
    }

    std::string number_of(const std::string& value, unsigned style) const {
        if (value.empty()) return value;
        char* end = nullptr;
        const double number = std::strtod(value.c_str(), &end);
        if (end == value.c_str()) return value;
        if (style < dates_.size() && dates_[style])
            if (auto date = xlsx_date(number)) return *date;
        return fmt::format("{:.15g}", number);  // as many digits as a spreadsheet shows
    }

    ZipArchive package_;
    pugi::xml_document document_;
    std::vector<Relationship> relationships_;
    std::string sheet_id_;
    std::vector<std::string> texts_;
    std::vector<bool> dates_;
    std::set<std::size_t> merged_;
    std::size_t count_ = 0;
};

}  // namespace

std::vector<OfficeRow> read_xlsx(const std::string& bytes, const std::string& file) {
    return Workbook(bytes, file).rows();
}

bool is_workbook(const std::string& bytes, const std::string& file) {
    if (!bytes.starts_with("PK")) return false;
    ZipArchive package(bytes, file);
    const std::string main = target_of(relationships_of(package, {}), "officeDocument");
    return main.starts_with("xl/");
}

}  // namespace stykovka
