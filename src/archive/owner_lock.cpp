// A file that says who works with an archive on a network.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/owner_lock.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cstring>
#include <utility>

#include "base/error.h"
#include "base/tr.h"

namespace stykovka {
namespace {

[[noreturn]] void cannot_lock(const std::filesystem::path& file) {
    throw Error(
        ErrorKind::denied, ErrorSubject::archive,
        fmt::format(fmt::runtime(tr("“{file}” cannot be made, so the archive cannot be changed: {reason}. Check the "
                                    "permissions of the folder, or open the archive for reading.")),
                    fmt::arg("file", file.string()), fmt::arg("reason", std::strerror(errno))));
}

[[noreturn]] void is_taken(const std::filesystem::path& archive, const std::filesystem::path& file,
                           const Owner& owner) {
    throw Error(
        ErrorKind::conflict, ErrorSubject::archive,
        fmt::format(fmt::runtime(tr("“{archive}” is in use by {who} on {machine}. Ask them to close it. If nobody "
                                    "has it open, delete “{file}”.")),
                    fmt::arg("archive", archive.string()), fmt::arg("who", owner.who),
                    fmt::arg("machine", owner.machine), fmt::arg("file", file.string())));
}

// Two lines: who, machine.
Owner owner_in(int descriptor) {
    std::array<char, 1024> bytes{};
    const ssize_t size = ::pread(descriptor, bytes.data(), bytes.size(), 0);
    const std::string text(bytes.data(), size > 0 ? static_cast<std::size_t>(size) : 0);
    const std::size_t first = text.find('\n');
    if (first == std::string::npos) return {};
    return {text.substr(0, first), text.substr(first + 1, text.find('\n', first + 1) - first - 1)};
}

// False when the file was removed by its last user between opening and locking.
bool is_still_there(int descriptor, const std::filesystem::path& file) {
    struct stat opened {};
    struct stat named {};
    return ::fstat(descriptor, &opened) == 0 && ::stat(file.c_str(), &named) == 0 && opened.st_ino == named.st_ino;
}

void write_owner(int descriptor, const Owner& owner, const std::filesystem::path& file) {
    const std::string text = owner.who + '\n' + owner.machine + '\n';
    if (::pwrite(descriptor, text.data(), text.size(), 0) != static_cast<ssize_t>(text.size()) ||
        ::fsync(descriptor) != 0)
        cannot_lock(file);
}

}  // namespace

OwnerLock::OwnerLock(const std::filesystem::path& archive, const Owner& owner) : file_(archive.string() + ".lock") {
    for (;;) {
        descriptor_ = ::open(file_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
        if (descriptor_ < 0) cannot_lock(file_);
        ::flock(descriptor_, LOCK_SH);
        if (is_still_there(descriptor_, file_)) break;
        ::close(descriptor_);
    }
    const Owner other = owner_in(descriptor_);
    if (other.machine == owner.machine) return;
    const int descriptor = std::exchange(descriptor_, other.machine.empty() ? descriptor_ : -1);
    if (descriptor_ < 0) {
        ::close(descriptor);
        is_taken(archive, file_, other);
    }
    write_owner(descriptor_, owner, file_);
}

OwnerLock::OwnerLock(OwnerLock&& other) noexcept
    : file_(std::move(other.file_)), descriptor_(std::exchange(other.descriptor_, -1)) {}

OwnerLock::~OwnerLock() {
    if (descriptor_ < 0) return;
    if (::flock(descriptor_, LOCK_EX | LOCK_NB) == 0) ::unlink(file_.c_str());
    ::close(descriptor_);
}

std::string machine_name() {
    std::array<char, 256> name{};
    return ::gethostname(name.data(), name.size() - 1) == 0 ? name.data() : "localhost";
}

}  // namespace stykovka
