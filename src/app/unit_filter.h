// Which units of a memory are wanted.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "memory/unit.h"

namespace stykovka {

/// Everything that is set must hold.
struct UnitFilter {
    /// The day of the last change, both ends included; see `day_of`.
    std::optional<Date> since = std::nullopt, until = std::nullopt;
    std::string language = {};  ///< "en-GB": a variant is in exactly this one; empty: any
    /// A property (any level) with this type and text; an empty text: with this type. Upper and lower case of the type
    /// are the same.
    std::vector<std::pair<std::string, std::string>> properties = {};
    std::string person = {};  ///< made or changed the unit, or accepted it somewhere; empty: anybody

    bool is_set() const;
    friend bool operator==(const UnitFilter&, const UnitFilter&) = default;
};

/// "TYPE=TEXT" or "TYPE" as a property of a filter.
std::pair<std::string, std::string> property_filter(const std::string& written);

/// All but the days: language, person, properties.
bool passes(const TranslationUnit& unit, const std::vector<Occurrence>& occurrences, const UnitFilter& filter);
/// The same, and `day_of` the unit.
bool is_wanted(const TranslationUnit& unit, const std::vector<Occurrence>& occurrences, const UnitFilter& filter);
/// True without bounds; a day that is not known is never between bounds.
bool is_between(std::optional<Date> day, const std::optional<Date>& since, const std::optional<Date>& until);

/// When the unit was changed last, else made; none when it does not say.
std::optional<Date> day_of(const TranslationUnit& unit);

}  // namespace stykovka
