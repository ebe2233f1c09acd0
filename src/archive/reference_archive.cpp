// Another office's archive, read beside one's own.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/reference_archive.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <fstream>

#include "archive/archive_file.h"
#include "archive/archive_state.h"
#include "archive/foreign_schema.h"
#include "archive/place.h"
#include "archive/schema.h"
#include "base/error.h"
#include "base/tr.h"

namespace stykovka {
namespace fs = std::filesystem;
namespace {

// A writer holds its lock for some milliseconds; whoever asks the memory does not wait for a long one.
constexpr std::chrono::milliseconds wait_for_a_writer{500};
constexpr std::chrono::milliseconds time_to_open = std::chrono::seconds(10);
// Reading 20 GB from a slow disk takes less.
constexpr std::chrono::milliseconds time_to_verify = std::chrono::minutes(30);

[[noreturn]] void refuse(ErrorKind kind, const char* sentence, const fs::path& path) {
    throw Error(kind, ErrorSubject::archive, fmt::format(fmt::runtime(tr(sentence)), fmt::arg("file", path.string())));
}

// Byte 18 of the header (SQLite, file format 1.3.3): 2 says that changes go through a write-ahead log.
bool asks_for_log(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    file.seekg(18);
    return file.get() == 2;
}

bool exists_beside(const fs::path& path, const char* suffix) {
    std::error_code failed;
    return fs::exists(path.string() + suffix, failed);
}

const fs::path& checked(const fs::path& path) {
    check_archive_file(path);
    if (!asks_for_log(path) || !exists_beside(path, "-wal")) return path;
    if (place_of(path) == Place::shared)
        refuse(ErrorKind::conflict,
               mark("“{file}” lies on a shared drive and is open on another machine in a way that cannot be shared. "
                    "Close it there."),
               path);
    // SQLite would make the missing file, and its owner could then be kept out.
    if (!exists_beside(path, "-shm"))
        refuse(ErrorKind::unavailable,
               mark("“{file}” was copied while it was open, or not closed. Open it once with this program."), path);
    return path;
}

Database opened(const fs::path& path, bool never_changes) {
    return Database::open(path, never_changes ? Database::Access::immutable : Database::Access::read_only,
                          wait_for_a_writer);
}

ForeignLimits limits_for(Database& own) { return {tables_of(own), time_to_open, UINT64_MAX}; }

std::int64_t schema_version_of(Database& database) { return database.number("PRAGMA schema_version"); }

void check_version(Database& database, const fs::path& path) {
    const int schema = schema_of(database);
    if (schema > current_schema())
        refuse(ErrorKind::unavailable,
               mark("“{file}” was written by a newer version of this program. Install that version to open it."), path);
    if (schema < current_schema())
        refuse(ErrorKind::unavailable,
               mark("“{file}” was written by an older version of this program. Open it once for writing to bring it up "
                    "to date."),
               path);
}

}  // namespace

std::optional<ReferenceArchive::Stamp> ReferenceArchive::stamp_of(const fs::path& path) {
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0) return std::nullopt;
    return Stamp{static_cast<std::uint64_t>(status.st_dev), static_cast<std::uint64_t>(status.st_ino),
                 static_cast<std::uint64_t>(status.st_size),
                 status.st_mtim.tv_sec * std::int64_t{1'000'000'000} + status.st_mtim.tv_nsec,
                 exists_beside(path, "-wal")};
}

ReferenceArchive::ReferenceArchive(const fs::path& path)
    : path_(checked(path)),
      stamp_(stamp_of(path)),
      never_changes_(stamp_ && !stamp_->has_log && asks_for_log(path)),
      archive_(Archive::in_memory("")) {
    rules_.emplace(opened(path, never_changes_), limits_for(archive_.database()));
    check_tables();
    Archive::State& state = archive_.state();
    state.path = path;
    state.read_only = true;
    state.database = std::move(rules_->database());
}

void ReferenceArchive::check_tables() {
    Database& database = rules_->database();
    const Transaction view(database, Transaction::Kind::read);
    check_version(database, path_);
    check_foreign_schema(database, archive_.database(), path_);
    schema_version_ = schema_version_of(database);
}

bool ReferenceArchive::is_current() const {
    const std::optional<Stamp> now = stamp_of(path_);
    if (never_changes_ || !now || !stamp_) return now == stamp_;
    return now->device == stamp_->device && now->inode == stamp_->inode;
}

void ReferenceArchive::verify() {
    rules_->allow(time_to_verify);
    check_foreign_pages(archive_.database(), path_);
}

Database& ReferenceArchive::with_time(std::chrono::milliseconds time) {
    rules_->allow(time);
    return archive_.database();
}

ReferenceArchive::Look::Look(ReferenceArchive& reference, std::chrono::milliseconds time)
    : reference_(reference), view_(reference.with_time(time), Transaction::Kind::read) {
    if (schema_version_of(reference.archive_.database()) != reference.schema_version_)
        refuse(ErrorKind::unavailable, mark("“{file}” was changed by another version of this program."),
               reference.path_);
}

}  // namespace stykovka
