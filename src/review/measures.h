// The units of measure that stand behind numbers.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/byte_span.h"
#include "text/values.h"

namespace stykovka {

/// The unit right behind a value in one form for both languages: "km", "m2", "ha", "second"; of a temperature below
/// zero "-°". Empty where there is none that is known, or where it has a symbol of several meanings.
std::string measure_behind(const Value& value, std::string_view text);

/// A number in a name: «Вега-7», "Vega-7", "A320". In order of the text.
std::vector<ByteSpan> numbers_in_names(std::string_view text);

}  // namespace stykovka
