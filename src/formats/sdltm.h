// Translation memories of Trados Studio (.sdltm), read only.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "base/language.h"
#include "base/progress.h"
#include "base/side.h"
#include "memory/unit.h"

namespace stykovka {

/// Balances: read = taken + the skipped ones.
struct SdltmReport {
    std::uint64_t read = 0;
    std::uint64_t taken = 0;
    std::uint64_t malformed = 0;        ///< segments that are no XML that can be read
    std::uint64_t empty = 0;            ///< nothing but white space on a side
    std::uint64_t other_languages = 0;  ///< of a pair that was not asked for
    std::uint64_t repaired = 0;         ///< what XML forbids, replaced
    std::vector<std::string> remarks;   ///< the first 100 skipped units, with file and id
};

/// Reads the units of all memories in the file that are of the pair of languages, in either direction (see `srclang` of
/// TMX). The file is a SQLite database of somebody else: it is copied, and of the copy nothing but named tables is read
/// (see sqlite/foreign.h); the original is not touched. Of a unit come texts, codes, who and when, and its fields of
/// text. Its schema is not published; tables and columns are those that free tools read: translation_memories(id,
/// source_language, target_language), translation_units(id, translation_memory_id, source_segment, target_segment,
/// creation_date, creation_user, change_date, change_user) with segments as
/// <Segment><Elements><Text><Value>…</Value></Text><Tag><Type>Start</Type><Anchor>1</Anchor>…</Tag></Elements></Segment>,
/// attributes(id, name), string_attributes(translation_unit_id, attribute_id, value).
/// Throws Error (subject input): malformed when it is no such file, exhausted when it is too large; cancelled.
SdltmReport read_sdltm(const std::filesystem::path& file, const BySide<Language>& languages,
                       const std::function<void(TranslationUnit&&)>& receive, const Progress& progress = {});

}  // namespace stykovka
