// The units of measure that stand behind numbers, in Russian and English.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace stykovka {

/// A unit in one form for both languages.
struct MeasureUnit {
    std::string name;       ///< "km", "m2", "km/hour", "RUB"
    std::string dimension;  ///< "length", "length2", "length/time"; units of one dimension can be converted
    double size = 1;        ///< in the base unit of its dimension
    bool is_imperial = false;
    /// Of `text` that `unit_before_all` was given, behind the unit; with a rate ("per hour") behind that.
    std::size_t end = 0;

    friend bool operator==(const MeasureUnit&, const MeasureUnit&) = default;
};

/// The unit at the beginning of a text, spaces and a hyphen before it left out: " кв. м", "-kilometer", " m/s",
/// " швейцарских франков". None where no unit stands, or a letter that may mean several things.
std::optional<MeasureUnit> unit_before_all(std::string_view text);

/// The unit of money or time that `values_of` names "RUB", "day"; none for other names.
std::optional<MeasureUnit> unit_named(std::string_view name);

}  // namespace stykovka
