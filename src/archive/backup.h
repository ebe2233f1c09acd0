// Copies of an archive: made whole, verified, and rotated.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/progress.h"
#include "base/time.h"
#include "sqlite/database.h"

namespace stykovka {

class Archive;

struct Backup {
    std::filesystem::path file;
    UtcTime made{};

    friend bool operator==(const Backup&, const Backup&) = default;
};

/// "archive.stykovka.backups" beside the archive.
std::filesystem::path backup_folder(const std::filesystem::path& archive);

/// Copies the archive into a folder (made when it is not there) while work goes on, verifies the copy, and only then
/// removes older ones that need not be kept. Throws Error (subject archive or output) and leaves no copy: denied,
/// exhausted, malformed when the copy does not hold what the archive holds, cancelled.
Backup back_up(Archive& archive, const std::filesystem::path& folder, const Progress& progress);

/// Puts the same copy into another folder, verified and rotated there like the first. Errors as `back_up`.
Backup copy_backup(const Backup& backup, const std::filesystem::path& archive, const std::filesystem::path& folder,
                   const Progress& progress);

/// The copies of an archive in a folder, newest first; files with other names are not looked at.
std::vector<Backup> backups_in(const std::filesystem::path& folder, const std::filesystem::path& archive);

/// A name that tells this archive from others in a place where copies of several go: "archive-1f0c9a3b". It is kept in
/// the archive, so a copy on another machine has it too.
std::string name_among_others(Archive& archive);

/// Those that may go: all but the last 10, the last one of each of the last 14 days, and of each month of a year.
std::vector<Backup> superfluous(std::vector<Backup> backups, UtcTime now);

/// The verified copy made before the tables of an older archive are changed; it does not take part in the rotation.
void back_up_before_migration(Database& database, const std::filesystem::path& archive, int schema);

}  // namespace stykovka
