// Encodings converted to UTF-8 by ICU.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace stykovka {

/// What came of a conversion.
struct Conversion {
    std::string text;                       ///< UTF-8, up to the first bad byte
    std::optional<std::size_t> bad_offset;  ///< of the first bytes that are none in the encoding
};

/// None when ICU does not know the encoding.
std::optional<Conversion> converted(std::string_view bytes, const std::string& encoding);

/// The name as the program shows it ("windows-1251" for "cp1251"); none when ICU does not know it.
std::optional<std::string> known_encoding(const std::string& name);

}  // namespace stykovka
