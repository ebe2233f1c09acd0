// Dates and moments.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/time.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <ctime>

namespace stykovka {
namespace {

namespace chrono = std::chrono;

// The number written in exactly `width` digits at `position`.
std::optional<unsigned> digits(std::string_view text, std::size_t position, std::size_t width) {
    if (position + width > text.size()) return std::nullopt;
    unsigned value = 0;
    for (const char c : text.substr(position, width)) {
        if (c < '0' || c > '9') return std::nullopt;
        value = value * 10 + static_cast<unsigned>(c - '0');
    }
    return value;
}

std::optional<Date> date_from(std::optional<unsigned> year, std::optional<unsigned> month,
                              std::optional<unsigned> day) {
    if (!year || !month || !day) return std::nullopt;
    const Date date{chrono::year(static_cast<int>(*year)), chrono::month(*month), chrono::day(*day)};
    return date.ok() ? std::optional(date) : std::nullopt;
}

std::optional<UtcTime> moment(std::optional<Date> date, std::optional<unsigned> hour, std::optional<unsigned> minute,
                              std::optional<unsigned> second) {
    if (!date || !hour || !minute || !second || *hour > 23 || *minute > 59 || *second > 60) return std::nullopt;
    return chrono::sys_days(*date) + chrono::hours(*hour) + chrono::minutes(*minute) + chrono::seconds(*second);
}

struct Fields {
    Date date;
    chrono::hh_mm_ss<chrono::seconds> time;
};

Fields fields_of(UtcTime time) {
    const auto day = chrono::floor<chrono::days>(time);
    return {Date(day), chrono::hh_mm_ss<chrono::seconds>(time - day)};
}

std::string formatted(const char* pattern, UtcTime time) {
    const Fields f = fields_of(time);
    return fmt::format(fmt::runtime(pattern), static_cast<int>(f.date.year()), static_cast<unsigned>(f.date.month()),
                       static_cast<unsigned>(f.date.day()), f.time.hours().count(), f.time.minutes().count(),
                       f.time.seconds().count());
}

}  // namespace

UtcTime now() { return chrono::floor<chrono::seconds>(chrono::system_clock::now()); }

std::string iso_date(Date date) {
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                       static_cast<unsigned>(date.day()));
}

std::string iso_time(UtcTime time) { return formatted("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", time); }

// Written and read for each unit of a memory, so without a pattern.
std::string compact_time(UtcTime time) {
    const Fields f = fields_of(time);
    const int year = static_cast<int>(f.date.year());
    if (year < 0 || year > 9999) return formatted("{:04}{:02}{:02}T{:02}{:02}{:02}Z", time);
    std::string text = "YYYYMMDDThhmmssZ";
    const auto put = [&](std::size_t at, long number) {
        text[at] = static_cast<char>('0' + number / 10 % 10);
        text[at + 1] = static_cast<char>('0' + number % 10);
    };
    put(0, year / 100);
    put(2, year % 100);
    put(4, static_cast<long>(static_cast<unsigned>(f.date.month())));
    put(6, static_cast<long>(static_cast<unsigned>(f.date.day())));
    put(9, f.time.hours().count());
    put(11, f.time.minutes().count());
    put(13, f.time.seconds().count());
    return text;
}

std::string local_minute(UtcTime time) {
    const std::time_t seconds = chrono::system_clock::to_time_t(time);
    std::tm local{};
    localtime_r(&seconds, &local);
    return fmt::format("{:04}-{:02}-{:02} {:02}:{:02}", local.tm_year + 1900, local.tm_mon + 1, local.tm_mday,
                       local.tm_hour, local.tm_min);
}

std::optional<Date> date_of(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    return date_from(digits(text, 0, 4), digits(text, 5, 2), digits(text, 8, 2));
}

std::optional<UtcTime> time_of(std::string_view text) {
    if (text.size() == 20 && text[10] == 'T' && text[13] == ':' && text[16] == ':' && text[19] == 'Z')
        return moment(date_of(text.substr(0, 10)), digits(text, 11, 2), digits(text, 14, 2), digits(text, 17, 2));
    if (text.size() == 16 && text[8] == 'T' && text[15] == 'Z')
        return moment(date_from(digits(text, 0, 4), digits(text, 4, 2), digits(text, 6, 2)), digits(text, 9, 2),
                      digits(text, 11, 2), digits(text, 13, 2));
    return std::nullopt;
}

std::optional<UtcTime> moment_of(std::string_view text) {
    if (const auto time = time_of(text)) return time;
    const bool has_time = text.size() == 16 && (text[10] == ' ' || text[10] == 'T') && text[13] == ':';
    const auto date = date_of(text.substr(0, 10));
    if (!date || (!has_time && text.size() != 10)) return std::nullopt;
    const auto hour = has_time ? digits(text, 11, 2) : 0U;
    const auto minute = has_time ? digits(text, 14, 2) : 0U;
    if (!hour || !minute || *hour > 23 || *minute > 59) return std::nullopt;
    std::tm local{};
    local.tm_year = static_cast<int>(date->year()) - 1900;
    local.tm_mon = static_cast<int>(static_cast<unsigned>(date->month())) - 1;
    local.tm_mday = static_cast<int>(static_cast<unsigned>(date->day()));
    local.tm_hour = static_cast<int>(*hour);
    local.tm_min = static_cast<int>(*minute);
    local.tm_isdst = -1;
    return chrono::floor<chrono::seconds>(chrono::system_clock::from_time_t(std::mktime(&local)));
}

}  // namespace stykovka
