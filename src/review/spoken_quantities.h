// Quantities that are said without a number: «полчаса», "half a century", «час с четвертью», "a week".
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "review/quantities.h"

namespace stykovka {

struct SpokenQuantity : Quantity {
    /// Says more than one of a unit does, which may mean anything: «полчаса» does, "an hour" and «полугодие» do not.
    bool is_telling = false;
};

/// In order. One of a unit ("an hour", «за год») has an amount of 1; a range of months («в январе–октябре») is so many.
std::vector<SpokenQuantity> spoken_quantities_of(std::string_view text);

}  // namespace stykovka
