// What a file and the memory have in common, before anything is changed.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/exchange.h"
#include "app/memory_file.h"
#include "base/progress.h"
#include "base/time.h"

namespace stykovka {

/// A pair that is not the same on both sides.
struct ComparedUnit {
    enum class Kind {
        only_in_file,
        other_translation,  ///< the source is known, with another translation
        only_in_memory,
    };
    Kind kind = Kind::only_in_file;
    std::string source;
    std::string in_file, in_memory;  ///< the translations; empty where there is none
    std::optional<Date> file_day, memory_day;
    std::string release;  ///< where the memory's stood last; empty for none
};

/// "new", "other-translation", "only-in-memory".
std::string_view name_of(ComparedUnit::Kind kind);

/// Balances: the units of the file are same + other + only_in_file + skipped ones.
struct MemoryComparison {
    std::uint64_t same = 0, other = 0, only_in_file = 0, only_in_memory = 0;
    std::uint64_t skipped = 0;
    std::vector<std::string> remarks;
};

/// Compares the units of a file that pass its filter with those of the archive that `exported` lets out, by languages
/// and texts in NFC; codes are not looked at. Changes nothing. `receive` gets all that is not the same: first in the
/// order of the file, then what only the memory has in its order. 40 bytes of memory a unit. Throws as the reader of
/// the file does.
MemoryComparison compare_memory(OpenArchive& archive, const std::filesystem::path& file, const ImportOptions& read,
                                const ExportOptions& exported, const std::function<void(const ComparedUnit&)>& receive,
                                const Progress& progress);

}  // namespace stykovka
