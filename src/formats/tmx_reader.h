// Reads translation units from TMX 1.1 … 1.4b.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/language.h"
#include "base/progress.h"
#include "base/side.h"
#include "formats/gzip.h"
#include "formats/tmx_scanner.h"
#include "formats/tmx_unit.h"
#include "formats/xml_repair.h"
#include "memory/unit.h"

namespace stykovka {

struct TmxReadOptions {
    BySide<Language> languages{Language("ru"), Language("en")};  ///< the pair that is taken; regions are not looked at
    bool strict = false;                                         ///< what would be repaired is an error
    bool salvage = false;  ///< a document that is cut off gives its whole units instead of an error
};

/// A unit of the pair of languages. A `tu` with several variants of one language gives several: the first is
/// recommended, the others are alternatives.
struct TmxUnit {
    TranslationUnit unit;
    std::vector<Occurrence> occurrences;  ///< provenance and context that stood in the file, in its order
    TmxPlace place;
};

struct TmxRepair {
    XmlRepairKind kind = XmlRepairKind::forbidden_character;
    TmxPlace place;
};

struct TmxSkip {
    TmxSkipReason reason = TmxSkipReason::malformed;
    TmxPlace place;
};

struct TmxOddity {
    std::string sentence;
    TmxPlace place;
};

/// What was read. Balances: read = taken + the sum of skipped. Lists keep the first 100, counts count all.
struct TmxReport {
    TmxHeader header;
    std::string version;
    std::string encoding;
    std::uint64_t read = 0;       ///< `tu` elements
    std::uint64_t taken = 0;      ///< of these, such as gave a unit
    std::uint64_t delivered = 0;  ///< units given away: taken and their alternatives
    std::uint64_t reversed = 0;   ///< taken, and written from the target language into the source language
    std::map<XmlRepairKind, std::uint64_t> repaired;
    std::vector<TmxRepair> repairs;
    std::map<TmxSkipReason, std::uint64_t> skipped;
    std::vector<TmxSkip> skips;
    std::map<std::string, std::uint64_t> other_languages;  ///< variants not taken; at most 1 000 codes
    std::vector<TmxOddity> oddities;                       ///< accepted although it should not be so
    std::uint64_t oddities_count = 0;
    std::optional<std::string> cut_off;  ///< salvaged: where and why the document ended too early
};

using TmxReceiver = std::function<void(TmxUnit&&)>;

/// Reads a file ("-": standard input; gzip is recognised), in constant memory. A unit that is broken is skipped.
///
/// Throws Error (subject input, with line and column): malformed for what is no TMX, what is cut off (unless salvaged)
/// or in a broken encoding; exhausted for gzip bombs; cancelled. Units given away before an error are to be taken back.
TmxReport read_tmx(const std::filesystem::path& path, const TmxReadOptions& options, const TmxReceiver& receive,
                   const Progress& progress = {});

/// The same from bytes; `file` is for messages.
TmxReport read_tmx(ByteSource source, const std::string& file, const TmxReadOptions& options,
                   const TmxReceiver& receive, const Progress& progress = {});

/// What was repaired, in a sentence.
const char* sentence_of(XmlRepairKind kind);

/// One line a repair, skipped unit, other language and oddity, in this order, for reports: "memory.tmx:12:3: unit 4:
/// …".
std::vector<std::string> lines_of(const TmxReport& report, const std::string& file);

}  // namespace stykovka
