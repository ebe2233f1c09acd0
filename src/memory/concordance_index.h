// Where words stand: kept beside the memory, made after it, and never behind what a search says.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "archive/archive.h"
#include "base/progress.h"
#include "base/time.h"

namespace stykovka {

/// One text of the index: an occurrence of the memory, a unit that stands for the occurrence of its import, or a
/// release with text that is not in the memory. The order of numbers is that of days, newest last.
class ConcordancePlace {
public:
    enum class Kind : std::uint8_t { occurrence = 0, import = 1, release = 2 };

    ConcordancePlace(Kind kind, std::optional<Date> day, std::int64_t id);
    explicit constexpr ConcordancePlace(std::int64_t number) : number_(number) {}

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

/// What the index has not taken in yet; a search looks through it.
struct ConcordanceBacklog {
    std::vector<std::int64_t> occurrences;
    std::vector<std::int64_t> imports;   ///< units
    std::vector<std::int64_t> releases;  ///< changed since
};

class ConcordanceIndex {
public:
    explicit ConcordanceIndex(Archive& archive) : archive_(archive) {}

    /// Occurrences and releases that a search has to look through.
    std::uint64_t behind();
    ConcordanceBacklog backlog();

    /// Takes in what is missing, portion by portion, each in a transaction of its own so that others can write between
    /// them. Stopped or killed it goes on from there the next time. Writes no journal: nobody's work changes. Throws
    /// Error{cancelled}.
    void catch_up(const Progress& progress);

    /// Visits the places in the range for which an expression of `any_of`, `phrase_of` … holds, newest first, until
    /// `visit` returns false. A place may be there no more, and one that changed may be found by what it was.
    void each(const std::string& expression, const ConcordanceRange& range,
              const std::function<bool(ConcordancePlace)>& visit);

private:
    void begin_anew_if_rules_changed();
    bool take_in_occurrences();
    bool take_in_imports();
    bool take_in_changed();
    bool take_in_releases();

    Archive& archive_;
};

/// The day that an occurrence is sorted by: that of its release, else of its last change.
std::optional<Date> day_of(std::optional<Date> release_date, std::optional<UtcTime> when);

/// Expressions of the index, made of numbers only: no text of a user gets into them. Empty: nothing can be found.
std::string any_of(const std::vector<std::int64_t>& stems);
/// The stems one after the other; 0 is one that was not met.
std::string phrase_of(const std::vector<std::int64_t>& stems);
std::string all_of(const std::vector<std::string>& expressions);
std::string one_of(const std::vector<std::string>& expressions);
/// Holds everywhere.
extern const char* const everywhere;

}  // namespace stykovka
