// Numbers with their units of measure, compared across languages and systems of units.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "base/byte_span.h"
#include "review/measure_units.h"
#include "text/values.h"

namespace stykovka {

/// How a temperature is said: «12 градусов мороза», "12 degrees above zero".
enum class ZeroSide { unsaid, below, above };

/// A number with its unit, or several that make one: «1 км 250 м», «98 рублей 40 копеек».
struct Quantity {
    ByteSpan span;        ///< of the values, without the unit where values do not include it
    std::size_t values = 1;  ///< how many values it is made of
    MeasureUnit unit;     ///< of the first
    double amount = 0;    ///< in the unit
    double half_step = 0; ///< by so much it may have been rounded: 50 of 1 200, 0.05 of 3.4
    ZeroSide zero = ZeroSide::unsaid;
};

/// The quantities of a text, each value alone and those that make one together. `values` are those of the text.
std::vector<Quantity> quantities_of(const std::vector<Value>& values, std::string_view text);

/// Whether two state the same in units of one dimension: 320 км and 200 miles as far as each is rounded, metric units
/// among themselves exactly, 27 °C and 80 °F, two months and eight weeks.
bool same_quantity(const Quantity& one, const Quantity& another);

/// Whether two of one amount are in different units. A rate that one of them leaves out makes no difference.
bool in_other_unit(const Quantity& one, const Quantity& another);

}  // namespace stykovka
