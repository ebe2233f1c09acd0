// Years in figures, and years and days that are named by the day of a release: «в прошлом году» is 2033.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "base/time.h"
#include "text/values.h"

namespace stykovka {

/// Whether a number is a year by its size: 1700 to 2199, and no unit with it.
bool is_year(const Value& value);

/// Whether a text says the year or the day of a value without its figures, on the day of the release: "last year",
/// «сегодня».
bool is_named_from(Date day, const Value& value, std::string_view text);

}  // namespace stykovka
