// What a text has besides its words, in a few bytes.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "text/tokenizer.h"

namespace stykovka {

/// Numbers and signs of a text, a byte of a hash each: equal ones have equal bytes, and most others have not. So it is
/// known before a text is read that it must lose points.
struct TextTraits {
    static constexpr std::size_t most_numbers = 7;

    std::uint8_t count = 0;                            ///< of numbers; `most_numbers` stands for this many and more
    std::uint8_t signs = 0;                            ///< punctuation and symbols, all in their order
    std::array<std::uint8_t, most_numbers> numbers{};  ///< the first ones in their order, then zeros

    friend bool operator==(const TextTraits&, const TextTraits&) = default;
};

/// Takes the traits of a text from its tokens, one after the other.
class TraitsReader {
public:
    void add(TokenKind kind, std::string_view piece);
    TextTraits traits() const;

private:
    TextTraits traits_;
    std::uint32_t signs_ = 0;
};

/// How many of so many numbers, at least, differ.
struct KeptNumbers {
    std::uint32_t kept = 0;  ///< so many numbers of one text, at least, stand where the other text has one too
    bool all = false;        ///< and these are all of both texts
};
int differing_numbers(const TextTraits& a, const TextTraits& b, const KeptNumbers& numbers);

}  // namespace stykovka
