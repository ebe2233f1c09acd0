// A checksum by which a file is known again.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace stykovka {

/// SHA-256 (FIPS 180-4) in 64 hexadecimal digits, as `sha256sum` prints it.
std::string sha256_of(std::string_view bytes);
/// The same of a file, read piece by piece. Throws Error (subject input) as read_file does.
std::string sha256_of_file(const std::filesystem::path& file);

}  // namespace stykovka
