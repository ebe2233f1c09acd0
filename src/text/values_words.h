// Words that stand for numbers, months, scales and units, in Russian and English.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace stykovka {

/// All look-ups take a word key (see normaliser.h) and know both languages; none of their words means two things.

enum class NumberWordKind : std::uint8_t { cardinal, ordinal };

/// A simple number word: 0 … 19, tens and hundreds in Russian ("двухсот"), 100 ("hundred").
struct NumberWord {
    int value = 0;
    NumberWordKind kind = NumberWordKind::cardinal;
};
std::optional<NumberWord> number_word(std::string_view key);

/// 3 of "тысяч", "thousand", "тыс"; 6, 9, 12.
std::optional<int> power_of_scale(std::string_view key);

/// 1 … 12 of "марта", "march", "mar".
std::optional<int> month_number(std::string_view key);

/// 2 of "половина", "half"; 3 of "треть"; 4 of "четверть".
std::optional<int> share_word(std::string_view key);
/// 50 of "полсотни", 12 of "дюжина": a number of things in one noun.
std::optional<int> collective_word(std::string_view key);

/// 3 of "трети", "thirds" when a cardinal stands before: "две трети", "three quarters", «семь восьмых».
std::optional<int> share_after_count(std::string_view key);

/// "RUB", "USD", "EUR" … of "рублей", "$", "rubles".
std::string_view currency_of(std::string_view key);

/// A unit of time, in minutes or in months.
struct TimeUnit {
    std::string_view name;  ///< "minute", "hour", "day", "week", "month", "year"
    std::string_view base;  ///< "minute" or "month"
    int size = 1;           ///< in units of the base
};
std::optional<TimeUnit> time_unit(std::string_view key);

/// A length of time in one Russian adjective: 3 months of "трехмесячный".
struct NamedDuration {
    int amount = 0;
    TimeUnit unit;
};
std::optional<NamedDuration> duration_adjective(std::string_view key);

/// 5 of a Roman numeral in capitals, also typed in Cyrillic look-alikes; none for what may be a word ("I", "С", "MD").
std::optional<int> roman_number(std::string_view word);

/// 2 of "вдвое", "дважды", "twice"; none else.
std::optional<int> times_word(std::string_view key);

}  // namespace stykovka
