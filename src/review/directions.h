// Which way a number changes or compares: up or down, later or earlier.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "text/values.h"

namespace stykovka {

enum class Direction { none, more, less, later, earlier };

/// «Выросла на 5 %», "5% more", "a 5% rise": more; «на 20 минут раньше»: earlier. None where the words beside the value
/// do not say it, or say both ("growth slowed to 5%"). `text` is the one that the value's span counts in; Russian or
/// English.
Direction direction_of(const Value& value, std::string_view text);

/// More for less, or later for earlier.
bool are_opposite(Direction one, Direction another);

}  // namespace stykovka
