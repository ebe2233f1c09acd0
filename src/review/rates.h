// How often something happens, and in what time so much of it: «раз в полгода», "twice a day", «120 тысяч в час».
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "base/byte_span.h"
#include "base/language.h"

namespace stykovka {

struct Rate {
    ByteSpan span;              ///< «четыре раза в час», "an hour" of "40 tons an hour", "daily"
    double minutes = 0;         ///< from one time to the next: 15 of "four times an hour"
    double period = 0;          ///< in minutes, in which so much is counted: 60 of it, and of "40 tons an hour"
    bool is_of_amount = false;  ///< "40 tons an hour": how often, it does not say
};

/// In order. "A year" and «в день» are rates beside a number only, and not where they name a time («в день матча»).
/// What may mean two things is none: "biweekly".
std::vector<Rate> rates_in(std::string_view text, const Language& language);

/// "Every six months" is "twice a year", every four weeks about once a month, and «26 раз в неделю» "26 flights a
/// week".
bool same_rate(const Rate& one, const Rate& another);

}  // namespace stykovka
