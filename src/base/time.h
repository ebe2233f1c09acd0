// Dates and moments.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace stykovka {

/// A day without time of day, as releases are dated.
using Date = std::chrono::year_month_day;

/// A moment in UTC, to the second.
using UtcTime = std::chrono::sys_seconds;

UtcTime now();

/// "2031-03-12".
std::string iso_date(Date date);
/// "2031-03-12T09:30:00Z".
std::string iso_time(UtcTime time);
/// "20310312T093000Z", as TMX writes it.
std::string compact_time(UtcTime time);

/// "2031-03-12 12:30" by the clock of this place.
std::string local_minute(UtcTime time);

/// Reads "2031-03-12"; none if it is not a day of the calendar.
std::optional<Date> date_of(std::string_view text);
/// Reads "2031-03-12T09:30:00Z" and "20310312T093000Z"; none if it is neither.
std::optional<UtcTime> time_of(std::string_view text);
/// A moment as people write it: "2031-03-12 12:30" and "2031-03-12" (its midnight) by the clock of this place, and what
/// `time_of` reads; none if it is nothing of these.
std::optional<UtcTime> moment_of(std::string_view text);

}  // namespace stykovka
