// Files that bring pairs: memories and translated documents of others.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/memory_file.h"

#include "base/tr.h"
#include "base/unicode.h"
#include "formats/tables.h"
#include "formats/tmx_reader.h"

namespace stykovka {
namespace {

namespace fs = std::filesystem;
using Receiver = std::function<void(MemoryUnit&&)>;

std::string extension_of(const fs::path& file) { return folded(file.extension().string()); }

bool is_table(const fs::path& file) { return extension_of(file) == ".tsv" || extension_of(file) == ".csv"; }

MemoryFileReport read_tmx_file(const fs::path& file, const MemoryReading& reading, const Receiver& receive,
                               const Progress& progress) {
    const TmxReadOptions options{reading.languages, reading.strict, reading.salvage};
    TmxReport report = read_tmx(
        file, options,
        [&](TmxUnit&& each) {
            receive({std::move(each.unit), std::move(each.occurrences)});
        },
        progress);
    MemoryFileReport result;
    result.remarks = lines_of(report, file.string());
    result.header = std::move(report.header);
    for (const auto& [reason, count] : report.skipped) result.skipped[sentence_of(reason)] += count;
    for (const auto& [kind, count] : report.repaired) result.repaired[sentence_of(kind)] += count;
    return result;
}

MemoryFileReport read_table_file(const fs::path& file, const MemoryReading& reading, const Receiver& receive,
                                 const Progress& progress) {
    const UnitTableReport report = read_unit_table(
        file, reading.languages,
        [&](TranslationUnit&& unit) {
            receive({std::move(unit), {}});
        },
        progress);
    MemoryFileReport result;
    if (report.skipped > 0) result.skipped[tr("The unit is empty on one side.")] = report.skipped;
    result.remarks = report.remarks;
    return result;
}

}  // namespace

bool is_memory_file(const fs::path& file) {
    const std::string extension = extension_of(file);
    if (extension == ".gz") return extension_of(file.stem()) == ".tmx";
    return extension == ".tmx" || is_table(file);
}

MemoryFileReport read_memory_file(const fs::path& file, const MemoryReading& reading, const Receiver& receive,
                                  const Progress& progress) {
    return (is_table(file) ? read_table_file : read_tmx_file)(file, reading, receive, progress);
}

}  // namespace stykovka
