// Tables with a row of names at their top, from and to files: TSV, CSV, XLSX.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stykovka {

/// A table as it was read.
struct TableFile {
    struct Row {
        std::size_t line = 1;  ///< in the file, from 1
        std::vector<std::string> cells;

        /// Empty where the row is shorter.
        std::string_view cell(std::size_t column) const {
            return column < cells.size() ? std::string_view(cells[column]) : std::string_view();
        }
    };
    std::filesystem::path file;
    Row head;
    std::vector<Row> rows;

    std::optional<std::size_t> find_column(std::string_view name) const;
    /// Throws Error{malformed, input}, which names the columns that there are, when it has none of that name.
    std::size_t column(std::string_view name) const;
};

/// Reads a table by its bytes and extension; names of columns are compared without regard to case.
/// Throws Error (subject input): malformed when it has no row or cannot be read.
TableFile read_table_file(const std::filesystem::path& file);

/// The rows, names first, as an XLSX file with a sheet of that name; a column "decision" offers the decisions.
std::string workbook_of(const std::vector<std::vector<std::string>>& rows, const std::string& name);

}  // namespace stykovka
