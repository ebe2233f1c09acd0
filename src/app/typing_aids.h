// What helps while typing: the typography of a language, letter case.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "base/language.h"

namespace stykovka {

/// The text with the signs that its language writes. English: “ ” for « » „ and straight quotes, ’ for ', an en dash
/// between spaces, No. for №. Russian: « », „ “ inside them, an em dash between spaces. Both:
/// no-break spaces that keep a number with what it counts, initials with a name, and a dash with the word before it;
/// … for three dots. Applied twice it changes nothing more.
std::string with_typography(std::string_view text, const Language& language);

/// The next of: lower case, First letters in capitals, ALL CAPITALS, First letter of the text only.
std::string next_case(std::string_view text);

}  // namespace stykovka
