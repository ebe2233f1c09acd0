// Memories of others into the archive, and the archive's memory out.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/open_archive.h"
#include "app/unit_filter.h"
#include "base/progress.h"
#include "base/side.h"
#include "bitext/bitext.h"
#include "formats/tmx_writer.h"
#include "text/release.h"

namespace stykovka {

struct ImportOptions {
    std::string origin;  ///< "vendor:NAME"; empty: "import:FILE"
    BySide<Language> languages{Language("ru"), Language("en")};
    bool strict = false;
    bool salvage = false;
    bool unfinished = false;  ///< see MemoryReading
    bool dry_run = false;
    UnitFilter filter = {};  ///< of the units of the file
};

/// Balances: read = added + merged + skipped + refused.
struct ImportOutcome {
    std::uint64_t read = 0, added = 0, merged = 0, skipped = 0, refused = 0;
    std::map<std::string, std::uint64_t> skipped_by_reason;  ///< sums up to `skipped`
    std::map<std::string, std::uint64_t> repaired;           ///< what, and how often; repaired units are not skipped
    std::vector<std::string> remarks;  ///< what was repaired or skipped, with line, column and unit
};

/// A file of pairs (see memory_file.h) into the archive, as one batch of the journal.
ImportOutcome import_memory(OpenArchive& archive, const std::filesystem::path& file, const ImportOptions& options,
                            const Progress& progress);

enum class ExportedStates : std::uint8_t {
    finished,   ///< signed-off and published releases, and what was imported
    published,  ///< published releases alone
    all,        ///< drafts too
};

struct ExportOptions {
    std::optional<std::int64_t> release;
    ExportedStates states = ExportedStates::finished;
    UnitFilter filter;   ///< the days are those of the releases; of units without a release, of their last change
    std::string origin;  ///< only units of this origin; empty: of any
    std::vector<std::int64_t> without_releases;  ///< what only stood in these is left out
    std::string profile = "full";                ///< full, plain, omegat, trados, memoq
    TmxAnonymity anonymity;
    TmxEncoding encoding = TmxEncoding::utf8;
    bool doctype = true;
    BySide<Language> languages{Language("ru"), Language("en")};  ///< pairs of other languages are left out
};

struct ExportOutcome {
    std::uint64_t written = 0;
    std::uint64_t left_out_by_state = 0;
    std::uint64_t left_out_by_filter = 0;
    std::uint64_t too_long = 0;  ///< segments that Trados does not take (profile trados)
};

/// The memory, or part of it, as a file (by its extension: .tmx, .tsv, .csv; "-" writes TMX).
ExportOutcome export_memory(OpenArchive& archive, const std::filesystem::path& file, const ExportOptions& options,
                            const Progress& progress);

/// The pairs of a document that is in no archive, as a TMX document.
std::string beads_as_tmx(const Release& release, const Bitext& document);

}  // namespace stykovka
