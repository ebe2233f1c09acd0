// Dates and times of day.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include "base/unicode.h"
#include "text/values_decimal.h"
#include "text/values_pieces.h"
#include "text/values_words.h"

namespace stykovka {
namespace {

std::optional<int> day_at(const Pieces& pieces, std::size_t index) {
    if (!pieces.is_number(index)) return std::nullopt;
    const auto day = small_whole(pieces[index].key);
    return day && *day >= 1 && *day <= 31 && pieces[index].text.size() <= 2 ? day : std::nullopt;
}

std::size_t behind_day(const Pieces& pieces, std::size_t index) {
    if (pieces[index + 1].is_joined && pieces.is_any(index + 1, {"st", "nd", "rd", "th"})) return index + 2;
    return pieces.is_dash(index + 1) && pieces[index + 1].is_joined && pieces.is_any(index + 2, {"го", "е", "му", "м"})
               ? index + 3
               : index + 1;
}

// "may" and "march" are months with a capital only.
std::optional<int> month_at(const Pieces& pieces, std::size_t index) {
    const auto month = month_number(pieces[index].key);
    if (!month) return std::nullopt;
    std::size_t first = 0;
    const char32_t head = next_code_point(pieces[index].text, first);
    return is_latin(head) && !is_upper(head) ? std::nullopt : month;
}

std::optional<int> year_at(const Pieces& pieces, std::size_t index) {
    if (!pieces.is_number(index) || pieces[index].text.size() != 4) return std::nullopt;
    const auto year = small_whole(pieces[index].text);
    return year && *year >= 1'000 && *year <= 2'999 ? year : std::nullopt;
}

struct Year {
    std::optional<int> number;
    std::size_t end = 0;
};

Year year_behind(const Pieces& pieces, std::size_t index) {
    std::size_t at = index;
    if (pieces.is(at, ".") && pieces[at].is_joined) ++at;
    if (pieces.is(at, ",")) ++at;
    const auto year = year_at(pieces, at);
    return year ? Year{year, at + 1} : Year{std::nullopt, index};
}

struct Calendar {
    std::optional<int> year;
    int month = 0;
    int day = 0;
};

ReadValue date(const Pieces& pieces, const Calendar& calendar, std::size_t begin, std::size_t end) {
    std::string amount = fmt::format("{:02}-{:02}", calendar.month, calendar.day);
    if (calendar.year) amount = fmt::format("{:04}-", *calendar.year) + amount;
    return {{ValueKind::date, pieces.span(begin, end), amount, {}, false}, end, 0};
}

// Days that share a month: «12, 13 и 14 марта», "March 12–14". `end` stands behind the last.
struct Days {
    std::vector<int> days;
    std::vector<std::size_t> places;
    std::size_t end = 0;
};

Days days_at(const Pieces& pieces, std::size_t index) {
    Days days;
    bool is_listed = false, is_last_listed = false;
    for (std::size_t at = index; const auto day = day_at(pieces, at);) {
        days.days.push_back(*day);
        days.places.push_back(at);
        days.end = behind_day(pieces, at);
        is_last_listed = is_listed;
        // «В ночь с 16 на 17 октября».
        const bool is_night = pieces.is(days.end, "на") && at == index && index > 0 && pieces.is(index - 1, "с");
        if (!is_night && !pieces.is_dash(days.end) &&
            !pieces.is_any(days.end, {"и", "по", "до", "and", "to", "through", ","}))
            break;
        is_listed = pieces.is(days.end, ",");
        at = days.end + 1;
    }
    // "On September 3, 26 substations" is no list of days, which ends in "and 7".
    if (is_last_listed && days.days.size() > 1 && pieces.is_english())
        return {{days.days.front()}, {days.places.front()}, behind_day(pieces, days.places.front())};
    return days;
}

std::vector<ReadValue> dates_of(const Pieces& pieces, const Days& days, const Calendar& last, std::size_t end) {
    std::vector<ReadValue> read;
    for (std::size_t i = 0; i < days.days.size(); ++i) {
        const bool is_last = i + 1 == days.days.size();
        read.push_back(date(pieces, {last.year, last.month, days.days[i]}, days.places[i],
                            is_last ? end : behind_day(pieces, days.places[i])));
    }
    return read;
}

// «Двадцать четвёртого февраля», "the first of May".
std::vector<ReadValue> day_in_words(const Pieces& pieces, std::size_t index) {
    const auto day = pieces.is_number(index) ? std::nullopt : plain_number_at(pieces, index);
    if (!day || !day->is_ordinal) return {};
    const std::size_t at = pieces.is(day->end, "of") ? day->end + 1 : day->end;
    const auto month = month_at(pieces, at);
    const auto number = small_whole(day->amount);
    if (!month || !number || *number < 1 || *number > 31) return {};
    const Year year = year_behind(pieces, at + 1);
    return {date(pieces, {year.number, *month, *number}, index, year.end)};
}

std::vector<ReadValue> day_first(const Pieces& pieces, std::size_t index) {
    // "Ruling No. 38/2 of February 7".
    if (index > 0 && pieces.is(index - 1, "/") && pieces[index].is_joined) return {};
    const Days days = days_at(pieces, index);
    if (days.days.empty()) return {};
    const std::size_t at = pieces.is(days.end, "of") ? days.end + 1 : days.end;
    const auto month = month_at(pieces, at);
    if (!month) return {};
    const Year year = year_behind(pieces, at + 1);
    return dates_of(pieces, days, {year.number, *month, 0}, year.end);
}

std::vector<ReadValue> month_first(const Pieces& pieces, std::size_t index) {
    const auto month = month_at(pieces, index);
    if (!month) return {};
    const std::size_t at = pieces.is(index + 1, ".") && pieces[index + 1].is_joined ? index + 2 : index + 1;
    const Days days = days_at(pieces, at);
    if (pieces.is_english() && !days.days.empty()) {
        const Year year = year_behind(pieces, days.end);
        std::vector<ReadValue> read = dates_of(pieces, days, {year.number, *month, 0}, year.end);
        read.front().value.span.begin = pieces[index].span.begin;
        return read;
    }
    const Year year = year_behind(pieces, index + 1);
    if (!year.number) return {};
    return {
        {{ValueKind::date, pieces.span(index, year.end), fmt::format("{:04}-{:02}", *year.number, *month), {}, false},
         year.end,
         0}};
}

// 12.03.2031, 03/12/2031, 2031-03-12.
std::vector<ReadValue> in_figures(const Pieces& pieces, std::size_t index) {
    const std::string& separator = pieces[index + 1].key;
    if (separator != "." && separator != "/" && separator != "-") return {};
    for (std::size_t i = 1; i < 5; ++i)
        if (!pieces[index + i].is_joined) return {};
    if (pieces[index + 3].key != separator || !pieces.is_number(index + 2)) return {};
    const bool year_leads = year_at(pieces, index).has_value();
    const auto year = year_at(pieces, year_leads ? index : index + 4);
    const bool months_lead = year_leads || (separator == "/" && pieces.is_month_first());
    const auto first = day_at(pieces, year_leads ? index + 2 : index);
    const auto second = day_at(pieces, year_leads ? index + 4 : index + 2);
    if (!year || !first || !second || (months_lead ? *first : *second) > 12) return {};
    return {date(pieces, {year, months_lead ? *first : *second, months_lead ? *second : *first}, index, index + 5)};
}

struct Half {
    int added_hours = 0;
    std::size_t end = 0;
};

// "p.m.", "pm"; the hours between noon and one are written 12.
std::optional<Half> half_of_day(const Pieces& pieces, std::size_t index, int hour) {
    if (hour < 1 || hour > 12) return std::nullopt;
    const auto half = [&](bool is_afternoon, std::size_t end) {
        return Half{(is_afternoon ? 12 : 0) - (hour == 12 ? 12 : 0), end};
    };
    if (pieces.is_any(index, {"am", "pm"})) return half(pieces.is(index, "pm"), index + 1);
    if (pieces.is_any(index, {"a", "p"}) && pieces.is(index + 1, ".") && pieces.is(index + 2, "m"))
        return half(pieces.is(index, "p"),
                    pieces.is(index + 3, ".") && index + 4 < pieces.size() ? index + 4 : index + 3);
    return std::nullopt;
}

bool is_before_time(const Pieces& pieces, std::size_t index) {
    return index > 0 && pieces.is_any(index - 1, {"в", "с", "до", "к", "около", "at", "from", "until", "till"});
}

struct Clock {
    int hour = 0;
    int minute = 0;
    std::size_t end = 0;
    bool is_sure = false;
    std::optional<int> second = {};
};

bool is_part_of_day(const Pieces& pieces, std::size_t index) {
    return pieces.is_any(index, {"утра", "дня", "вечера", "ночи"});
}

// 7 of «седьмого»: the hour that is running. A third of something is no hour.
std::optional<int> running_hour(const Pieces& pieces, std::size_t index) {
    const std::string& key = pieces[index].key;
    const auto word = number_word(key);
    if (!word || word->kind != NumberWordKind::ordinal || word->value > 12) return std::nullopt;
    if (!key.ends_with("ого") && !key.ends_with("его")) return std::nullopt;
    const bool is_of_something = pieces.is_any(
        index + 1, {"тайма", "периода", "матча", "года", "месяца", "века", "квартала", "полугодия", "этапа", "сезона"});
    return is_of_something ? std::nullopt : std::optional(word->value);
}

Clock with_part_of_day(const Pieces& pieces, Clock clock) {
    clock.is_sure = true;
    if (!is_part_of_day(pieces, clock.end)) return clock;
    if (pieces.is_any(clock.end, {"дня", "вечера"}) && clock.hour < 12) clock.hour += 12;
    ++clock.end;
    return clock;
}

// «Полдесятого», «десять минут седьмого», «без пяти шесть».
std::optional<Clock> minutes_of_hour(const Pieces& pieces, std::size_t index) {
    const auto before = [](int hour) { return hour > 1 ? hour - 1 : 12; };
    constexpr std::string_view half = "пол";
    if (const std::string& key = pieces[index].key; key.starts_with(half) && key.ends_with("ого"))
        if (const auto word = number_word(std::string_view(key).substr(half.size()));
            word && word->kind == NumberWordKind::ordinal && word->value <= 12)
            return with_part_of_day(pieces, {before(word->value), 30, index + 1, true});
    if (pieces.is(index, "без")) {
        const auto minutes = plain_number_at(pieces, index + 1);
        const auto count = minutes && !minutes->is_ordinal ? small_whole(minutes->amount) : std::nullopt;
        if (!count || *count < 1 || *count > 29) return std::nullopt;
        const std::size_t at = pieces.is_any(minutes->end, {"минут", "минуты"}) ? minutes->end + 1 : minutes->end;
        const auto hour = number_word(pieces[at].key);
        const bool is_hour = hour && hour->kind == NumberWordKind::cardinal && hour->value >= 1 && hour->value <= 12;
        return is_hour ? std::optional(with_part_of_day(pieces, {before(hour->value), 60 - *count, at + 1, true}))
                       : std::nullopt;
    }
    const auto minutes = plain_number_at(pieces, index);
    const auto count = minutes && !minutes->is_ordinal ? small_whole(minutes->amount) : std::nullopt;
    if (!count || *count < 1 || *count > 59 || !pieces.is_any(minutes->end, {"минут", "минуты", "минута"}))
        return std::nullopt;
    const auto hour = running_hour(pieces, minutes->end + 1);
    return hour ? std::optional(with_part_of_day(pieces, {before(*hour), *count, minutes->end + 2, true}))
                : std::nullopt;
}

// «В половине восьмого», «четверть седьмого вечера», «без четверти семь», «час дня».
std::optional<Clock> spoken_russian_clock(const Pieces& pieces, std::size_t index) {
    if (const auto clock = minutes_of_hour(pieces, index)) return clock;
    const auto hour = running_hour(pieces, index + 1);
    const bool follows = index > 0 && pieces.is_any(index - 1, {"в", "к", "с", "от", "около", "до", "после"});
    const int before = hour && *hour > 1 ? *hour - 1 : 12;
    if (hour && follows && pieces.is_any(index, {"половине", "половины", "половину"}))
        return with_part_of_day(pieces, {before, 30, index + 2, true});
    if (hour && follows && pieces.is_any(index, {"четверть", "четверти"}))
        return with_part_of_day(pieces, {before, 15, index + 2, true});
    if (pieces.is(index, "без") && pieces.is(index + 1, "четверти"))
        if (const auto next = number_word(pieces[index + 2].key); next && next->value >= 1 && next->value <= 12)
            return with_part_of_day(pieces, {next->value > 1 ? next->value - 1 : 12, 45, index + 3, true});
    // «Семь вечера», «семь часов утра»; «три дня» and «две ночи» are times that pass.
    if (const auto word = number_word(pieces[index].key);
        word && word->kind == NumberWordKind::cardinal && word->value >= 1 && word->value <= 12) {
        const std::size_t at = pieces.is_any(index + 1, {"часов", "часа", "час", "часам"}) ? index + 2 : index + 1;
        const bool is_sure = pieces.is_any(at, {"утра", "вечера"}) || (at > index + 1 && is_part_of_day(pieces, at));
        if (is_sure) return with_part_of_day(pieces, {word->value, 0, at, true});
    }
    if (pieces.is(index, "час") && is_part_of_day(pieces, index + 1))
        return with_part_of_day(pieces, {1, 0, index + 1, true});
    return std::nullopt;
}

// "Ten past six", "five minutes to six"; "five to six" may be a range.
std::optional<Clock> minutes_past(const Pieces& pieces, std::size_t index) {
    const auto minutes = plain_number_at(pieces, index);
    const auto count = minutes && !minutes->is_ordinal ? small_whole(minutes->amount) : std::nullopt;
    if (!count || *count < 1 || *count > 59) return std::nullopt;
    const bool says_minutes = pieces.is(minutes->end, "minutes");
    const std::size_t at = says_minutes ? minutes->end + 1 : minutes->end;
    const bool is_past = pieces.is(at, "past");
    if (!is_past && !(says_minutes && pieces.is(at, "to"))) return std::nullopt;
    const auto hour = plain_number_at(pieces, at + 1);
    const auto whole = hour && !hour->is_ordinal ? small_whole(hour->amount) : std::nullopt;
    if (!whole || *whole < 1 || *whole > 12) return std::nullopt;
    if (is_past) return Clock{*whole, *count, hour->end, true};
    return Clock{*whole > 1 ? *whole - 1 : 12, 60 - *count, hour->end, true};
}

// "Half past six", "a quarter to seven".
std::optional<Clock> spoken_english_clock(const Pieces& pieces, std::size_t index) {
    if (const auto clock = minutes_past(pieces, index)) return clock;
    if (!pieces.is_any(index, {"half", "quarter"}) || !pieces.is_any(index + 1, {"past", "to"})) return std::nullopt;
    const auto word = number_word(pieces[index + 2].key);
    if (!word || word->kind != NumberWordKind::cardinal || word->value < 1 || word->value > 12) return std::nullopt;
    const int minutes = pieces.is(index, "half") ? 30 : 15;
    if (pieces.is(index + 1, "past")) return Clock{word->value, minutes, index + 3, true};
    return Clock{word->value > 1 ? word->value - 1 : 12, 60 - minutes, index + 3, true};
}

// "4.19 rubles".
bool is_with_unit(const Pieces& pieces, std::size_t index) {
    const auto read = amount_at(pieces, index);
    return read && (read->power > 0 || read->value.kind != ValueKind::number);
}

// "14.30" is a figure for the tokenizer. In "from 4.02 to 4.19 rubles" the unit is that of both.
std::optional<Clock> point_clock(const Pieces& pieces, std::size_t index) {
    const std::string_view text = pieces[index].text;
    const std::size_t point = text.find('.');
    if (!pieces.is_number(index) || point == std::string_view::npos || point == 0 || point > 2 ||
        text.size() != point + 3)
        return std::nullopt;
    const auto hour = small_whole(text.substr(0, point));
    const auto minute = small_whole(text.substr(point + 1));
    const bool has_unit = is_with_unit(pieces, index) ||
                          (pieces.is_any(index + 1, {"to", "до", "и", "and"}) && is_with_unit(pieces, index + 2));
    if (!hour || !minute || *hour > 24 || *minute > 59 || has_unit) return std::nullopt;
    return Clock{*hour, *minute, index + 1, is_before_time(pieces, index)};
}

// «в 14 часов 30 минут», "14:30".
std::optional<Clock> clock_at(const Pieces& pieces, std::size_t index) {
    if (const auto clock = point_clock(pieces, index)) return clock;
    if (const auto clock =
            pieces.is_english() ? spoken_english_clock(pieces, index) : spoken_russian_clock(pieces, index))
        return clock;
    if (!pieces.is_number(index)) return std::nullopt;
    const auto hour = small_whole(pieces[index].text);
    if (!hour || *hour > 24 || pieces[index].text.size() > 2) return std::nullopt;
    const auto minute = pieces.is_number(index + 2) ? small_whole(pieces[index + 2].text) : std::nullopt;
    const bool is_minute = minute && *minute < 60 && pieces[index + 2].text.size() == 2;
    if (pieces.is(index + 1, ":") && pieces[index + 1].is_joined && pieces[index + 2].is_joined && is_minute) {
        const bool goes_on = pieces.is(index + 3, ":") && pieces[index + 3].is_joined && pieces[index + 4].is_joined &&
                             pieces.is_number(index + 4) && pieces[index + 4].text.size() == 2;
        return Clock{*hour, *minute, goes_on ? index + 5 : index + 3, true,
                     goes_on ? small_whole(pieces[index + 4].text) : std::nullopt};
    }
    if (index > 0 && pieces.is(index - 1, "в") && !pieces.is_any(index + 2, {"утра", "дня", "вечера", "ночи"}) &&
        pieces.is_any(index + 1, {"часов", "часа", "час", "ч"})) {
        if (is_minute && pieces.is_any(index + 3, {"минут", "минуты", "минута", "мин"}))
            return Clock{*hour, *minute, index + 4, true};
        return Clock{*hour, 0, index + 2, true};
    }
    if (pieces.is_any(index + 1, {"часов", "часа", "час", "ч"}) &&
        pieces.is_any(index + 2, {"утра", "дня", "вечера", "ночи"}))
        return Clock{*hour < 12 && pieces.is_any(index + 2, {"дня", "вечера"}) ? *hour + 12 : *hour, 0, index + 3,
                     true};
    if (pieces.is_any(index + 1, {"утра", "вечера"}) && *hour <= 12)
        return with_part_of_day(pieces, {*hour, 0, index + 1, true});
    return Clock{*hour, 0, index + 1, false};
}

}  // namespace

std::vector<ReadValue> dates_at(const Pieces& pieces, std::size_t index) {
    if (auto read = in_figures(pieces, index); !read.empty()) return read;
    if (auto read = day_first(pieces, index); !read.empty()) return read;
    if (auto read = day_in_words(pieces, index); !read.empty()) return read;
    return month_first(pieces, index);
}

std::optional<ReadValue> time_at(const Pieces& pieces, std::size_t index) {
    auto clock = clock_at(pieces, index);
    if (!clock) return std::nullopt;
    if (const auto half = half_of_day(pieces, clock->end, clock->hour)) {
        clock->hour += half->added_hours;
        clock->end = half->end;
        clock->is_sure = true;
    }
    if (!clock->is_sure) return std::nullopt;
    return ReadValue{{ValueKind::time,
                      pieces.span(index, clock->end),
                      fmt::format("{:02}:{:02}", clock->hour, clock->minute) +
                          (clock->second ? fmt::format(":{:02}", *clock->second) : std::string()),
                      {},
                      false},
                     clock->end,
                     0};
}

}  // namespace stykovka
