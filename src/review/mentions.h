// What a text counts and names without a figure: months, "the second", "both", "thousands of", midnight.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/byte_span.h"
#include "base/language.h"
#include "text/values.h"

namespace stykovka {

enum class MentionKind {
    month,
    first_or_second,
    one_or_two,
    round_number,
    lone_time,
    noon_or_midnight,
    number_in_name,
    document,
    direction,
    hemisphere,
    season,
    part_of_day,
    day_near,
    period_near,
    part_of_period,
    quarter,
    compound,  ///< «трехкомнатный», "bilateral"
    group      ///< «двойня», "trio"
};

/// A word that translations drop or add freely, so that it is no ground for an alarm alone. Where both sides have as
/// many of a kind, they should be the same.
struct Mention {
    MentionKind kind = MentionKind::month;
    ByteSpan span;
    std::string value;  ///< the same in both languages: "3" of март, "2" of "both", "3" of "thousands of", "year" of
                        ///< "within a year"
};

/// In order of kind and place. `values` are those of the text: "two thousand" is no round number.
std::vector<Mention> mentions_in(std::string_view text, const Language& language, const std::vector<Value>& values);

}  // namespace stykovka
