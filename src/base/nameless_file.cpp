// A file without a name, for what does not fit into memory for a while.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/nameless_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string>
#include <utility>

#include "base/error.h"
#include "base/tr.h"

namespace stykovka {
namespace {

[[noreturn]] void refuse(const std::filesystem::path& folder) {
    const std::string reason = std::strerror(errno);
    const ErrorKind kind = errno == ENOSPC || errno == EDQUOT ? ErrorKind::exhausted : ErrorKind::unavailable;
    throw Error(kind, ErrorSubject::archive,
                fmt::format(fmt::runtime(tr("There is no room for temporary data in “{folder}”: {reason}. Nothing was "
                                            "stored. Make room and try again.")),
                            fmt::arg("folder", folder.string()), fmt::arg("reason", reason)));
}

int nameless_in(const std::filesystem::path& folder) {
    return ::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, S_IRUSR | S_IWUSR);
}

// Not every file system has files without names.
int unlinked_in(const std::filesystem::path& folder) {
    std::string name = (folder / "stykovka-XXXXXX").string();
    const int descriptor = ::mkostemp(name.data(), O_CLOEXEC);
    if (descriptor >= 0) ::unlink(name.c_str());
    return descriptor;
}

}  // namespace

NamelessFile::NamelessFile(std::filesystem::path folder) : folder_(std::move(folder)) {}

NamelessFile::~NamelessFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

void NamelessFile::open() {
    descriptor_ = nameless_in(folder_);
    if (descriptor_ >= 0) return;
    std::error_code none;
    if (const auto usual = std::filesystem::temp_directory_path(none); !none) folder_ = usual;
    descriptor_ = unlinked_in(folder_);
    if (descriptor_ < 0) refuse(folder_);
}

std::uint64_t NamelessFile::append(std::string_view bytes) {
    if (descriptor_ < 0) open();
    const std::uint64_t begin = size_;
    while (!bytes.empty()) {
        const ssize_t written = ::pwrite(descriptor_, bytes.data(), bytes.size(), static_cast<off_t>(size_));
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) refuse(folder_);
        size_ += static_cast<std::uint64_t>(written);
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return begin;
}

std::size_t NamelessFile::read(std::uint64_t offset, std::span<char> room) const {
    std::size_t done = 0;
    while (done < room.size()) {
        const ssize_t got =
            ::pread(descriptor_, room.data() + done, room.size() - done, static_cast<off_t>(offset + done));
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) refuse(folder_);
        if (got == 0) break;
        done += static_cast<std::size_t>(got);
    }
    return done;
}

void NamelessFile::clear() {
    if (descriptor_ >= 0) ::close(descriptor_);
    descriptor_ = -1;
    size_ = 0;
}

}  // namespace stykovka
