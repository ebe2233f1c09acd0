// The frequent pieces of Russian and English words that packed texts are made of.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace stykovka {

/// Stored as the first byte of a packed text. What a table says never changes: a better one gets a number of its own.
enum class PieceTable : unsigned char { russian = 1, english = 2 };

inline constexpr std::size_t piece_count = 254;
inline constexpr std::size_t longest_piece = 12;  ///< bytes

/// Letters, figures, signs and the sequences of letters that save the most bytes: pairs were joined by their count
/// (byte pair encoding, Gage 1994) over the words of press releases and news; to those of English a tenth of Russian
/// words in Latin letters was added, as names are written.
const std::array<std::string_view, piece_count>& pieces_of(PieceTable table);

}  // namespace stykovka
