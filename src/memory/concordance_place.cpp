// One text of the concordance.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/concordance_place.h"

#include <algorithm>

namespace stykovka {
namespace {

constexpr std::int64_t day_zero = 70'000;  // days before 1970: earlier dates count as the earliest

std::int64_t number_of(std::optional<Date> day) {
    if (!day) return 0;
    const std::int64_t days = std::chrono::sys_days(*day).time_since_epoch().count();
    return std::clamp<std::int64_t>(days + day_zero, 1, 0x3FFF'FFFF);
}

}  // namespace

ConcordancePlace::ConcordancePlace(Kind kind, std::optional<Date> day, std::int64_t id)
    : number_(number_of(day) << 32 | static_cast<std::int64_t>(kind) << 30 | (id & 0x3FFF'FFFF)) {}

ConcordanceRange ConcordanceRange::between(std::optional<Date> since, std::optional<Date> until) {
    ConcordanceRange range;
    if (since) range.first = number_of(since) << 32;
    if (until) range.last = (number_of(until) << 32) + 0xFFFF'FFFF;
    // Whoever asks for a time does not mean what has no date.
    if (until && !since) range.first = 1LL << 32;
    return range;
}

std::optional<Date> day_of(std::optional<Date> release_date, std::optional<UtcTime> when) {
    if (release_date || !when) return release_date;
    return Date(std::chrono::floor<std::chrono::days>(*when));
}

}  // namespace stykovka
