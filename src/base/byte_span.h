// A piece of a UTF-8 text.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace stykovka {

/// UTF-8 byte offsets, half-open, both on code-point borders; begin ≤ end.
struct ByteSpan {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    constexpr std::uint32_t size() const { return end - begin; }
    constexpr bool empty() const { return begin == end; }
    constexpr bool overlaps(ByteSpan other) const { return begin < other.end && other.begin < end; }
    constexpr bool contains(std::uint32_t offset) const { return begin <= offset && offset < end; }
    constexpr std::string_view in(std::string_view text) const { return text.substr(begin, end - begin); }

    friend constexpr bool operator==(ByteSpan, ByteSpan) = default;
    friend constexpr auto operator<=>(ByteSpan, ByteSpan) = default;
};

}  // namespace stykovka
