// Texts of the memory in fewer bytes.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace stykovka {

/// A text as it is stored: in a third of its bytes in Russian, in two thirds in English. A byte that says which table,
/// then a byte for each piece of it (see text_pieces.h): the place of the piece and two; 1 stands before a byte that is
/// in no piece. A text that does not get shorter stays as it is, or behind a byte 3 when it begins with one of 1 … 3.
/// Never has a byte 0 unless the text has one.
std::string packed(std::string_view text);
/// The text that was stored.
std::string unpacked(std::string_view stored);

}  // namespace stykovka
