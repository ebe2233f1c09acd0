// Cyrillic and Latin letters: which a word has, and which look alike.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace stykovka {

bool has_cyrillic(std::string_view text);
bool has_latin(std::string_view text);

/// A word of mixed letters in one script, when all letters of the other one look like letters of it: of the script that
/// most of its letters are in, else of the one that is possible. None when neither is.
std::optional<std::string> in_one_script(std::string_view word);

/// A word with Latin letters for those of Cyrillic that look like them; none when one of its letters has no such twin.
std::optional<std::string> in_latin_letters(std::string_view word);

}  // namespace stykovka
