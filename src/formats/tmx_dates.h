// Dates as TMX files write them.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

#include "base/time.h"

namespace stykovka {

/// The moment, in UTC, of "20310312T093000Z" and its ISO 8601 relatives: with "-" and ":", without seconds or time of
/// day (midnight), with an offset ("+0300"), without a zone (taken as UTC). None for what is no moment of the calendar.
std::optional<UtcTime> tmx_time(std::string_view text);

}  // namespace stykovka
