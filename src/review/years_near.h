// Years and days that are named by the day of a release: «в прошлом году» is 2033.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "base/time.h"
#include "text/values.h"

namespace stykovka {

/// Whether a text says the year or the day of a value without its figures, on the day of the release: "last year",
/// «сегодня».
bool is_named_from(Date day, const Value& value, std::string_view text);

}  // namespace stykovka
