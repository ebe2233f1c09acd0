// Backups without being asked, and what there is of them.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "archive/archive.h"
#include "archive/backup.h"
#include "base/progress.h"
#include "base/time.h"

namespace stykovka {

/// What window and command line show about the backups of an archive.
struct BackupStatus {
    std::filesystem::path folder;
    std::vector<Backup> backups;          ///< in that folder, newest first
    std::filesystem::path second_place;   ///< as the user chose it; empty: none
    std::filesystem::path second_folder;  ///< below it: where this archive's copies are
    std::vector<Backup> second_backups;   ///< there, newest first; empty too while the place is away
    bool second_is_away = false;
    bool second_is_on_same_disk = false;  ///< then it does not help when the disk breaks
    /// Something that changed more than 24 hours ago is in no copy there: tell the user.
    bool second_is_overdue = false;
    bool is_due = false;  ///< something changed since the newest backup, which is an hour old at least
};

/// Reads the names of two folders and one line of the journal. `second_place`: see Settings; empty for none.
BackupStatus backup_status(Archive& archive, const std::filesystem::path& second_place, UtcTime now);

/// The sentence for the user about a second place that is overdue; none when all is well.
std::optional<std::string> backup_warning(const BackupStatus& status);

struct BackupOutcome {
    std::optional<Backup> made;         ///< none when none was due
    std::vector<std::string> troubles;  ///< sentences; work goes on all the same
};

/// Makes the backup that is due, and gives the second place what it lacks. For closing, and for a job every now and
/// then, on a connection of its own: a large archive takes seconds. Throws only Error{cancelled}; what fails is in
/// `troubles`. Does nothing for an archive in memory or one that is open for reading.
BackupOutcome back_up_if_due(Archive& archive, const std::filesystem::path& second_place, UtcTime now,
                             const Progress& progress);

/// The backup before a large change (import, merge, revert), unless the newest one holds everything already.
/// Returns what went wrong, in a sentence. Throws only Error{cancelled}.
std::optional<std::string> back_up_before_batch(Archive& archive, const Progress& progress);

}  // namespace stykovka
