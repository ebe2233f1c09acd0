// What a text has besides its words, in a few bytes.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/text_traits.h"

#include <algorithm>

namespace stykovka {
namespace {

constexpr std::uint32_t step(std::uint32_t hash, char c) { return (hash ^ static_cast<unsigned char>(c)) * 0x01000193U; }

// All bits into the highest byte.
constexpr std::uint8_t byte_of(std::uint32_t hash) {
    return static_cast<std::uint8_t>((hash ^ hash >> 15U) * 0x9E3779B1U >> 24U);
}

// Spaces within a number are no part of what it is compared by, so only figures, points and commas are looked at.
std::uint8_t byte_of_number(std::string_view number) {
    std::uint32_t hash = 0;
    for (const char c : number)
        if ((c >= '0' && c <= '9') || c == '.' || c == ',') hash = step(hash, c);
    return byte_of(hash);
}

// So many of a's numbers, at most, are among b's.
std::uint32_t shared(const TextTraits& a, const TextTraits& b) {
    std::uint32_t count = 0;
    std::uint32_t taken = 0;
    for (std::size_t i = 0; i < a.count; ++i)
        for (std::size_t j = 0; j < b.count; ++j)
            if (a.numbers[i] == b.numbers[j] && (taken >> j & 1U) == 0) {
                taken |= 1U << j;
                ++count;
                break;
            }
    return count;
}

}  // namespace

void TraitsReader::add(TokenKind kind, std::string_view piece) {
    if (kind == TokenKind::number) {
        if (traits_.count < TextTraits::most_numbers) traits_.numbers[traits_.count++] = byte_of_number(piece);
    } else if (kind != TokenKind::word) {
        for (const char c : piece) signs_ = step(signs_, c);
        signs_ = step(signs_, '\0');
    }
}

TextTraits TraitsReader::traits() const {
    TextTraits traits = traits_;
    traits.signs = byte_of(signs_);
    return traits;
}

int differing_numbers(const TextTraits& a, const TextTraits& b, const KeptNumbers& numbers) {
    if (numbers.all) {
        int differing = 0;
        for (std::size_t i = 0; i < std::min(a.count, b.count); ++i) differing += a.numbers[i] != b.numbers[i] ? 1 : 0;
        return differing;
    }
    if (numbers.kept == 0 || std::max<std::size_t>(a.count, b.count) == TextTraits::most_numbers) return 0;
    const std::uint32_t equal = shared(a, b);
    return numbers.kept > equal ? static_cast<int>(numbers.kept - equal) : 0;
}

}  // namespace stykovka
