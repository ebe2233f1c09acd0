// Translation units as tables: TSV and CSV with a column for each language.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "base/file.h"
#include "base/language.h"
#include "base/progress.h"
#include "base/side.h"
#include "memory/unit.h"

namespace stykovka {

/// The separator of a table file by its extension: TAB for .tsv and .txt, else a comma.
char separator_of(const std::filesystem::path& path);

/// Balances: read = taken + skipped.
struct UnitTableReport {
    std::uint64_t read = 0;
    std::uint64_t taken = 0;
    std::uint64_t skipped = 0;         ///< empty on a side
    std::vector<std::string> remarks;  ///< "file:line: sentence", the first 100
};

/// Reads the pairs of a table whose first row has language codes at the head of its columns (regions are not looked at;
/// other columns are left out). Throws Error (subject input): malformed without such a row or in a broken encoding.
UnitTableReport read_unit_table(const std::filesystem::path& path, const BySide<Language>& languages,
                                const std::function<void(TranslationUnit&&)>& receive, const Progress& progress = {});

/// Writes a table row by row: the header row comes with the first bytes.
class UnitTableWriter {
public:
    UnitTableWriter(ByteSink sink, const BySide<Language>& languages, char separator);
    /// Texts without inline codes.
    void write(const TranslationUnit& unit);
    std::uint64_t units() const { return units_; }

private:
    ByteSink sink_;
    char separator_;
    std::uint64_t units_ = 0;
};

}  // namespace stykovka
