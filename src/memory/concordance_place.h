// One text of the concordance.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>

#include "base/time.h"

namespace stykovka {

/// One text of the index: an occurrence of the memory, a unit that stands for the occurrence of its import, or a
/// release with text that is not in the memory. The order of numbers is that of days, newest last.
class ConcordancePlace {
public:
    enum class Kind : std::uint8_t { occurrence = 0, import = 1, release = 2 };

    ConcordancePlace(Kind kind, std::optional<Date> day, std::int64_t id);
    explicit constexpr ConcordancePlace(std::int64_t number) : number_(number) {}

    /// day << 32 | kind << 30 | id; below 2⁶².
    std::int64_t number() const { return number_; }
    Kind kind() const { return static_cast<Kind>(number_ >> 30 & 3); }
    /// Of the occurrence, unit or release.
    std::int64_t id() const { return number_ & 0x3FFF'FFFF; }

    friend auto operator<=>(ConcordancePlace, ConcordancePlace) = default;

private:
    std::int64_t number_;
};

/// The numbers of places between two days, both included; without `since` those without a day too.
struct ConcordanceRange {
    std::int64_t first = 0;
    std::int64_t last = INT64_MAX;

    static ConcordanceRange between(std::optional<Date> since, std::optional<Date> until);
    bool contains(ConcordancePlace place) const { return first <= place.number() && place.number() <= last; }
};

/// The day that an occurrence is sorted by: that of its release, else of its last change.
std::optional<Date> day_of(std::optional<Date> release_date, std::optional<UtcTime> when);

}  // namespace stykovka
