// The register of persons and offices: from files and to files.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/open_archive.h"
#include "review/register.h"

namespace stykovka {

/// Balances: read = added + changed + known.
struct RegisterImport {
    std::size_t read = 0, added = 0, changed = 0, known = 0;  ///< rows
    std::vector<std::string> remarks;
};

/// A table (TSV, CSV, XLSX), one tenure or person a row. Its columns: name and english-name (needed), office,
/// english-office, short, english-short, acting (yes or empty), from, to (2031-03-12), decree, declined (no for names
/// that keep one form). A row without an office is a person. A person known by that name gets the new spelling, a
/// tenure of the same person, office and first day the other columns. One batch that can be reverted.
/// Throws Error{malformed, input}, and takes nothing, for a missing column or name, a day that is none, an end before
/// its beginning.
RegisterImport import_register(OpenArchive& archive, const std::filesystem::path& file);

/// Another number after every change of the register, also one that was taken back.
std::int64_t register_revision(OpenArchive& archive);

/// The same columns; the header row comes first.
std::vector<std::vector<std::string>> register_rows(const Register& all);

/// Why these cannot be entered: a name or a title is missing, an end lies before its beginning. None when they can.
std::optional<std::string> problem_with_entry(const Person& person, const std::optional<Tenure>& tenure);

/// Stores a person, or a tenure with its person, as one entry of the journal. What has an id is changed: a person with
/// another name keeps all tenures. Throws Error{usage} for what `problem_with_entry` names.
void add_to_register(OpenArchive& archive, const Person& person, const std::optional<Tenure>& tenure);

/// Takes a person out with all tenures. Throws Error{not_found, archive}.
void remove_from_register(OpenArchive& archive, const std::string& source_name);
/// Takes one tenure out; its person stays.
void remove_from_register(OpenArchive& archive, const Tenure& tenure);

}  // namespace stykovka
