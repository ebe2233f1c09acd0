// Numbers inside words: «трехкомнатный», "bilateral", «двойня», "quarterfinal".
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace stykovka {

/// The number that begins a Russian word: 2 of «двухкомнатный», 200000 of «двухсоттысячный», 2000000 of
/// «двухмиллионный».
struct NumeralPrefix {
    std::string amount;
    std::string_view rest;  ///< of the word
};
std::optional<NumeralPrefix> numeral_prefix(std::string_view key);

/// The number of a compound, in Russian or English: 3 of «трехкомнатный», "three-room", "trilateral"; none where
/// English may well count otherwise ("two-bedroom"), and none for words that only look alike ("one-off"). `key` is a
/// word key.
std::optional<std::string> number_of_compound(std::string_view key);

/// What the word is a group or a stage of: "2" of «двойня», "twins", «дуэт»; "quarterfinal" of «четвертьфинал».
std::optional<std::string> group_of(std::string_view key);

}  // namespace stykovka
