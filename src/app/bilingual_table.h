// A release as a table for people without the program, and what came back in it.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/session.h"
#include "formats/office_table.h"

namespace stykovka {

/// Number, id, both texts and comment of each bead. The id is that of the first segment; it stays when other beads come
/// and go. What is not translated has an empty cell.
OfficeTable bilingual_table(const Release& release, const Bitext& document);

/// The file, by its extension: a workbook for ".xlsx", else a Word document.
std::string bilingual_file(const Release& release, const Bitext& document, const std::string& extension);

/// What a row asks for.
struct TableChange {
    std::size_t bead = 0;
    std::size_t line = 0;  ///< of the table
    std::string source;
    BySide<std::string> target{};   ///< as it is here (source) and in the table (target)
    BySide<std::string> comment{};  ///< likewise

    bool changes_text() const { return target.source != target.target; }
};

/// Why a row was not taken; `missing` is a bead that has no row.
enum class TableProblemKind : std::uint8_t { source_changed, missing, added, repeated, merged, emptied };
/// "source-changed" …
std::string_view name_of(TableProblemKind kind);

/// The same in words: "not taken: the row stands twice" …
const char* words_for(TableProblemKind kind);

struct TableProblem {
    TableProblemKind kind = TableProblemKind::missing;
    std::size_t line = 0;             ///< of the table; 0 for a bead without row
    std::optional<std::size_t> bead;  ///< none for a row that belongs to no bead
    std::string text;                 ///< of the row, or the source of the bead
};

struct TableReturn {
    std::vector<TableChange> changes;    ///< in the order of the document
    std::vector<TableProblem> problems;  ///< in the order of the table, missing ones last
    std::size_t equal = 0;
    std::uint64_t revision = 0;  ///< of the document that it was compared with
};

/// The rows of a file, a workbook or a Word document. Throws Error (subject input).
std::vector<OfficeRow> read_table_file(const std::string& bytes, const std::string& file);

/// Whether it is such a table: any workbook, and a Word document with a table that has our heads. Throws Error (subject
/// input) for a damaged file.
bool is_bilingual_table(const std::string& bytes, const std::string& file);

/// Finds the beads of the rows by id (by number where the id was lost) and their sources, and compares; white space
/// does not count. Nothing is stored. Throws Error{malformed, input} for a table without the columns, and for that of
/// another release.
TableReturn compare_table(const Session& session, const std::vector<OfficeRow>& rows, const std::string& file);

/// Makes the changes whose place is true in `accepted`: one step of undo. An accepted bead stays so, by a person.
/// Throws Error{denied, archive} when a published release would change, Error{conflict, archive} when the document is
/// not any more what the table was compared with.
void apply_table(Session& session, const TableReturn& returned, const std::vector<bool>& accepted);

}  // namespace stykovka
