// Numbers with their units of measure, compared across languages and systems of units.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/quantities.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <optional>
#include <string>

#include "base/any_of.h"
#include "base/unicode.h"
#include "text/normaliser.h"
#include "text/values_words.h"

namespace stykovka {
namespace {

constexpr std::string_view degree = "degree";

// Half a unit of the last figure that is not a zero before the point.
double half_step_of(std::string_view amount) {
    const std::size_t point = amount.find('.');
    if (point != std::string_view::npos) return 0.5 * std::pow(10, -static_cast<double>(amount.size() - point - 1));
    const std::size_t last = amount.find_last_not_of('0');
    return last == std::string_view::npos ? 0.5 : 0.5 * std::pow(10, static_cast<double>(amount.size() - 1 - last));
}

std::string piece_behind(std::string_view text, std::uint32_t end, std::size_t bytes) {
    const std::string_view rest = text.substr(end, bytes);
    return lowered(rest.substr(0, valid_utf8_prefix(rest)));
}

// "−27", «минус 5», «12 градусов мороза», "5 degrees below zero".
ZeroSide zero_side(const Value& value, std::string_view text) {
    const std::string before = lowered(text.substr(0, value.span.begin));
    for (const std::string_view sign : {"–", "−", "-", "минус ", "minus ", "negative "})
        if (before.ends_with(sign)) {
            // "10–12 °C" is a range.
            const std::string_view rest = trimmed(std::string_view(before).substr(0, before.size() - sign.size()));
            if (rest.empty() || rest.back() < '0' || rest.back() > '9') return ZeroSide::below;
        }
    if (before.ends_with("плюс ") || before.ends_with("plus ") || before.ends_with("+")) return ZeroSide::above;
    const std::string behind = piece_behind(text, value.span.end, 60);
    const auto has = [&](std::string_view word) { return behind.find(word) != std::string::npos; };
    if (has("below zero") || has("ниже нуля") || has("мороз") || has("of frost") || has("below freezing"))
        return ZeroSide::below;
    if (has("above zero") || has("выше нуля") || has("тепла") || has("above freezing")) return ZeroSide::above;
    return ZeroSide::unsaid;
}

std::optional<MeasureUnit> degrees_behind(std::string_view behind) {
    const std::string_view rest = trimmed(behind);
    const std::size_t hyphen = rest.starts_with('-') ? 1 : 0;
    const std::string piece = lowered(rest.substr(hyphen, valid_utf8_prefix(rest.substr(hyphen, 40))));
    if (!begins_with_any(piece, {"°", "градус", "degree", "ºc", "º"})) return std::nullopt;
    const bool is_fahrenheit = piece.find("fahrenheit") != std::string::npos || piece.starts_with("°f") ||
                               piece.starts_with("° f") || piece.find("фаренгейт") != std::string::npos;
    return MeasureUnit{is_fahrenheit ? "degree Fahrenheit" : std::string(degree), std::string(degree), 1, is_fahrenheit,
                       0};
}

// «1,4 раза», "1.4 times", "1.4-fold".
bool is_times(std::string_view text) {
    const std::string piece = lowered(text);
    const auto is_one = [&](std::string_view word) {
        const std::size_t found = piece.find(word);
        return found != std::string::npos && found <= 1;
    };
    return piece.ends_with(" раза") || piece.ends_with(" times") || is_one("раза") || is_one("times") || is_one("fold");
}

std::optional<MeasureUnit> unit_of(const Value& value, std::string_view text) {
    if (value.kind == ValueKind::duration || value.kind == ValueKind::money) return unit_named(value.unit);
    if (value.kind == ValueKind::percent) {
        if (value.unit != "point") return MeasureUnit{"percent", "multiple", 1, false, 0};
        return MeasureUnit{"percentage point", "points", 100, false, 0};
    }
    if (value.kind != ValueKind::number) return std::nullopt;
    const std::string_view behind = text.substr(value.span.end);
    if (auto degrees = degrees_behind(behind)) return degrees;
    const std::string piece = piece_behind(text, value.span.end, 32);
    if (begins_with_any(trimmed(piece), {"базисн", "basis point", "б. п", "б.п", "bps", "bp "}))
        return MeasureUnit{"basis point", "points", 1, false, 0};
    if (is_times(value.span.in(text)) || is_times(piece) || times_word(word_key(value.span.in(text))))
        return MeasureUnit{"times", "multiple", 1, false, 0};
    if (auto unit = unit_before_all(behind)) return unit;
    // «До минус пяти»: of what, everybody knows.
    const std::string before = lowered(text.substr(0, value.span.begin));
    const bool is_signed = before.ends_with("минус ") || before.ends_with("плюс ") || before.ends_with("minus ") ||
                           before.ends_with("plus ");
    return is_signed ? std::optional(MeasureUnit{std::string(degree), std::string(degree), 1, false, 0}) : std::nullopt;
}

// What stands between two numbers of one unit: "5–10 cm", «300 на 500 метров».
bool shares_unit(std::string_view between) {
    const std::string_view word = trimmed(between);
    constexpr std::array<std::string_view, 18> words{"-", "–", "—", "−",  "…",  "до",  "на", "и", "или",
                                                     "x", "х", "×", "to", "by", "and", "or", ",", "..."};
    return std::ranges::find(words, word) != words.end();
}

std::string_view between(const Value& first, const Value& second, std::string_view text) {
    return text.substr(first.span.end, second.span.begin - first.span.end);
}

bool is_joint(std::string_view between) {
    const std::string_view word = trimmed(between);
    return word.empty() || word == "." || word == "," || word == "и" || word == "and" || word == ", and";
}

// «Час сорок», «два часа сорок»: minutes, though nobody says so.
bool is_minutes_behind_hours(const std::vector<Value>& values, std::size_t at,
                             const std::vector<std::optional<MeasureUnit>>& units, std::string_view text) {
    const Value& value = values[at];
    if (value.kind != ValueKind::number || value.amount.size() > 2 || std::atoi(value.amount.c_str()) >= 60)
        return false;
    const std::string before = lowered(text.substr(0, value.span.begin));
    if (before == "час " || before.ends_with(" час ")) return true;
    return at > 0 && units[at - 1] && units[at - 1]->name == "hour" && values[at - 1].kind == ValueKind::duration &&
           trimmed(text.substr(values[at - 1].span.end, value.span.begin - values[at - 1].span.end)).empty();
}

// «Час 40 минут», "a year and two months": one of a larger unit stands before.
std::optional<Quantity> with_unit_before(const Quantity& one, std::string_view text) {
    std::string_view before = trimmed(text.substr(0, one.span.begin));
    for (const std::string_view joint : {" и", " and", ","})
        if (before.ends_with(joint)) {
            before = trimmed(before.substr(0, before.size() - joint.size()));
            break;
        }
    const std::size_t space = before.find_last_of(" \n");
    const std::string_view word = space == std::string_view::npos ? before : before.substr(space + 1);
    constexpr std::size_t shortest = 4;
    if (word.size() < shortest) return std::nullopt;
    const std::string_view article = space == std::string_view::npos ? std::string_view() : before.substr(0, space);
    const auto unit = unit_before_all(word);
    const bool is_one =
        static_cast<unsigned char>(word.front()) >= 0x80
            ? (word == "час" || word == "год" || word == "километр" || word == "метр" || word == "рубль" ||
               word == "Час" || word == "Год" || word == "месяц" || word == "минуту" || word == "минута" ||
               word == "неделю" || word == "тонну" || word == "тонна" || word == "килограмм")
            : (article.ends_with("a") || article.ends_with("an") || article.ends_with("An") || article.ends_with("A") ||
               article.ends_with("one") || article.ends_with("One"));
    if (!unit || !is_one || unit->end != word.size() || unit->dimension != one.unit.dimension ||
        unit->size <= one.unit.size)
        return std::nullopt;
    Quantity sum = one;
    sum.amount += unit->size / one.unit.size;
    sum.values = 2;
    return sum;
}

// "2:19:42" and "4:32" may be how long something took.
void add_clocked(const Value& value, std::vector<Quantity>& quantities) {
    if (value.kind != ValueKind::time) return;
    const std::string& amount = value.amount;
    const auto part = [&](std::size_t at) { return amount.size() > at ? std::atoi(amount.c_str() + at) : 0; };
    const auto add = [&](double seconds) {
        quantities.push_back({value.span, 2, *unit_named("second"), seconds, 0, ZeroSide::unsaid});
    };
    constexpr std::size_t with_seconds = 8;
    if (amount.size() == with_seconds)
        add(3600 * part(0) + 60 * part(3) + part(6));
    else
        for (const int size : {3600, 60}) add(size * part(0) + size / 60 * part(3));
}

// Behind the value and its unit.
std::uint32_t end_of(const Value& value, const MeasureUnit& unit) {
    return value.span.end + (value.kind == ValueKind::number ? static_cast<std::uint32_t>(unit.end) : 0);
}

}  // namespace

std::vector<Quantity> quantities_of(const std::vector<Value>& values, std::string_view text) {
    std::vector<std::optional<MeasureUnit>> units(values.size());
    for (std::size_t i = values.size(); i-- > 0;) {
        units[i] = unit_of(values[i], text);
        if (!units[i] && i + 1 < values.size() && values[i].kind == ValueKind::number &&
            (values[i + 1].kind == ValueKind::number || values[i + 1].kind == ValueKind::duration) &&
            shares_unit(between(values[i], values[i + 1], text)))
            units[i] = units[i + 1];
    }
    for (std::size_t i = 0; i < values.size(); ++i)
        if (!units[i] && is_minutes_behind_hours(values, i, units, text)) units[i] = unit_named("minute");
    std::vector<Quantity> quantities;
    for (std::size_t i = 0; i < values.size(); ++i) {
        add_clocked(values[i], quantities);
        if (!units[i]) continue;
        const std::string& amount = values[i].amount;
        Quantity one{values[i].span, 1, *units[i], std::atof(amount.c_str()), half_step_of(amount), ZeroSide::unsaid};
        if (one.unit.dimension == degree) one.zero = zero_side(values[i], text);
        quantities.push_back(one);
        if (const auto with_unit = with_unit_before(one, text)) quantities.push_back(*with_unit);
        // Smaller and smaller units behind it: «3 кг 400 г».
        for (std::size_t next = i + 1; next < values.size() && units[next]; ++next) {
            const std::uint32_t end = end_of(values[next - 1], *units[next - 1]);
            if (units[next]->dimension != one.unit.dimension || units[next]->size >= units[next - 1]->size ||
                end > values[next].span.begin || !is_joint(text.substr(end, values[next].span.begin - end)))
                break;
            one.amount += std::atof(values[next].amount.c_str()) * units[next]->size / one.unit.size;
            one.half_step = half_step_of(values[next].amount) * units[next]->size / one.unit.size;
            one.span.end = values[next].span.end;
            ++one.values;
            quantities.push_back(one);
        }
    }
    return quantities;
}

// A month is about four weeks, and about thirty days.
bool is_about_months(const Quantity& months, const Quantity& time) {
    constexpr double seconds_of_month = 86400 * 365.25 / 12;
    constexpr double rounding = 0.1;
    if (months.unit.dimension != "months" || time.unit.dimension != "time" || time.unit.size < 86400) return false;
    const double first = months.amount * months.unit.size * seconds_of_month;
    return std::abs(first - time.amount * time.unit.size) <= rounding * first;
}

bool same_quantity(const Quantity& one, const Quantity& another) {
    if (is_about_months(one, another) || is_about_months(another, one)) return true;
    if (one.unit.dimension != another.unit.dimension) return false;
    if (one.unit.dimension == degree) {
        const auto fits = [](const Quantity& celsius, const Quantity& fahrenheit) {
            return std::abs((fahrenheit.amount - 32) / 1.8 - celsius.amount) <= 1.5;
        };
        return fits(one, another) || fits(another, one);
    }
    if (one.unit.dimension == "multiple" && one.unit.name != another.unit.name) {
        // To grow 1.4 times is to grow by 40 %.
        const auto fits = [](const Quantity& times, const Quantity& percent) {
            return times.unit.name == "times" && std::abs((times.amount - 1) * 100 - percent.amount) < 1e-6;
        };
        return fits(one, another) || fits(another, one);
    }
    const double first = one.amount * one.unit.size;
    const double second = another.amount * another.unit.size;
    const double difference = std::abs(first - second);
    if (one.unit.is_imperial == another.unit.is_imperial) return difference <= 1e-6 * std::max(first, second);
    return difference <= one.half_step * one.unit.size + another.half_step * another.unit.size;
}

bool in_other_unit(const Quantity& one, const Quantity& another) {
    const std::size_t slash = one.unit.name.find('/');
    const std::size_t other_slash = another.unit.name.find('/');
    if ((slash == std::string::npos) == (other_slash == std::string::npos)) return one.unit.name != another.unit.name;
    // "Knots" and "km/h" are rates both, though one has no slash.
    if (one.unit.dimension == another.unit.dimension) return true;
    return one.unit.name.substr(0, slash) != another.unit.name.substr(0, other_slash);
}

}  // namespace stykovka
