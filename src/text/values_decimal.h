// Decimal numbers as texts, exact at any size.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace stykovka {

/// All take and give plain decimals as `figure_value` writes them: digits, and a point before the fraction.

/// The number times ten to the power: ("1.5", 6) is "1500000".
std::string times_power_of_ten(std::string_view decimal, int power);
/// The sum of two whole numbers.
std::string sum_of_whole(std::string_view one, std::string_view another);
/// The number times a whole factor; none when the product has more than 18 digits.
std::optional<std::string> times_whole(std::string_view decimal, int factor);
bool is_whole(std::string_view decimal);
/// The whole number when it is one below a million.
std::optional<int> small_whole(std::string_view decimal);

}  // namespace stykovka
