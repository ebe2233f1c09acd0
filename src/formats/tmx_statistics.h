// What is in a TMX memory, in figures.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>

#include "base/progress.h"
#include "base/side.h"
#include "base/time.h"
#include "formats/tmx_reader.h"

namespace stykovka {

/// All of the pair of languages that was asked for.
struct TmxStatistics {
    TmxReport reading;
    BySide<std::uint64_t> words, characters;  ///< characters are code points
    std::uint64_t distinct_sources = 0;
    std::uint64_t duplicates = 0;            ///< units whose texts stood before, codes not looked at
    std::uint64_t several_translations = 0;  ///< sources with more than one target
    std::uint64_t untranslated = 0;          ///< the target repeats a source with letters
    std::uint64_t with_codes = 0;
    std::uint64_t with_release = 0;                   ///< units that say in which release they stood
    std::optional<UtcTime> first_date, last_date;     ///< of creation or change
    std::map<std::string, std::uint64_t> persons;     ///< who made or changed them; at most 1 000 names
    std::map<std::string, std::uint64_t> properties;  ///< types of properties on all levels; at most 1 000
};

/// Reads the file ("-": standard input). About 40 bytes of memory a unit. Throws Error as `read_tmx` does.
TmxStatistics statistics_of_tmx(const std::filesystem::path& file, const TmxReadOptions& options,
                                const Progress& progress = {});

}  // namespace stykovka
