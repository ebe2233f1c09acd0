// Files packed as ZIP: their parts read with limits, the same file written again with some parts replaced.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace stykovka {

/// What an office's documents never reach, and traps do. Sizes are counted as bytes are read, not as the file says.
struct ZipLimits {
    std::uint64_t entries = 10'000;
    std::uint64_t part = 64ULL << 20;
    std::uint64_t total = 256ULL << 20;      ///< of all parts read
    std::uint64_t ratio = 200;               ///< unpacked to packed …
    std::uint64_t ratio_above = 1ULL << 20;  ///< … of parts that unpack to more than this
};

struct ZipPart {
    std::string name;
    std::string bytes;
    bool stored = false;  ///< without packing
};

/// Nothing is ever written under a name that the file gives. Belongs to one thread.
class ZipArchive {
public:
    /// `file` is for messages. Throws Error (subject input): malformed when this is no ZIP file or a damaged one,
    /// denied when it is protected by a password, exhausted beyond the limits.
    ZipArchive(std::string bytes, std::string file, const ZipLimits& limits = {});
    ~ZipArchive();
    ZipArchive(const ZipArchive&) = delete;
    ZipArchive& operator=(const ZipArchive&) = delete;

    const std::string& file() const;
    bool has(const std::string& name) const;
    /// None when there is no such part. Throws Error (subject input): malformed when it stands twice in the file or its
    /// checksum is wrong, exhausted beyond the limits.
    std::optional<std::string> part(const std::string& name);
    const std::vector<std::string>& names() const;

private:
    struct Opened;
    std::unique_ptr<Opened> opened_;
};

/// The file with some of its parts replaced (or added); all others stay as they are packed.
std::string zip_with(std::string bytes, const std::string& file, std::span<const ZipPart> parts);

/// A new file with these parts in this order. The same parts always give the same bytes.
std::string zip_of(std::span<const ZipPart> parts);

}  // namespace stykovka
