// Files: read whole, written whole.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <optional>

#include "base/error.h"
#include "base/tr.h"

namespace stykovka {
namespace {

namespace fs = std::filesystem;

/// A file descriptor that closes itself.
class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {}
    ~Descriptor() {
        if (number_ > 2) ::close(number_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int number() const { return number_; }
    int release_and_close() {
        const int result = number_ > 2 ? ::close(number_) : 0;
        number_ = -1;
        return result;
    }

private:
    int number_;
};

std::string sentence(const char* text, const fs::path& path) {
    return fmt::format(fmt::runtime(text), fmt::arg("file", path.string()), fmt::arg("reason", std::strerror(errno)));
}

[[noreturn]] void cannot_read(const fs::path& path) {
    if (errno == ENOENT || errno == ENOTDIR)
        throw Error(ErrorKind::not_found, ErrorSubject::input,
                    sentence(tr("“{file}” does not exist; check the name and the folder."), path));
    if (errno == EACCES || errno == EPERM)
        throw Error(ErrorKind::denied, ErrorSubject::input,
                    sentence(tr("“{file}” may not be read; ask its owner for the right to read it."), path));
    throw Error(ErrorKind::unavailable, ErrorSubject::input,
                sentence(tr("“{file}” cannot be read: {reason}. Try again, or copy it to another disk."), path));
}

[[noreturn]] void cannot_write(const fs::path& path) {
    if (errno == ENOSPC || errno == EDQUOT || errno == EFBIG)
        throw Error(ErrorKind::exhausted, ErrorSubject::output,
                    sentence(tr("“{file}” was not written: the disk is full. Free some space or choose another place; "
                                "an older file of that name is untouched."),
                             path));
    if (errno == ENOENT || errno == ENOTDIR)
        throw Error(ErrorKind::not_found, ErrorSubject::output,
                    sentence(tr("“{file}” was not written: its folder does not exist."), path));
    if (errno == EACCES || errno == EPERM || errno == EROFS)
        throw Error(ErrorKind::denied, ErrorSubject::output,
                    sentence(tr("“{file}” was not written: {reason}. Choose a folder you may write to."), path));
    throw Error(ErrorKind::unavailable, ErrorSubject::output,
                sentence(tr("“{file}” was not written: {reason}."), path));
}

void write_all(int descriptor, std::string_view bytes, const fs::path& path) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) cannot_write(path);
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

void sync_folder(const fs::path& folder) {
    const Descriptor descriptor(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (descriptor.number() >= 0) ::fsync(descriptor.number());
}

// The file that a symbolic link stands for; a link that leads nowhere is followed to where the file would be.
fs::path real_target(fs::path path) {
    for (int depth = 0; depth < 40; ++depth) {
        std::error_code failed;
        const fs::path next = fs::read_symlink(path, failed);
        if (failed) return path;
        path = next.is_absolute() ? next : path.parent_path() / next;
    }
    return path;
}

bool is_special(const fs::path& path) {
    struct stat status {};
    return ::stat(path.c_str(), &status) == 0 && !S_ISREG(status.st_mode) && !S_ISDIR(status.st_mode);
}

void write_directly(const fs::path& path, const std::function<void(const ByteSink&)>& write) {
    const bool standard = path == "-";
    const Descriptor file(standard ? STDOUT_FILENO : ::open(path.c_str(), O_WRONLY | O_CLOEXEC));
    if (file.number() < 0) cannot_write(path);
    write([&](std::string_view bytes) { write_all(file.number(), bytes, path); });
}

// Mode of the file that is replaced, else what the umask of the process allows.
mode_t mode_for(const fs::path& path) {
    struct stat status {};
    if (::stat(path.c_str(), &status) == 0) return status.st_mode & 07777U;
    const mode_t mask = ::umask(0);
    ::umask(mask);
    return 0666U & ~mask;
}

}  // namespace

std::string read_file(const fs::path& path, std::uint64_t limit_in_bytes) {
    const Descriptor file(path == "-" ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (file.number() < 0) cannot_read(path);
    struct stat status {};
    if (::fstat(file.number(), &status) != 0) cannot_read(path);
    if (S_ISDIR(status.st_mode))
        throw Error(ErrorKind::malformed, ErrorSubject::input,
                    sentence(tr("“{file}” is a folder; give the file in it."), path));
    // Without waiting only the opening is done: a pipe that nobody writes to must not stop us, a slow writer may.
    if (path != "-") ::fcntl(file.number(), F_SETFL, ::fcntl(file.number(), F_GETFL) & ~O_NONBLOCK);
    std::string bytes;
    if (S_ISREG(status.st_mode)) bytes.reserve(static_cast<std::size_t>(status.st_size));
    char buffer[1 << 16];
    while (true) {
        const ssize_t got = ::read(file.number(), buffer, sizeof buffer);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) cannot_read(path);
        if (got == 0) return bytes;
        bytes.append(buffer, static_cast<std::size_t>(got));
        if (bytes.size() > limit_in_bytes)
            throw Error(ErrorKind::exhausted, ErrorSubject::input,
                        fmt::format(fmt::runtime(tr("“{file}” is larger than {limit} MB; split it first.")),
                                    fmt::arg("file", path.string()), fmt::arg("limit", limit_in_bytes >> 20)));
    }
}

void write_file(const fs::path& path, const std::function<void(const ByteSink&)>& write) {
    if (path == "-" || is_special(path)) return write_directly(path, write);
    const fs::path target = real_target(path);
    std::error_code unknown;  // what cannot be asked here fails below, with its reason
    if (fs::is_directory(target, unknown))
        throw Error(ErrorKind::malformed, ErrorSubject::output,
                    sentence(tr("“{file}” is a folder; give a file name in it."), path));
    const fs::path folder = target.has_parent_path() ? target.parent_path() : fs::path(".");
    // Not made from the name of the file: that may be as long as names can be.
    std::string temporary = (folder / ".stykovka-XXXXXX").string();
    Descriptor file(::mkostemp(temporary.data(), O_CLOEXEC));
    if (file.number() < 0) cannot_write(path);
    try {
        write([&](std::string_view bytes) { write_all(file.number(), bytes, path); });
        if (::fchmod(file.number(), mode_for(target)) != 0 || ::fsync(file.number()) != 0) cannot_write(path);
        if (file.release_and_close() != 0) cannot_write(path);
        if (::rename(temporary.c_str(), target.c_str()) != 0) cannot_write(path);
    } catch (...) {
        ::unlink(temporary.c_str());
        throw;
    }
    sync_folder(folder);
}

void write_file(const fs::path& path, std::string_view bytes) {
    write_file(path, [&](const ByteSink& sink) { sink(bytes); });
}

}  // namespace stykovka
