// Archives as files: recognised before SQLite may touch them, made whole or not at all.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

#include "archive/place.h"

namespace stykovka {

/// Reads the first bytes of the file. Throws Error (subject archive), each with its own sentence: not_found, denied,
/// malformed (a folder, an empty file, no database, a database of another program), unavailable (a newer program's).
void check_archive_file(const std::filesystem::path& path);

/// Makes an archive with all tables under a temporary name in the same folder and links it into place. When another
/// program was quicker, its archive stays. Throws Error (subject archive): denied, not_found (no such folder),
/// exhausted.
void make_archive_file(const std::filesystem::path& path, Place place);

/// Makes what was done in a folder (links, renames) durable.
void sync_folder(const std::filesystem::path& folder);

}  // namespace stykovka
