// Which part of a month, a year or a century is meant: «в начале мая», "late 2031", «во второй декаде».
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/byte_span.h"
#include "text/tokenizer.h"
#include "text/values.h"

namespace stykovka {

enum class PartOfPeriod { early, middle, late };

struct NamedPart {
    ByteSpan span;
    PartOfPeriod part = PartOfPeriod::early;
    std::optional<int> month;  ///< 1 … 12 of ten days of a month: «вторая декада мая», "the last ten days of May"
};

/// In order. The ten days of a month are its beginning, its middle and its end.
std::vector<NamedPart> parts_of_periods_in(const std::vector<Token>& tokens);

/// Whether a date is the first or the last of ten days that are named: May 11 and May 20 of «второй декаде мая».
bool is_bound_of(const Value& date, const NamedPart& ten_days);

}  // namespace stykovka
