// Numbers and texts in blobs, little-endian.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/byte_io.h"

#include "base/error.h"
#include "base/tr.h"

namespace stykovka {

void append_number(std::string& blob, std::uint64_t number, std::size_t bytes) {
    char little[sizeof number];
    for (std::size_t i = 0; i < sizeof number; ++i) little[i] = static_cast<char>(number >> (8 * i) & 0xFFU);
    blob.append(little, bytes);
}

void append_varint(std::string& blob, std::uint32_t number) {
    char bytes[5];
    std::size_t size = 0;
    for (; number >= 0x80; number >>= 7U) bytes[size++] = static_cast<char>(number | 0x80U);
    bytes[size++] = static_cast<char>(number);
    blob.append(bytes, size);
}

void append_text(std::string& blob, std::string_view text) {
    append_number(blob, text.size(), 4);
    blob += text;
}

std::string_view BlobReader::take(std::uint64_t size) {
    if (size > rest_.size())
        throw Error(ErrorKind::malformed, ErrorSubject::archive,
                    tr("The archive is damaged: a part of the translation memory is cut off. “stykovka archive verify” "
                       "says how much; restore a backup."),
                    "units");
    const std::string_view bytes = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return bytes;
}

std::uint64_t BlobReader::number(std::size_t bytes) { return number_at(take(bytes), 0, bytes); }

std::string BlobReader::text() { return std::string(take(number(4))); }

}  // namespace stykovka
