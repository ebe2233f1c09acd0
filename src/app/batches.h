// What was done in an archive, and taking a large piece of it back.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/open_archive.h"
#include "archive/journal.h"
#include "archive/revert.h"
#include "base/progress.h"

namespace stykovka {

/// One line of the history.
struct HistoryLine {
    JournalEntry entry;
    bool can_be_reverted = false;
    bool is_reverted = false;
};

enum class HistoryKind {
    all,
    batches,  ///< only what can be taken back as a whole, or was
};

/// The newest entries first.
std::vector<HistoryLine> history_of(OpenArchive& archive, std::size_t limit, HistoryKind kind = HistoryKind::all);

/// What a revert did, or would do, in numbers and words.
struct RevertReport {
    std::string what;                  ///< the description of the batch
    std::uint64_t units = 0;           ///< taken back: units that the batch brought, or changed
    std::uint64_t releases = 0;        ///< taken back
    std::vector<std::string> kept;     ///< what stays because it was changed or used since, a line each
    std::vector<std::string> remarks;  ///< what went wrong beside, in sentences
};

/// Takes a batch back after a backup, or says what that would do. Throws as `revert_batch`.
RevertReport revert(OpenArchive& archive, std::int64_t batch, RevertMode mode, const Progress& progress);

/// The report in sentences, a line each.
std::vector<std::string> lines_of(const RevertReport& report, RevertMode mode);

}  // namespace stykovka
