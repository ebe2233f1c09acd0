// Values that say the same in another way: "7 a.m." and «7 утра», "nine in ten" and «9 из 10», «вдвое» and "by half".
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/same_number.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <optional>
#include <string>

#include "base/any_of.h"
#include "base/time.h"
#include "base/unicode.h"
#include "text/normaliser.h"
#include "text/values_decimal.h"
#include "text/values_words.h"

namespace stykovka {
namespace {

bool has_figure(std::string_view text) {
    return std::ranges::any_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

// "7 a.m." is «7 утра».
bool is_hour(const Value& time, const Value& number) {
    if (time.kind != ValueKind::time || !time.amount.ends_with(":00") || number.kind == ValueKind::time) return false;
    const int hour = std::atoi(time.amount.c_str());
    return number.amount == std::to_string(hour) || number.amount == std::to_string(hour % 12);
}

// "The 1960s" are «60-е годы прошлого века».
bool is_decade(const Value& tens, const Value& year, std::string_view year_text) {
    return tens.amount.size() == 2 && tens.amount.ends_with('0') && year.amount.size() >= 4 &&
           std::string_view(year.amount).substr(0, 4).ends_with(tens.amount) &&
           (year.span.in(year_text).ends_with('s') || year_text.substr(year.span.end).starts_with('s'));
}

bool says_half_of_day(std::string_view time) { return has_any(time, {"утра", "вечера", "дня", "ночи", ".m", "pm"}); }

// «В половине восьмого» may be in the morning or in the evening.
bool is_spoken_time(const Value& one, std::string_view text, const Value& another, std::string_view other_text) {
    if (one.kind != ValueKind::time || another.kind != ValueKind::time) return false;
    if (has_figure(one.span.in(text)) && has_figure(another.span.in(other_text))) return false;
    if (says_half_of_day(one.span.in(text)) && says_half_of_day(another.span.in(other_text))) return false;
    return one.amount.substr(2) == another.amount.substr(2) &&
           std::atoi(one.amount.c_str()) % 12 == std::atoi(another.amount.c_str()) % 12;
}

// "Nine in ten" is «9 из 10»: the numbers of the part, one behind the other.
bool is_part_in_numbers(const Value& part, const Value& number, const std::vector<Value>& numbers) {
    const std::size_t slash = part.amount.find('/');
    if (part.kind != ValueKind::part || slash == std::string::npos || number.kind == ValueKind::part) return false;
    const std::string count = part.amount.substr(0, slash), whole = part.amount.substr(slash + 1);
    if (number.amount != count && number.amount != whole) return false;
    for (std::size_t i = 0; i + 1 < numbers.size(); ++i)
        if (numbers[i].amount == count && numbers[i + 1].amount == whole) return true;
    return false;
}

// A set that ended «23:25» looks like a time, "23–25" does not.
bool is_score(const Value& time, const Value& number, const std::vector<Value>& numbers) {
    if (time.kind != ValueKind::time || time.amount.size() != 5 || number.kind != ValueKind::number) return false;
    const std::string first = std::to_string(std::atoi(time.amount.c_str()));
    const std::string second = std::to_string(std::atoi(time.amount.c_str() + 3));
    if (number.amount != first && number.amount != second) return false;
    for (std::size_t i = 0; i + 1 < numbers.size(); ++i)
        if (numbers[i].amount == first && numbers[i + 1].amount == second) return true;
    return false;
}

// «Девять месяцев» are "three quarters", six the first half.
bool is_quarters(const Value& months, const Value& part) {
    return months.kind == ValueKind::duration && months.unit == "month" && part.kind == ValueKind::part &&
           ((part.amount.ends_with("/4") && std::atoi(months.amount.c_str()) == 3 * std::atoi(part.amount.c_str())) ||
            (part.amount == "1/2" && months.amount == "6"));
}

// A part of the whole: a third, 33 %.
std::optional<double> share_of(const Value& value) {
    if (value.kind == ValueKind::percent && value.unit.empty()) return std::atof(value.amount.c_str()) / 100;
    const std::size_t slash = value.amount.find('/');
    if (value.kind != ValueKind::part || slash == std::string::npos) return std::nullopt;
    return std::atof(value.amount.c_str()) / std::atof(value.amount.c_str() + slash + 1);
}

std::optional<double> times_of(const SaidValue& said) {
    const Value& value = said.value;
    if (value.kind != ValueKind::number) return std::nullopt;
    const std::string_view behind = said.behind();
    const bool is_times = times_word(word_key(value.span.in(said.text))) || behind.starts_with(" раз") ||
                          behind.starts_with("\u00A0раз") || behind.starts_with(" times") ||
                          behind.starts_with("-fold");
    const double times = std::atof(value.amount.c_str());
    return is_times && times > 1 ? std::optional(times) : std::nullopt;
}

// To be cut «втрое» is to be cut by two-thirds, to grow «в полтора раза» by half, «вдвое» by 100 %.
bool is_change(const SaidValue& said, const SaidValue& part) {
    const auto times = times_of(said);
    const auto share = share_of(part.value);
    if (!times || !share) return false;
    const std::string text = lowered(part.text);
    const bool is_cut =
        has_any(text, {"cut",  "fell",  "fall", "drop",  "declin", "decreas", "reduc",  "less", "fewer", "lower", "shr",
                       "down", "slash", "сни",  "сокра", "умень",  "упа",     "меньше", "ниже", "пада",  "уреза"});
    const bool is_growth = !is_cut || has_any(text, {"grew", "grow", "rose", "ris", "increas", "up", "more", "higher",
                                                     "вырос", "раст", "рост", "увелич", "больше", "выше"});
    constexpr double rounding = 0.011;
    const auto is = [&](double change) { return std::abs(change - *share) < rounding; };
    const std::string_view before = trimmed(part.before());
    const bool is_rest = before.ends_with(" to") || before.ends_with(" to a") || before.ends_with(" до");
    return (is_growth && is(*times - 1)) || (is_cut && is(1 - 1 / *times)) || (is_rest && is(1 / *times));
}

// A third is 33 %, "nine tenths" 90 %.
bool is_share(const Value& one, const Value& another) {
    if (one.kind == ValueKind::number && another.kind == ValueKind::percent && one.amount.starts_with("0."))
        return std::abs(std::atof(one.amount.c_str()) * 100 - std::atof(another.amount.c_str())) < 1e-6;
    const auto first = share_of(one), second = share_of(another);
    constexpr double rounding = 0.0075;
    return one.kind == ValueKind::part && another.kind == ValueKind::percent && first && second &&
           std::abs(*first - *second) < rounding;
}

// "Three-tenths" of something is 0.3 of it, and «одна сотая процента» 0.01 percent. Halves are told with their units.
bool is_decimal(const SaidValue& part, const SaidValue& another) {
    const auto share = part.value.kind == ValueKind::part ? share_of(part.value) : std::nullopt;
    const bool has_tens = part.value.amount.ends_with("/10") || part.value.amount.ends_with("00");
    if (!share || !has_tens || another.value.kind == ValueKind::part || another.value.kind == ValueKind::date ||
        another.value.kind == ValueKind::time)
        return false;
    const bool is_of_percent = has_any(part.behind().substr(0, 20), {"процент", "percent", "per cent"});
    if (another.value.kind == ValueKind::percent && !is_of_percent) return false;
    return std::abs(std::atof(another.value.amount.c_str()) - *share) < 1e-9;
}

// «В четвёртом часу» is past three.
bool is_running_hour(const SaidValue& hour, const SaidValue& said) {
    const Value& another = said.value;
    if (trimmed(said.before()).ends_with("before")) return false;
    if (hour.value.kind != ValueKind::ordinal || !hour.behind().starts_with(" часу")) return false;
    if (another.kind != ValueKind::time && another.kind != ValueKind::number) return false;
    return std::atoi(another.amount.c_str()) % 12 == (std::atoi(hour.value.amount.c_str()) - 1) % 12;
}

bool is_count_of_quarters(const Value& count, std::string_view text, const Value& part) {
    return count.kind == ValueKind::number && part.kind == ValueKind::part && part.amount == count.amount + "/4" &&
           trimmed(text.substr(count.span.end)).starts_with("квартал");
}

// "The 1700s" are the 18th century.
bool is_century(const Value& century, const Value& years) {
    return century.kind == ValueKind::ordinal && years.amount.size() == 4 && years.amount.ends_with("00") &&
           std::atoi(years.amount.c_str()) == 100 * (std::atoi(century.amount.c_str()) - 1);
}

// 2035 of "2034–2035" is said in «2034/35».
bool is_end_of_years(const SaidValue& shortened, const Value& year) {
    const Value& value = shortened.value;
    const std::string_view before = shortened.before();
    if (value.amount.size() != 2 || year.amount.size() != 4 || !year.amount.ends_with(value.amount)) return false;
    const std::size_t digits = before.find_last_not_of("/-–−\x80\x93\xE2");
    return digits != std::string_view::npos && digits + 1 < before.size() && digits >= 3 &&
           before.substr(digits - 3, 2) == std::string_view(year.amount).substr(0, 2);
}

bool has_scale(std::string_view written, int power) {
    switch (power) {
        case 3:
            return has_any(written, {"тыс", "thousand"});
        case 6:
            return has_any(written, {"млн", "миллион", "million"});
        case 9:
            return has_any(written, {"млрд", "миллиард", "billion"});
        default:
            return has_any(written, {"трлн", "триллион", "trillion"});
    }
}

bool takes_scale_of(const SaidValue& said, const Value& scaled, const Value& there) {
    return std::ranges::any_of(std::initializer_list<int>{3, 6, 9, 12}, [&](int power) {
        return has_scale(scaled.span.in(said.text), power) &&
               times_power_of_ten(said.value.amount, power) == there.amount;
    });
}

// «5 и 6 млн», «5,5 тыс. часов, из них две с половиной»: the scale of a neighbour is meant.
bool is_scaled_by_neighbour(const SaidValue& said, const Value& there) {
    const auto at = std::ranges::find_if(said.all, [&](const Value& each) { return each.span == said.value.span; });
    if (at == said.all.end() || said.value.kind != ValueKind::number) return false;
    if (at != said.all.begin() && takes_scale_of(said, *(at - 1), there)) return true;
    if (at + 1 == said.all.end()) return false;
    const Value& next = *(at + 1);
    const std::string_view joint =
        trimmed(said.text.substr(said.value.span.end, next.span.begin - said.value.span.end));
    constexpr std::array<std::string_view, 7> joints{"и", "или", ",", "and", "or", "до", "to"};
    return std::ranges::find(joints, joint) != joints.end() && takes_scale_of(said, next, there);
}

std::optional<std::string> day_before(const std::string& date) {
    const bool has_year = date.size() == 10;
    const auto day = date_of(has_year ? date : "2031-" + date);
    if (!day) return std::nullopt;
    const std::string before =
        iso_date(std::chrono::year_month_day(std::chrono::sys_days(*day) - std::chrono::days(1)));
    return has_year ? before : before.substr(5);
}

// «В ночь на 10 июня», «в ночь с 9 на 10 июня».
bool is_behind_night(const SaidValue& said) {
    const std::string_view before = said.before();
    constexpr std::size_t near = 40;  // bytes
    const std::size_t night = before.rfind("ночь ");
    return before.ends_with(" на ") && night != std::string_view::npos && before.size() - night <= near;
}

bool is_month_and_day(std::string_view one, std::string_view another) {
    return one.size() >= 5 && another.size() >= 5 && one.substr(one.size() - 5) == another.substr(another.size() - 5);
}

// «В ночь на 10 июня» begins on June 9.
bool is_night(const SaidValue& night, const Value& there) {
    if (night.value.kind != ValueKind::date || there.kind != ValueKind::date || !is_behind_night(night)) return false;
    const auto before = day_before(night.value.amount);
    return before && is_month_and_day(*before, there.amount);
}

bool says_in_one_direction(const SaidValue& one, const SaidValue& another) {
    return is_hour(one.value, another.value) || is_part_in_numbers(one.value, another.value, another.all) ||
           is_score(one.value, another.value, another.all) || is_change(one, another) ||
           is_share(one.value, another.value) || is_count_of_quarters(one.value, one.text, another.value) ||
           is_quarters(one.value, another.value) || is_century(one.value, another.value) ||
           is_decade(one.value, another.value, another.text) || is_end_of_years(one, another.value) ||
           is_scaled_by_neighbour(one, another.value) || is_night(one, another.value) || is_decimal(one, another) ||
           is_running_hour(one, another);
}

}  // namespace

bool says_the_same(const SaidValue& one, const SaidValue& another) {
    return says_in_one_direction(one, another) || says_in_one_direction(another, one) ||
           is_spoken_time(one.value, one.text, another.value, another.text);
}

}  // namespace stykovka
