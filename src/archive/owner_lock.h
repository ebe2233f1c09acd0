// A file that says who works with an archive on a network.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

namespace stykovka {

/// Who works where.
struct Owner {
    std::string who;
    std::string machine;
};

/// Keeps other machines away from an archive on a network, where SQLite's own locks cannot be relied on. Programs on
/// one machine share the lock file ("archive.stykovka.lock"); the last one removes it.
class OwnerLock {
public:
    /// Throws Error (subject archive): conflict naming the owner on another machine; denied when no file can be made.
    OwnerLock(const std::filesystem::path& archive, const Owner& owner);
    OwnerLock(OwnerLock&& other) noexcept;
    OwnerLock& operator=(OwnerLock&&) = delete;
    ~OwnerLock();

private:
    std::filesystem::path file_;
    int descriptor_ = -1;
};

/// The name of this machine.
std::string machine_name();

}  // namespace stykovka
