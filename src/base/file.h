// Files: read whole, written whole.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace stykovka {

/// The bytes of a file; "-" is standard input. Throws Error (subject input): not_found, denied, malformed for a
/// directory, exhausted when it is larger than `limit_in_bytes` (a device without end always is).
std::string read_file(const std::filesystem::path& path, std::uint64_t limit_in_bytes = 256ULL << 20);

/// Where the pieces of a file that is being written go.
using ByteSink = std::function<void(std::string_view)>;

/// Writes a file as a whole or not at all: a temporary file in the same folder, fsync, rename, fsync of the folder.
/// A symbolic link keeps pointing at its (replaced) target, and the mode bits of an existing file stay. "-" is standard
/// output. `write` may throw; then nothing is left behind. Throws Error (subject output): denied, exhausted, not_found.
void write_file(const std::filesystem::path& path, const std::function<void(const ByteSink&)>& write);
void write_file(const std::filesystem::path& path, std::string_view bytes);

}  // namespace stykovka
