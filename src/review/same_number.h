// Values that say the same in another way: "7 a.m." and «7 утра», "nine in ten" and «9 из 10», «вдвое» and "by half".
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "text/values.h"

namespace stykovka {

/// A value in its text, with all values of that.
struct SaidValue {
    const Value& value;
    std::string_view text;
    const std::vector<Value>& all;

    std::string_view behind() const { return text.substr(value.span.end); }
    std::string_view before() const { return text.substr(0, value.span.begin); }
};

/// Whether two values of different texts say the same though `same_value` says no. Symmetric.
bool says_the_same(const SaidValue& one, const SaidValue& another);

}  // namespace stykovka
