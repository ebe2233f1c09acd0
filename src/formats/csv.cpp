// Rows of cells: CSV and TSV.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/csv.h"

#include <algorithm>

namespace stykovka {
namespace {

// Also behind apostrophes, so that a cell which has one of its own before a formula comes back with it.
bool begins_formula(std::string_view cell) {
    while (!cell.empty() && cell[0] == '\'') cell.remove_prefix(1);
    return !cell.empty() && std::string_view("=+-@\t\r").find(cell[0]) != std::string_view::npos;
}

std::string quoted(std::string_view cell, char separator) {
    std::string text(cell);
    if (begins_formula(cell)) text.insert(text.begin(), '\'');
    const bool needs_quotes =
        text.find_first_of("\"\r\n") != std::string::npos || text.find(separator) != std::string::npos;
    if (!needs_quotes) return text;
    std::string out = "\"";
    for (const char c : text) out += c == '"' ? std::string("\"\"") : std::string(1, c);
    return out + "\"";
}

/// Reads cell by cell.
class Cells {
public:
    Cells(std::string_view text, char separator) : text_(text), separator_(separator) {}

    bool done() const { return at_ >= text_.size(); }
    std::uint64_t line() const { return line_; }

    CsvRow row() {
        CsvRow result{line_, {}};
        do result.cells.push_back(without_guard(cell()));
        while (take_separator());
        take_line_end();
        return result;
    }

private:
    std::string cell() {
        if (at_ < text_.size() && text_[at_] == '"')
            if (const std::size_t end = closing_quote(); end != std::string_view::npos) return quoted_cell(end);
        const std::size_t begin = at_;
        while (at_ < text_.size() && text_[at_] != separator_ && text_[at_] != '\n' && text_[at_] != '\r') ++at_;
        return std::string(text_.substr(begin, at_ - begin));
    }

    // The quote that ends the cell which begins here; npos when the cell is not quoted.
    std::size_t closing_quote() const {
        for (std::size_t at = text_.find('"', at_ + 1); at != std::string_view::npos; at = text_.find('"', at + 1)) {
            if (at + 1 < text_.size() && text_[at + 1] == '"') {
                ++at;
                continue;
            }
            const bool ends =
                at + 1 == text_.size() || text_[at + 1] == separator_ || text_[at + 1] == '\n' || text_[at + 1] == '\r';
            return ends ? at : std::string_view::npos;
        }
        return std::string_view::npos;
    }

    std::string quoted_cell(std::size_t end) {
        std::string out;
        for (++at_; at_ < end; ++at_) {
            out += text_[at_];
            if (text_[at_] == '\n') ++line_;
            if (text_[at_] == '"') ++at_;
        }
        at_ = end + 1;
        return out;
    }

    static std::string without_guard(std::string cell) {
        if (!cell.empty() && cell[0] == '\'' && begins_formula(cell)) cell.erase(0, 1);
        return cell;
    }

    bool take_separator() {
        if (done() || text_[at_] != separator_) return false;
        ++at_;
        return true;
    }
    void take_line_end() {
        if (!done() && text_[at_] == '\r') ++at_;
        if (!done() && text_[at_] == '\n') ++at_;
        ++line_;
    }

    std::string_view text_;
    char separator_;
    std::size_t at_ = 0;
    std::uint64_t line_ = 1;
};

}  // namespace

std::string csv_row(std::span<const std::string> cells, char separator) {
    std::string row;
    for (std::size_t k = 0; k < cells.size(); ++k) {
        if (k > 0) row += separator;
        row += quoted(cells[k], separator);
    }
    return row + "\n";
}

std::string csv_table(std::span<const std::vector<std::string>> rows, char separator) {
    std::string table;
    for (const std::vector<std::string>& row : rows) table += csv_row(row, separator);
    return table;
}

std::vector<CsvRow> csv_rows(std::string_view text, char separator) {
    std::vector<CsvRow> rows;
    for (Cells cells(text, separator); !cells.done();) {
        CsvRow row = cells.row();
        if (row.cells.size() > 1 || !row.cells[0].empty()) rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace stykovka
