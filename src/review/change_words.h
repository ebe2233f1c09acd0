// Whether a number says by how much something changes, or what it comes to.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "text/values.h"

namespace stykovka {

/// «Понизится на 5», "fell by 5": by; «до 5», "to 5": to; anything else, and points of time: none.
enum class Change { none, by, to };

Change change_of(const Value& value, std::string_view text);

}  // namespace stykovka
