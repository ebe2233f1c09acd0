// Bytes that come piece by piece, packed with gzip or not.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>

namespace stykovka {

/// Puts up to `size` bytes into `buffer` and returns how many; 0 at the end. May throw Error.
using ByteSource = std::function<std::size_t(char* buffer, std::size_t size)>;

/// The bytes of a file, read as they are asked for; "-" is standard input. Throws Error (subject input): not_found,
/// denied, malformed for a folder.
ByteSource bytes_of_file(const std::filesystem::path& path);
ByteSource bytes_of(std::string bytes);

/// What grows more than this when it is unpacked is a trap, not a document: text shrinks to a tenth at best.
inline constexpr std::uint64_t gzip_ratio_limit = 200;

/// The unpacked bytes when `source` begins like a gzip file (several members are read one after the other), else the
/// bytes as they are. `file` is for messages. Reading throws Error (subject input): malformed when the packed data is
/// damaged or cut off, exhausted when it grows beyond the limit.
ByteSource unzipped(ByteSource source, std::string file, std::uint64_t ratio_limit = gzip_ratio_limit);

}  // namespace stykovka
