// Archives as files: recognised before SQLite may touch them, made whole or not at all.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

#include "archive/place.h"
#include "base/progress.h"

namespace stykovka {

/// Reads the first bytes of the file. Throws Error (subject archive), each with its own sentence: not_found, denied,
/// malformed (a folder, an empty file, no database, a database of another program), unavailable (a newer program's).
void check_archive_file(const std::filesystem::path& path);

/// Whether a file is an archive that an older version of this program made, so that it can be read only after it was
/// opened for writing once. False for what is no archive or is not there.
bool is_of_older_version(const std::filesystem::path& path);

/// Makes an archive with all tables under a temporary name in the same folder and links it into place. When another
/// program was quicker, its archive stays. Throws Error (subject archive): denied, not_found (no such folder),
/// exhausted.
void make_archive_file(const std::filesystem::path& path, Place place);

/// Copies what is in a file into a new or emptied one. Throws Error (subject archive or output), Error{cancelled}.
void copy_bytes(const std::filesystem::path& from, const std::filesystem::path& to, const Progress& progress);
/// Makes the content of a file durable. Throws Error (subject output) when the disk refuses.
void sync_file(const std::filesystem::path& file);
/// Makes what was done in a folder (links, renames) durable.
void sync_folder(const std::filesystem::path& folder);

/// A name for a file that is not finished, in the folder of `path`; the file is removed unless it got its own name.
class TemporaryFile {
public:
    /// Throws Error (subject archive).
    explicit TemporaryFile(const std::filesystem::path& path);
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    ~TemporaryFile();
    const std::string& name() const { return name_; }

private:
    std::string name_;
};

}  // namespace stykovka
