// Pairs of numbers whose order counts: «два к трем», "a ratio of 2:3", "from 64 to 46".
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/values.h"

namespace stykovka {

struct Ratio {
    ByteSpan span;
    std::string first, second;  ///< amounts
};

/// The ratios of a text, and the changes from one number to another. Scores of games are none, for they begin with the side that the sentence is about.
std::vector<Ratio> ratios_in(const std::vector<Value>& values, std::string_view text);

}  // namespace stykovka
