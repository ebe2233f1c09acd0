// Tables that people fill in with a spreadsheet or a word processor: written, and read when they come back.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"

namespace stykovka {

/// How a column looks.
struct OfficeColumn {
    std::string head;
    double width = 12;                 ///< in characters
    std::vector<std::string> choices;  ///< what a spreadsheet offers for its cells; empty: anything may be typed
    Language language;                 ///< of its texts; undetermined where it has none
};

struct OfficeTable {
    std::string name;  ///< of the sheet, or the heading over the table
    std::vector<OfficeColumn> columns;
    std::vector<std::vector<std::string>> rows;  ///< below the row of heads; short rows have empty cells at their ends
};

/// A row of a table that was read.
struct OfficeRow {
    std::size_t line = 1;  ///< in the sheet or the table, from 1
    std::vector<std::string> cells;
    bool has_merged_cells = false;  ///< nobody can say what stands in which
};

/// An XLSX file with one sheet: a bold head that stays in sight, all cells as text. What begins like a formula stays
/// text. Texts longer than a spreadsheet holds (32 767 characters) throw Error{exhausted, output}.
std::string xlsx_of(const OfficeTable& table);

/// The rows of the first sheet that can be seen, cells as text: dates as "2031-03-12", the results of formulas. Rows
/// without text are left out. Throws Error (subject input): malformed for what is no workbook or a damaged one,
/// exhausted beyond the limits; `file` is for messages.
std::vector<OfficeRow> read_xlsx(const std::string& bytes, const std::string& file);

/// A Word document with one table on wide pages; its head is repeated on each.
std::string docx_table_of(const OfficeTable& table);

/// The rows of the largest table of a Word document; tracked insertions are in, deletions are not. Errors as above;
/// malformed, too, for a document without a table.
std::vector<OfficeRow> read_docx_table(const std::string& bytes, const std::string& file);

/// The same rows; none when the document has no table.
std::vector<OfficeRow> docx_table_rows(const std::string& bytes, const std::string& file);

/// Whether the bytes are a workbook rather than a document: both are ZIP files.
bool is_workbook(const std::string& bytes, const std::string& file);

}  // namespace stykovka
