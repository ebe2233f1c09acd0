// Numbers that a text holds in other forms than as values: inside words.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"
#include "text/values.h"

namespace stykovka {

/// Amounts that words of the text hold: «четырехдневная» 4, "19th-century" 19, «поток-2» 2, "decade" 10, «тысяч» 1000,
/// "tripled" 3, "I" of «I степени» 1, «25-тысячная» 25000. A value that has one of them on the other side is not lost.
std::set<std::string> number_hints(std::string_view text, const Language& language);

/// 25000 of "25" when "-тысячная" is behind it; none without a scale there.
std::optional<std::string> amount_with_scale_behind(std::string_view amount, std::string_view behind);

/// Whether a text speaks of another multiple, and not of this one: "tripled" for «вдвое».
bool has_other_times(std::string_view text, std::string_view amount);

}  // namespace stykovka
