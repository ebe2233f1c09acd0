// The two patterns of a segmentation rule as one regular expression.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace stykovka {

/// An expression that matches, with no width, where the rule applies: `before` ends there and `after` begins.
/// Look-behind needs a longest match, so in `before` a repetition without end becomes one of at most
/// `longest_repetition`.
std::string place_expression(std::string_view before, std::string_view after);

/// Sentences of spaces or dots are never longer; more would only make each look back slower.
inline constexpr int longest_repetition = 60;

/// `expression` with every repetition without end (`*`, `+`, `{n,}`) bounded.
std::string bounded(std::string_view expression);

/// Whether each parenthesis and bracket of the expression closes in it, so that it stays by itself inside a longer one.
/// False as well for what is not looked into: "\Q", and flags such as "(?x)".
bool is_balanced(std::string_view expression);

}  // namespace stykovka
