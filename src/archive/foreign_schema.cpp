// What a file that somebody else brought must be before it is read as an archive.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/foreign_schema.h"

#include <fmt/format.h>

#include "base/error.h"
#include "base/tr.h"

namespace stykovka {
namespace {

[[noreturn]] void refuse(const char* sentence, const std::filesystem::path& path) {
    throw Error(ErrorKind::malformed, ErrorSubject::archive,
                fmt::format(fmt::runtime(tr(sentence)), fmt::arg("file", path.string())));
}

// Everything that is in the schema but what SQLite adds itself.
std::vector<std::string> schema_text(Database& database) {
    std::vector<std::string> lines;
    Statement rows = database.query(
        "SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema WHERE substr(name, 1, 7) <> 'sqlite_' ORDER "
        "BY type, name");
    while (rows.step()) lines.push_back(rows.text(0) + '\n' + rows.text(1) + '\n' + rows.text(2) + '\n' + rows.text(3));
    return lines;
}

}  // namespace

std::vector<std::string> tables_of(Database& database) {
    std::vector<std::string> tables;
    Statement rows = database.query("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name");
    while (rows.step()) tables.push_back(rows.text(0));
    return tables;
}

void check_foreign_schema(Database& foreign, Database& own, const std::filesystem::path& path) {
    if (schema_text(foreign) != schema_text(own))
        refuse(mark("“{file}” is not what it should be: a table in it is made up."), path);
}

void check_foreign_pages(Database& foreign, const std::filesystem::path& path) {
    Statement check = foreign.query("PRAGMA quick_check(1)");
    if (!check.step() || check.text_view(0) != "ok")
        refuse(mark("“{file}” is not an archive of this program, or it is damaged."), path);
}

}  // namespace stykovka
