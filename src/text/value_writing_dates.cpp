// Dates and times of day written in English.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <array>
#include <charconv>
#include <vector>

#include "base/unicode.h"
#include "text/normaliser.h"
#include "text/tokenizer.h"
#include "text/value_writing.h"
#include "text/values_words.h"

namespace stykovka::value_writing {
namespace {

constexpr std::array<std::string_view, 13> months{"",        "January",  "February", "March",  "April",
                                                  "May",     "June",     "July",     "August", "September",
                                                  "October", "November", "December"};
// As the Associated Press Stylebook shortens them: March to July stay whole.
constexpr std::array<std::string_view, 13> short_months{"",     "Jan.", "Feb.",  "March", "April", "May", "June",
                                                        "July", "Aug.", "Sept.", "Oct.",  "Nov.",  "Dec."};

int number_of(std::string_view digits) {
    int number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

/// A date as `Value::amount` has it; 0 for what is not said.
struct Calendar {
    int year = 0, month = 0, day = 0;
};

Calendar calendar_of(std::string_view amount) {
    if (amount.size() == 10)
        return {number_of(amount.substr(0, 4)), number_of(amount.substr(5, 2)), number_of(amount.substr(8))};
    if (amount.size() == 7) return {number_of(amount.substr(0, 4)), number_of(amount.substr(5)), 0};
    return {0, number_of(amount.substr(0, 2)), number_of(amount.substr(3))};
}

/// A run of digits or letters of the old text.
struct Run {
    std::size_t begin = 0, end = 0;
    bool is_digits = false;
};

std::vector<Run> runs_of(std::string_view text) {
    std::vector<Run> runs;
    for (std::size_t offset = 0; offset < text.size();) {
        const std::size_t begin = offset;
        const char32_t c = next_code_point(text, offset);
        const bool digit = is_digit(c);
        if (!digit && !is_letter(c)) continue;
        if (!runs.empty() && runs.back().end == begin && runs.back().is_digits == digit)
            runs.back().end = offset;
        else
            runs.push_back({begin, offset, digit});
    }
    return runs;
}

std::string_view in(std::string_view text, const Run& run) { return text.substr(run.begin, run.end - run.begin); }

std::string padded_like(int number, std::string_view old) {
    return old.size() == 2 ? fmt::format("{:02}", number) : std::to_string(number);
}

// 03/12/2031, 12.03.2031, 2031-03-12: each number stands where the old one stood.
std::optional<std::string> in_figures(const Calendar& now, std::string_view text, const std::vector<Run>& runs,
                                      const Calendar& before) {
    if (runs.size() != 3 || now.day == 0 || now.year == 0) return std::nullopt;
    const bool year_first = in(text, runs[0]).size() == 4;
    const std::size_t first = year_first ? 1 : 0;
    const bool month_first = number_of(in(text, runs[first])) == before.month &&
                             (year_first || before.day > 12 || before.month != before.day || text[runs[0].end] == '/');
    std::string result;
    std::size_t at = 0;
    for (std::size_t i = 0; i < 3; ++i) {
        result += text.substr(at, runs[i].begin - at);
        at = runs[i].end;
        const bool is_year = i == (year_first ? 0U : 2U);
        const bool is_month = !is_year && (i == first) == month_first;
        result +=
            is_year ? fmt::format("{:04}", now.year) : padded_like(is_month ? now.month : now.day, in(text, runs[i]));
    }
    return result + std::string(text.substr(at));
}

std::string month_like(int month, std::string_view old, int old_month) {
    const bool is_short = old != months[static_cast<std::size_t>(old_month)];
    std::string name(is_short ? short_months[static_cast<std::size_t>(month)]
                              : months[static_cast<std::size_t>(month)]);
    if (is_short && name.ends_with('.')) name.pop_back();  // the old point stays behind it
    return name;
}

std::string ordinal_ending(int day) {
    if (day >= 11 && day <= 13) return "th";
    return day % 10 == 1 ? "st" : day % 10 == 2 ? "nd" : day % 10 == 3 ? "rd" : "th";
}

// "March 12, 2031": run by run.
std::optional<std::string> in_words(const Calendar& now, std::string_view text, const std::vector<Run>& runs) {
    std::string result;
    std::size_t at = 0;
    bool has_day = false;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const std::string_view old = in(text, runs[i]);
        std::string fresh(old);
        const auto month = runs[i].is_digits ? std::nullopt : month_number(word_key(old));
        const bool is_year = runs[i].is_digits && old.size() == 4;
        if (is_year && now.year == 0) return result;  // what follows only says the year
        if (month)
            fresh = month_like(now.month, old, *month);
        else if (is_year)
            fresh = std::to_string(now.year);
        else if (runs[i].is_digits)
            fresh = std::to_string(now.day), has_day = true;
        else if (old == "st" || old == "nd" || old == "rd" || old == "th")
            fresh = ordinal_ending(now.day);
        result += text.substr(at, runs[i].begin - at);
        result += fresh;
        at = runs[i].end;
        // "Sept. 12" to "May 12": a whole name has no point.
        if (month && at < text.size() && text[at] == '.' &&
            !short_months[static_cast<std::size_t>(now.month)].ends_with('.'))
            ++at;
    }
    if (has_day != (now.day != 0)) return std::nullopt;
    return result + std::string(text.substr(at));
}

}  // namespace

std::optional<std::string> date_like(const Value& value, std::string_view old_text, const Value& old_value) {
    const Calendar now = calendar_of(value.amount);
    const std::vector<Run> runs = runs_of(old_text);
    for (const Run& run : runs)
        if (!run.is_digits && month_number(word_key(in(old_text, run)))) return in_words(now, old_text, runs);
    // "March 12–14": the second date is a day alone.
    if (runs.size() == 1 && now.day != 0) return std::to_string(now.day);
    return in_figures(now, old_text, runs, calendar_of(old_value.amount));
}

std::optional<std::string> time_like(const Value& value, std::string_view old_text) {
    const int hour = number_of(std::string_view(value.amount).substr(0, 2));
    const std::string_view minute = std::string_view(value.amount).substr(3);
    const std::size_t half = lowered(old_text).find_first_of("ap");
    if (half == std::string::npos) {
        const bool is_padded = old_text.size() >= 2 && old_text[0] == '0';
        return fmt::format("{}{}{}", is_padded ? fmt::format("{:02}", hour) : std::to_string(hour),
                           old_text.find('.') == std::string_view::npos ? ":" : ".", minute);
    }
    std::size_t end = old_text.find_first_not_of("0123456789:.");
    end = std::min(end, half);
    std::string ending(old_text.substr(end));
    const std::size_t letter = half - end;
    const bool is_large = ending[letter] == 'A' || ending[letter] == 'P';
    ending[letter] = hour < 12 ? (is_large ? 'A' : 'a') : (is_large ? 'P' : 'p');
    const int shown = hour % 12 == 0 ? 12 : hour % 12;
    const bool says_minutes = minute != "00" || old_text.find(':') != std::string_view::npos;
    return fmt::format("{}{}{}{}", shown, says_minutes ? ":" : "", says_minutes ? minute : "", ending);
}

}  // namespace stykovka::value_writing
