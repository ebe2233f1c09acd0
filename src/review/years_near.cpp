// Years in figures, and years and days that are named by the day of a release: «в прошлом году» is 2033.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/years_near.h"

#include <chrono>
#include <cstdlib>
#include <string>

#include "base/any_of.h"
#include "base/unicode.h"

namespace stykovka {
namespace {

bool says_year(int from_now, std::string_view text) {
    switch (from_now) {
        case -1:
            return has_any(text, {"прошлого год", "прошлый год", "прошлом год", "прошлым год", "минувш", "предыдущ",
                                  "годом ранее", "год назад", "last year", "previous year", "past year", "year earlier",
                                  "year ago", "preceding year"});
        case 0:
            return has_any(text, {"этого год", "этот год", "этом год", "текущ", "нынешн", "начала года", "this year",
                                  "current year", "year to date"});
        case 1:
            return has_any(text, {"следующ", "будущего год", "будущий год", "будущем год", "next year", "coming year",
                                  "following year"});
        default:
            return false;
    }
}

bool says_day(int from_now, std::string_view text) {
    switch (from_now) {
        case -1:
            return has_any(text, {"вчера", "накануне", "yesterday"});
        case 0:
            return has_any(text, {"сегодня", "today"});
        case 1:
            return has_any(text, {"завтра", "tomorrow"});
        default:
            return false;
    }
}

}  // namespace

bool is_year(const Value& value) {
    return value.kind == ValueKind::number && value.unit.empty() && value.amount.size() == 4 &&
           value.amount >= "1700" && value.amount < "2200";
}

bool is_named_from(Date day, const Value& value, std::string_view text) {
    const std::string small = lowered(text);
    if (value.kind == ValueKind::date) {
        const std::string year = iso_date(day).substr(0, 5);
        const auto date = date_of(value.amount.size() == 5 ? year + value.amount : value.amount);
        if (!date) return false;
        return says_day(static_cast<int>((std::chrono::sys_days(*date) - std::chrono::sys_days(day)).count()), small);
    }
    if (value.kind != ValueKind::number || value.amount.size() != 4) return false;
    return says_year(std::atoi(value.amount.c_str()) - static_cast<int>(day.year()), small);
}

}  // namespace stykovka
