// What a text states in numbers: amounts, percentages, money, dates, times, shares.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/byte_span.h"
#include "base/language.h"
#include "base/side.h"

namespace stykovka {

/// `part` is a share of a whole (half, one in five), `document` a number with letters (123-FZ)
/// or the letter of a clause, «а» or "(a)".
enum class ValueKind : std::uint8_t { number, percent, money, duration, date, time, ordinal, part, document };

/// One value, in a form that does not depend on the language.
struct Value {
    ValueKind kind = ValueKind::number;
    ByteSpan span;       ///< from its first to its last word, the unit included
    std::string amount;  ///< "1500000000"; a date "2031-03-12", "03-12" or "2031-03"; a time "14:30"; a part "1/5"
    std::string unit;    ///< "RUB", "point" of percent, "hour", "clause" …; empty when there is none
    /// Said in a word that a translation often drops or puts otherwise ("one", "first", "half"): no ground for an
    /// alarm.
    bool is_loose = false;

    friend bool operator==(const Value&, const Value&) = default;
};

/// The values of a text in order, not overlapping. Russian and English words and customs are known; other languages
/// give figures only. Amounts are exact decimal numbers of any size.
std::vector<Value> values_of(std::string_view text, const Language& language);

/// True when the two state the same: 72 hours and three days, 50 % and a half. A unit or a year that one of them leaves
/// out does not make a difference. Symmetric, not transitive.
bool same_value(const Value& one, const Value& another);

/// A text that is equal for values that state the same in other units or words: "3 days" and "72 hours", "a half" and
/// "50 %", dates with and without a year. Units of money, and percent signs, are left out.
std::string comparison_key(const Value& value);

/// The values of each side that have no equal on the other; each value is used once, nearest in order first.
BySide<std::vector<Value>> unmatched_values(const BySide<std::vector<Value>>& values);

/// "number", "percent", …
std::string_view name_of(ValueKind kind);

}  // namespace stykovka
