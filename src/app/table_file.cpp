// Tables with a row of names at their top, from and to files: TSV, CSV, XLSX.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/table_file.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/error.h"
#include "base/file.h"
#include "base/tr.h"
#include "base/unicode.h"
#include "formats/csv.h"
#include "formats/office_table.h"
#include "formats/tables.h"
#include "formats/term_file.h"

namespace stykovka {
namespace {

std::vector<TableFile::Row> rows_of(const std::filesystem::path& file) {
    const std::string bytes = read_file(file);
    std::vector<TableFile::Row> rows;
    if (bytes.starts_with("PK")) {
        for (OfficeRow& row : read_xlsx(bytes, file.string())) rows.push_back({row.line, std::move(row.cells)});
        return rows;
    }
    const std::string text = utf8_text_of_file(bytes, file.string());
    for (CsvRow& row : csv_rows(text, separator_of(file))) rows.push_back({row.line, std::move(row.cells)});
    return rows;
}

// Wide for texts, narrow for counts and days.
double width_of(std::string_view name) {
    if (name == "source" || name == "target") return 48;
    if (name == "term" || name == "rendering") return 30;
    return 12;
}

}  // namespace

std::optional<std::size_t> TableFile::find_column(std::string_view name) const {
    for (std::size_t i = 0; i < head.cells.size(); ++i)
        if (folded(trimmed(head.cells[i])) == name) return i;
    return std::nullopt;
}

std::size_t TableFile::column(std::string_view name) const {
    if (const auto found = find_column(name)) return *found;
    throw Error(ErrorKind::malformed, ErrorSubject::input,
                fmt::format(fmt::runtime(tr("“{file}” has no column “{name}”; its columns are: {columns}.")),
                            fmt::arg("file", file.filename().string()), fmt::arg("name", name),
                            fmt::arg("columns", fmt::join(head.cells, ", "))),
                file.string() + ":1");
}

TableFile read_table_file(const std::filesystem::path& file) {
    TableFile table{file, {}, rows_of(file)};
    if (table.rows.empty())
        throw Error(
            ErrorKind::malformed, ErrorSubject::input,
            fmt::format(fmt::runtime(tr("“{file}” is an empty table.")), fmt::arg("file", file.filename().string())),
            file.string() + ":1");
    table.head = std::move(table.rows.front());
    table.rows.erase(table.rows.begin());
    return table;
}

std::string workbook_of(const std::vector<std::vector<std::string>>& rows, const std::string& name) {
    OfficeTable table;
    table.name = name;
    for (const std::string& head : rows.front()) {
        OfficeColumn column;
        column.head = head;
        column.width = width_of(head);
        if (head == "decision") column.choices = {"preferred", "admitted", "deprecated", "forbidden"};
        table.columns.push_back(std::move(column));
    }
    table.rows.assign(rows.begin() + 1, rows.end());
    return xlsx_of(table);
}

}  // namespace stykovka
