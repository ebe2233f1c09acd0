// The user's own abbreviations: behind them no sentence ends.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "base/language.h"

namespace stykovka {

/// The list of a language, "abbreviations.ru.txt" beside the settings; form as in dictionaries/. It need not exist.
std::filesystem::path own_abbreviations_file(const Language& language);

/// The last word of a text when it ends with a dot, "гидротехн." of "начальник гидротехн."; also of several letters
/// with dots, "к.т.н.". Empty when there is none, or when it is longer than abbreviations are.
std::string_view abbreviation_at_end(std::string_view text);

/// Adds one to the list of its language; false when it is there. Texts that are read with tools loaded later know it.
/// Throws Error{usage} for what is no abbreviation and for languages without rules of the program; Error (output).
bool add_own_abbreviation(const Language& language, std::string_view abbreviation);

}  // namespace stykovka
