// An archive replaced by one of its backups.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/restore.h"

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string>

#include "archive/archive_file.h"
#include "archive/owner_lock.h"
#include "archive/place.h"
#include "base/error.h"
#include "base/time.h"
#include "base/tr.h"
#include "sqlite/database.h"

namespace stykovka {
namespace fs = std::filesystem;
namespace {

[[noreturn]] void refuse(ErrorKind kind, const char* sentence, const fs::path& file) {
    const std::string reason = std::strerror(errno);
    throw Error(kind, ErrorSubject::archive,
                fmt::format(fmt::runtime(tr(sentence)), fmt::arg("file", file.string()), fmt::arg("reason", reason)));
}

void check_copy(const fs::path& copy, const fs::path& backup) {
    bool whole = false;
    try {
        Database database = Database::open(copy, Database::Access::immutable);
        Statement check = database.query("PRAGMA integrity_check(1)");
        whole = check.step() && check.text_view(0) == "ok";
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::malformed) throw;
    }
    if (!whole)
        refuse(ErrorKind::malformed, mark("The backup “{file}” is damaged; nothing was changed. Choose another one."),
               backup);
}

// The archive, so that nobody else can open it, and without files beside it. None for one that is too damaged for
// that: nobody can work with it either.
std::optional<Database> held_alone(const fs::path& archive) {
    try {
        check_archive_file(archive);
        Database database = Database::open(archive, Database::Access::read_write, std::chrono::milliseconds(500));
        database.execute("PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=DELETE; BEGIN EXCLUSIVE;");
        return database;
    } catch (const Error& error) {
        if (error.kind() == ErrorKind::conflict)
            refuse(ErrorKind::conflict,
                   mark("“{file}” is open in another window or program. Close it there and try again; nothing was "
                        "changed."),
                   archive);
        if (error.kind() != ErrorKind::malformed && error.kind() != ErrorKind::unavailable) throw;
        return std::nullopt;
    }
}

// A log that stays beside would be played into the file that takes the place.
void set_aside_logs(const fs::path& archive, const fs::path& aside) {
    std::error_code failed;
    for (const char* beside : {"-wal", "-journal"})
        if (fs::exists(archive.string() + beside, failed))
            fs::rename(archive.string() + beside, aside.string() + beside, failed);
    fs::remove(archive.string() + "-shm", failed);
}

// The old archive gets a second name before the new one takes the first; where a file can have one name only, there is
// a moment without an archive.
void keep_beside(const fs::path& archive, const fs::path& aside) {
    if (::link(archive.c_str(), aside.c_str()) == 0 || ::rename(archive.c_str(), aside.c_str()) == 0) return;
    refuse(ErrorKind::denied, mark("“{file}” cannot be kept beside the backup, so nothing was changed: {reason}."),
           archive);
}

fs::path free_name(const fs::path& archive) {
    const std::string beginning = archive.string() + ".replaced-" + compact_time(now());
    std::string name = beginning;
    for (int i = 2; fs::exists(name); ++i) name = fmt::format("{}-{}", beginning, i);
    return name;
}

void put_in_place(const std::string& from, const fs::path& archive) {
    if (::rename(from.c_str(), archive.c_str()) != 0)
        refuse(ErrorKind::denied,
               mark("The archive “{file}” cannot be made: {reason}. Choose a folder you may write to."), archive);
    sync_folder(archive.parent_path());
}

}  // namespace

std::optional<fs::path> restore(const fs::path& path, const fs::path& backup, const Progress& progress) {
    const fs::path archive = fs::weakly_canonical(fs::absolute(path));
    check_archive_file(backup);
    const TemporaryFile copy(archive);
    copy_bytes(backup, copy.name(), progress);
    check_copy(copy.name(), backup);
    sync_file(copy.name());
    struct stat old {};
    const bool is_there = ::stat(archive.c_str(), &old) == 0;
    ::chmod(copy.name().c_str(), is_there ? old.st_mode & 07777U : 0644U);
    std::optional<OwnerLock> lock;
    if (place_of(archive) == Place::shared) lock.emplace(archive, Owner{"–", machine_name()});
    if (!is_there) {
        put_in_place(copy.name(), archive);
        return std::nullopt;
    }
    const std::optional<Database> held = held_alone(archive);
    const fs::path aside = free_name(archive);
    set_aside_logs(archive, aside);
    keep_beside(archive, aside);
    put_in_place(copy.name(), archive);
    return aside;
}

}  // namespace stykovka
