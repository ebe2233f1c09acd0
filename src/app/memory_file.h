// Files that bring pairs: memories and translated documents of others.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "base/language.h"
#include "base/progress.h"
#include "base/side.h"
#include "formats/tmx_unit.h"
#include "memory/unit.h"

namespace stykovka {

struct MemoryReading {
    BySide<Language> languages{Language("ru"), Language("en")};
    bool strict = false;   ///< what would be repaired is an error
    bool salvage = false;  ///< the whole units of a file that is cut off
    /// XLIFF: also translations whose state says that they are not finished (new, needs-translation, initial …).
    bool unfinished = false;
};

/// A pair, with the provenance and the contexts that stood in the file.
struct MemoryUnit {
    TranslationUnit unit;
    std::vector<Occurrence> occurrences;
};

/// What was read beside the units.
struct MemoryFileReport {
    TmxHeader header;                              ///< of TMX
    std::map<std::string, std::uint64_t> skipped;  ///< by reason, one sentence in the interface language
    std::map<std::string, std::uint64_t> repaired;
    std::vector<std::string> remarks;  ///< with file, line, column and unit
};

/// Whether the file's name is one of a file that `read_memory_file` reads.
bool is_memory_file(const std::filesystem::path& file);

/// TMX (also .gz), TSV, CSV, XLIFF 1.x and 2.x, and memories of Trados Studio (.sdltm), by the name of the file; "-" is
/// TMX from standard input. A file of the reversed pair of languages keeps its direction. Throws Error (subject input)
/// as the readers do: units given away before an error are to be taken back.
MemoryFileReport read_memory_file(const std::filesystem::path& file, const MemoryReading& reading,
                                  const std::function<void(MemoryUnit&&)>& receive, const Progress& progress);

}  // namespace stykovka
