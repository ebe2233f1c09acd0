// Dates as TMX files write them.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/tmx_dates.h"

#include <chrono>

namespace stykovka {
namespace {

/// Reads fixed numbers of digits with optional signs between them.
class Digits {
public:
    explicit Digits(std::string_view text) : rest_(text) {}

    bool done() const { return rest_.empty(); }
    bool skip(char c) {
        if (rest_.empty() || rest_[0] != c) return false;
        rest_.remove_prefix(1);
        return true;
    }
    std::optional<int> number(std::size_t digits) {
        if (rest_.size() < digits) return std::nullopt;
        int value = 0;
        for (const char c : rest_.substr(0, digits)) {
            if (c < '0' || c > '9') return std::nullopt;
            value = value * 10 + (c - '0');
        }
        rest_.remove_prefix(digits);
        return value;
    }

private:
    std::string_view rest_;
};

std::optional<std::chrono::seconds> time_of_day(Digits& digits) {
    const auto hours = digits.number(2);
    digits.skip(':');
    const auto minutes = digits.number(2);
    if (!hours || !minutes || *hours > 23 || *minutes > 59) return std::nullopt;
    const bool colon = digits.skip(':');
    const auto seconds = digits.number(2);
    if (colon && !seconds) return std::nullopt;
    // A leap second has no moment of its own in UTC as computers count it.
    if (seconds.value_or(0) > 60) return std::nullopt;
    if (digits.skip('.'))
        while (digits.number(1)) {
        }
    return std::chrono::hours(*hours) + std::chrono::minutes(*minutes) + std::chrono::seconds(seconds.value_or(0));
}

std::optional<std::chrono::seconds> zone(Digits& digits) {
    if (digits.done() || digits.skip('Z')) return std::chrono::seconds(0);
    const bool east = digits.skip('+');
    if (!east && !digits.skip('-')) return std::nullopt;
    const auto hours = digits.number(2);
    digits.skip(':');
    const auto minutes = digits.number(2);
    if (!hours || *hours > 14 || minutes.value_or(0) > 59) return std::nullopt;
    const std::chrono::seconds offset = std::chrono::hours(*hours) + std::chrono::minutes(minutes.value_or(0));
    return east ? offset : -offset;
}

}  // namespace

std::optional<UtcTime> tmx_time(std::string_view text) {
    Digits digits(text);
    const auto year = digits.number(4);
    digits.skip('-');
    const auto month = digits.number(2);
    digits.skip('-');
    const auto day = digits.number(2);
    if (!year || !month || !day || *year < 1) return std::nullopt;
    const Date date{std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
                    std::chrono::day(static_cast<unsigned>(*day))};
    if (!date.ok()) return std::nullopt;
    if (digits.done()) return UtcTime(std::chrono::sys_days(date));
    if (!digits.skip('T') && !digits.skip(' ')) return std::nullopt;
    const auto time = time_of_day(digits);
    const auto offset = time ? zone(digits) : std::nullopt;
    if (!offset || !digits.done()) return std::nullopt;
    return UtcTime(std::chrono::sys_days(date)) + *time - *offset;
}

}  // namespace stykovka
