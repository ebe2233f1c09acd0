// A file without a name, for what does not fit into memory for a while.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string_view>

namespace stykovka {

/// Is gone when the program ends, however it ends. Everything throws Error (subject archive): exhausted when the disk
/// is full, unavailable for anything else.
class NamelessFile {
public:
    /// In this folder, or where the system keeps such files when the folder cannot have one. Nothing is made before the
    /// first `append`.
    explicit NamelessFile(std::filesystem::path folder);
    NamelessFile(const NamelessFile&) = delete;
    NamelessFile& operator=(const NamelessFile&) = delete;
    ~NamelessFile();

    /// Appends the bytes; returns where they begin.
    std::uint64_t append(std::string_view bytes);
    /// Reads up to `room.size()` bytes from `offset` on; returns how many: fewer at the end only.
    std::size_t read(std::uint64_t offset, std::span<char> room) const;
    /// Gives the room back.
    void clear();

private:
    void open();

    std::filesystem::path folder_;
    int descriptor_ = -1;
    std::uint64_t size_ = 0;
};

}  // namespace stykovka
