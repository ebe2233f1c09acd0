// An archive replaced by one of its backups.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <optional>

#include "base/progress.h"

namespace stykovka {

/// Puts a copy of the backup in the place of the archive, in one step: whenever the program is killed, one of the two
/// is there, whole. The archive that was there, damaged or not, is kept beside it; its name comes back (none when there
/// was no archive). A symbolic link keeps pointing at its target, and mode bits stay.
///
/// Nobody may have the archive open, this program neither. Throws Error (subject archive) and changes nothing:
/// conflict when somebody has it open, malformed for a backup that is damaged or none, unavailable for one of a newer
/// program, not_found, denied, exhausted; Error{cancelled}.
std::optional<std::filesystem::path> restore(const std::filesystem::path& archive, const std::filesystem::path& backup,
                                             const Progress& progress);

}  // namespace stykovka
