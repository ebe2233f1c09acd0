// Many releases at once: folders become pairs, and pairs documents.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/batch_files.h"
#include "app/open_archive.h"
#include "app/reading.h"
#include "formats/batch_report.h"

namespace stykovka {

struct BatchOptions {
    BySide<Language> languages{Language("ru"), Language("en")};
    ReadOptions reading;
    ReleaseState state = ReleaseState::published;
    std::optional<float> accept_above;  ///< with an archive: accepts beads of at least this confidence
    /// The lines that are page furniture; none given: what is proposed.
    std::optional<std::vector<std::string>> furniture;
    /// Where a run leaves what it has done until it is through; empty: nowhere.
    std::filesystem::path journal;
    std::string purpose;  ///< of the journal: options that change results, beyond those here
};

/// Reads all files, pairs them (see batch_pairs.h) and aligns the pairs on all cores, each release by itself: what goes
/// wrong with one is in the report and stops no other. With an archive each release is stored as soon as it is aligned.
/// A text whose beads hardly hold together is flagged, not stored. Beads of page furniture are not accepted.
/// Throws Error{cancelled}; the archive and the journal then keep what was done.
BatchReport align_batch(const BatchFiles& files, const BatchOptions& options, const Tools& tools, OpenArchive* archive,
                        const Progress& progress);

}  // namespace stykovka
