// Archives as files: recognised before SQLite may touch them, made whole or not at all.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/archive_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <cstring>
#include <fstream>
#include <string>
#include <string_view>

#include "archive/schema.h"
#include "base/error.h"
#include "base/tr.h"
#include "sqlite/database.h"

namespace stykovka {
namespace fs = std::filesystem;
namespace {

[[noreturn]] void refuse(ErrorKind kind, const char* sentence, const fs::path& path) {
    const std::string reason = std::strerror(errno);
    throw Error(kind, ErrorSubject::archive,
                fmt::format(fmt::runtime(tr(sentence)), fmt::arg("file", path.string()), fmt::arg("reason", reason)));
}

// The header of a SQLite file is 100 bytes; numbers in it are big-endian.
constexpr std::size_t header_size = 100;
constexpr std::size_t user_version_at = 60;
constexpr std::size_t application_id_at = 68;

std::uint32_t number_at(std::string_view header, std::size_t offset) {
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < 4; ++i) number = number << 8U | static_cast<std::uint8_t>(header[offset + i]);
    return number;
}

std::string header_of(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file)
        refuse(ErrorKind::denied, mark("“{file}” may not be read; ask its owner for the right to read it."), path);
    std::string header(header_size, '\0');
    file.read(header.data(), static_cast<std::streamsize>(header.size()));
    header.resize(static_cast<std::size_t>(file.gcount()));
    return header;
}

void check_kind(const fs::path& path) {
    std::error_code failed;
    switch (fs::status(path, failed).type()) {
        case fs::file_type::regular:
            return;
        case fs::file_type::not_found:
            refuse(ErrorKind::not_found, mark("There is no archive “{file}”; check the name and the folder."), path);
        case fs::file_type::directory:
            refuse(ErrorKind::malformed, mark("“{file}” is a folder and not an archive; name a file in it."), path);
        case fs::file_type::unknown:
        case fs::file_type::none:
            refuse(ErrorKind::denied, mark("“{file}” cannot be reached. Check the permissions of its folder."), path);
        default:
            refuse(ErrorKind::malformed, mark("“{file}” is a device and not an archive."), path);
    }
}

void make_tables(const fs::path& file, Place place) {
    Database database = Database::open(file, Database::Access::read_write);
    // Half as many pages to write, look up and check in a large import as with the usual 4096 bytes.
    database.execute("PRAGMA page_size=8192");
    if (place == Place::local) database.execute("PRAGMA journal_mode=WAL");
    database.execute(fmt::format("PRAGMA application_id={}; PRAGMA synchronous=FULL;", archive_application_id).c_str());
    migrate(database, migrations(), [] {});
}

// mkstemp makes files for the owner only; an archive may be read by whom the user's umask lets.
void give_usual_mode(const std::string& file) {
    const mode_t mask = ::umask(0);
    ::umask(mask);
    ::chmod(file.c_str(), 0666U & ~mask);
}

// Not every file system has hard links; there a rename that replaces nothing does the same.
void link_into_place(const std::string& from, const fs::path& to) {
    if (::link(from.c_str(), to.c_str()) == 0 || errno == EEXIST) return;
    if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0 || errno == EEXIST) return;
    refuse(ErrorKind::denied, mark("The archive “{file}” cannot be made: {reason}. Choose a folder you may write to."),
           to);
}

}  // namespace

void check_archive_file(const fs::path& path) {
    check_kind(path);
    const std::string header = header_of(path);
    if (header.empty())
        refuse(ErrorKind::malformed,
               mark("“{file}” is empty and not an archive. Delete it to have a new archive made there, or restore a "
                    "backup."),
               path);
    if (header.size() < header_size || !header.starts_with(std::string_view("SQLite format 3\0", 16)))
        refuse(ErrorKind::malformed, mark("“{file}” is not an archive of this program, or it is damaged."), path);
    if (number_at(header, application_id_at) != static_cast<std::uint32_t>(archive_application_id))
        refuse(ErrorKind::malformed, mark("“{file}” is a database of another program and not an archive."), path);
    if (number_at(header, user_version_at) > static_cast<std::uint32_t>(current_schema()))
        refuse(ErrorKind::unavailable,
               mark("“{file}” was written by a newer version of this program. Install that version to open it."), path);
}

bool is_of_older_version(const fs::path& path) {
    std::error_code failed;
    if (!fs::is_regular_file(path, failed)) return false;
    const std::string header = header_of(path);
    return header.size() == header_size &&
           number_at(header, application_id_at) == static_cast<std::uint32_t>(archive_application_id) &&
           number_at(header, user_version_at) < static_cast<std::uint32_t>(current_schema());
}

void make_archive_file(const fs::path& path, Place place) {
    const TemporaryFile temporary(path);
    make_tables(temporary.name(), place);
    give_usual_mode(temporary.name());
    link_into_place(temporary.name(), path);
    sync_folder(fs::absolute(path).parent_path());
}

void copy_bytes(const fs::path& from, const fs::path& to, const Progress& progress) {
    std::ifstream in(from, std::ios::binary);
    if (!in) refuse(ErrorKind::denied, mark("“{file}” may not be read; ask its owner for the right to read it."), from);
    std::ofstream out(to, std::ios::binary | std::ios::trunc);
    std::string portion(1 << 20, '\0');
    while (in && out) {
        progress.check();
        in.read(portion.data(), static_cast<std::streamsize>(portion.size()));
        out.write(portion.data(), in.gcount());
    }
    out.close();
    if (out && !in.bad()) return;
    const ErrorKind kind = errno == ENOSPC || errno == EDQUOT ? ErrorKind::exhausted : ErrorKind::denied;
    throw Error(kind, ErrorSubject::output,
                fmt::format(fmt::runtime(tr("The copy “{file}” cannot be written: {reason}.")),
                            fmt::arg("file", to.string()), fmt::arg("reason", std::strerror(errno))));
}

void sync_file(const fs::path& file) {
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    const bool durable = descriptor >= 0 && ::fsync(descriptor) == 0;
    const std::string reason = std::strerror(errno);
    if (descriptor >= 0) ::close(descriptor);
    if (!durable)
        throw Error(ErrorKind::unavailable, ErrorSubject::output,
                    fmt::format(fmt::runtime(tr("The copy “{file}” cannot be written: {reason}.")),
                                fmt::arg("file", file.string()), fmt::arg("reason", reason)));
}

void sync_folder(const fs::path& folder) {
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) return;
    ::fsync(descriptor);
    ::close(descriptor);
}

TemporaryFile::TemporaryFile(const fs::path& path)
    : name_((fs::absolute(path).parent_path() / ".stykovka-XXXXXX").string()) {
    const int descriptor = ::mkstemp(name_.data());
    if (descriptor >= 0) {
        ::close(descriptor);
        return;
    }
    if (errno == ENOENT || errno == ENOTDIR)
        refuse(ErrorKind::not_found, mark("The archive “{file}” cannot be made: its folder does not exist."), path);
    if (errno == ENOSPC || errno == EDQUOT)
        refuse(ErrorKind::exhausted, mark("The archive “{file}” cannot be made: the disk is full."), path);
    refuse(ErrorKind::denied, mark("The archive “{file}” cannot be made: {reason}. Choose a folder you may write to."),
           path);
}

TemporaryFile::~TemporaryFile() {
    for (const char* beside : {"", "-wal", "-shm", "-journal"}) ::unlink((name_ + beside).c_str());
}

}  // namespace stykovka
