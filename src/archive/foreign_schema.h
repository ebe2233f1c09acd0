// What a file that somebody else brought must be before it is read as an archive.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "sqlite/database.h"

namespace stykovka {

/// All tables of a database, those of a virtual table too.
std::vector<std::string> tables_of(Database& database);

/// Compares tables, indexes and triggers word for word with those of `own`, an archive of this program. Throws
/// Error{malformed} (subject archive) about `path`.
void check_foreign_schema(Database& foreign, Database& own, const std::filesystem::path& path);

/// Reads every page. Throws Error{malformed} (subject archive) when the file is damaged.
void check_foreign_pages(Database& foreign, const std::filesystem::path& path);

}  // namespace stykovka
