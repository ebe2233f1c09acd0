// Whether a number is the least or the most that is meant.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "text/values.h"

namespace stykovka {

/// Whether a value is said to be the least or the most: «не менее 12», "up to 12", "18 or older", «с 1 июня», "until
/// June 1". "No later than three hours before" is three hours at the least.
enum class Bound { none, least, most };
Bound bound_of(const Value& value, std::string_view text);

}  // namespace stykovka
