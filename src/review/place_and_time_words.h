// Words for directions, seasons, parts of the day, days and years near today, in Russian and English.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/byte_span.h"
#include "text/tokenizer.h"

namespace stykovka {

/// "N", "NE" … of «северный», «к северо-востоку», "northeastern". `key` is a word key.
std::optional<std::string> direction_of(std::string_view key);

/// A half of the globe behind degrees: "N" of «61°14′ с. ш.», "44.5° north latitude", with the degrees.
struct Hemisphere {
    ByteSpan span;
    std::string letter;
};
std::vector<Hemisphere> hemispheres_in(std::string_view text);

/// "spring" … of «весной», "in the fall". A fall of something is none.
std::optional<std::string> season_at(const std::vector<Token>& tokens, std::size_t at);

/// "morning" or "evening"; other parts of the day are not the same in both languages.
std::optional<std::string> part_of_day(std::string_view key);

/// "yesterday" or "tomorrow"; what happens today is named by its date as often.
std::optional<std::string> day_near(std::string_view key);

/// "last" or "next" before a year, month, week, quarter or season: «в прошлом году», "the coming week".
std::optional<std::string> period_near(const std::vector<Token>& tokens, std::size_t at);

}  // namespace stykovka
