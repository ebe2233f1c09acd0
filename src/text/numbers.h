// Figures as each language writes them.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "base/language.h"

namespace stykovka {

/// The value of a number token (see tokenizer.h) in one spelling for all languages: digits, and a point before the
/// fraction. "1234,50" in Russian and "1,234.5" in English are "1234.5"; leading and trailing zeros are dropped.
std::string figure_value(std::string_view number_key, const Language& language);

}  // namespace stykovka
