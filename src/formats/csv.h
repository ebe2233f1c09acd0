// Rows of cells: CSV and TSV.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace stykovka {

/// One row of a table, LF at its end. A cell with the separator, quotes or line ends in it is quoted (RFC 4180). A cell
/// that a spreadsheet would take for a formula (= + - @, TAB or CR first) gets an apostrophe before it.
std::string csv_row(std::span<const std::string> cells, char separator = ',');

/// All rows of a table, one after the other.
std::string csv_table(std::span<const std::vector<std::string>> rows, char separator = ',');

struct CsvRow {
    std::uint64_t line = 1;  ///< where it begins in the text, from 1
    std::vector<std::string> cells;
};

/// The rows of a table. A quote opens a quoted cell only where its closing quote ends the cell, so that quotes of a
/// text stay. The apostrophe that `csv_row` puts before a formula goes. Lines without any character are left out.
std::vector<CsvRow> csv_rows(std::string_view text, char separator = ',');

}  // namespace stykovka
