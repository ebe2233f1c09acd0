// Numbers and texts in blobs, little-endian.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>

namespace stykovka {

/// Appends the lowest `bytes` bytes of the number.
void append_number(std::string& blob, std::uint64_t number, std::size_t bytes);
/// The number of `bytes` bytes at `offset`. Precondition: offset + bytes ≤ blob.size(). In the header, because lists of
/// millions of entries are read with it.
inline std::uint64_t number_at(std::string_view blob, std::size_t offset, std::size_t bytes) {
    assert(offset + bytes <= blob.size());
    std::uint64_t number = 0;
    if constexpr (std::endian::native == std::endian::little)
        if (bytes < sizeof number && offset + sizeof number <= blob.size()) {
            std::memcpy(&number, blob.data() + offset, sizeof number);
            return number & ((std::uint64_t{1} << (8 * bytes)) - 1);
        }
    for (std::size_t i = 0; i < bytes; ++i)
        number |= static_cast<std::uint64_t>(static_cast<unsigned char>(blob[offset + i])) << (8 * i);
    return number;
}

/// Appends a number below 2³² in one to five bytes, seven bits each, the lowest first; the last byte is below 128.
void append_varint(std::string& blob, std::uint32_t number);
/// Reads such a number and takes it off the front; none when the bytes end before it does.
inline std::optional<std::uint32_t> take_varint(std::string_view& bytes) {
    std::uint32_t number = 0;
    for (unsigned shift = 0; !bytes.empty() && shift < 35; shift += 7) {
        const auto byte = static_cast<unsigned char>(bytes.front());
        bytes.remove_prefix(1);
        number |= static_cast<std::uint32_t>(byte & 0x7FU) << shift;
        if (byte < 0x80) return number;
    }
    return std::nullopt;
}

/// Appends a text with its length before it.
void append_text(std::string& blob, std::string_view text);

/// Reads what the functions above wrote, one after the other. Throws Error{malformed, archive} when the blob is too
/// short.
class BlobReader {
public:
    explicit BlobReader(std::string_view blob) : rest_(blob) {}

    bool at_end() const { return rest_.empty(); }
    std::uint64_t number(std::size_t bytes);
    std::string text();
    std::string text(std::uint64_t size_in_bytes) { return std::string(take(size_in_bytes)); }

private:
    std::string_view take(std::uint64_t size);

    std::string_view rest_;
};

}  // namespace stykovka
