// What a text states in numbers: amounts, percentages, money, dates, times, shares.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/values.h"

#include "text/values_decimal.h"
#include "text/values_pieces.h"
#include "text/values_words.h"

#include <fmt/format.h>

#include <algorithm>

namespace stykovka {
namespace {

std::vector<ReadValue> read_at(const Pieces& pieces, std::size_t index) {
    if (auto dates = dates_at(pieces, index); !dates.empty()) return dates;
    for (const auto read : {time_at, document_at, half_of_scale_at, part_at, amount_at, roman_at})
        if (const auto value = read(pieces, index)) return {*value};
    return {};
}

/// «от 5 до 7 млн рублей», "5–7 percent": the scale and the unit of the second number are those of the first too.
/// `begin` is the first number's place, `between` the piece behind it.
bool is_range(const Pieces& pieces, std::size_t begin, std::size_t between, std::size_t second) {
    if (second != between + 1) return false;
    if (pieces.is_dash(between)) return true;
    const bool opens = begin > 0 && pieces.is_any(begin - 1, {"от", "с", "from", "between"});
    return opens && pieces.is_any(between, {"до", "to", "and"});
}

void share_unit(Value& first, const ReadValue& second) {
    if (first.kind != ValueKind::number || second.value.kind == ValueKind::date || second.value.kind == ValueKind::time)
        return;
    const auto whole = small_whole(first.amount);
    // A first number as large as this carries its own scale.
    if (second.power > 0 && (!is_whole(first.amount) || (whole && *whole < 1'000)))
        first.amount = times_power_of_ten(first.amount, second.power);
    if (second.value.kind == ValueKind::ordinal || second.value.kind == ValueKind::part ||
        second.value.kind == ValueKind::document)
        return;
    first.kind = second.value.kind;
    first.unit = second.value.unit;
}

/// A part of a whole as percent: "1/5" is "20"; none when it does not come out even.
std::optional<std::string> percent_of(std::string_view part) {
    const std::size_t slash = part.find('/');
    const auto count = small_whole(part.substr(0, slash));
    const auto whole = small_whole(part.substr(slash + 1));
    if (!count || !whole || *whole == 0 || *count * 100 % *whole != 0) return std::nullopt;
    return std::to_string(*count * 100 / *whole);
}

bool same_date(std::string_view one, std::string_view another) {
    if (one.size() < another.size()) std::swap(one, another);
    return one == another || (one.size() == 10 && another.size() == 5 && one.ends_with(another));
}

bool same_duration(const Value& one, const Value& another) {
    const auto first = time_unit(one.unit);
    const auto second = time_unit(another.unit);
    if (!first || !second || first->base != second->base) return false;
    const auto left = times_whole(one.amount, first->size);
    return left && left == times_whole(another.amount, second->size);
}

bool is_bare(const Value& value) { return value.kind == ValueKind::number || value.kind == ValueKind::ordinal; }
bool is_clause(const Value& value) { return value.kind == ValueKind::document && !value.unit.empty(); }
bool is_amount(const Value& value) {
    return is_bare(value) || value.kind == ValueKind::percent || value.kind == ValueKind::money ||
           value.kind == ValueKind::duration;
}

}  // namespace

std::vector<Value> values_of(std::string_view text, const Language& language) {
    const Pieces pieces(text, language);
    std::vector<Value> values;
    std::size_t last_begin = 0;
    std::size_t last_end = SIZE_MAX - 1;
    for (std::size_t index = 0; index < pieces.size();) {
        const auto read = read_at(pieces, index);
        if (read.empty()) {
            ++index;
            continue;
        }
        if (!values.empty() && is_range(pieces, last_begin, last_end, index)) share_unit(values.back(), read.front());
        for (const ReadValue& each : read) values.push_back(each.value);
        last_begin = index;
        last_end = read.back().end;
        index = last_end;
    }
    return values;
}

bool same_value(const Value& one, const Value& another) {
    if (one.kind == ValueKind::date && another.kind == ValueKind::date) return same_date(one.amount, another.amount);
    if (is_amount(one) && is_amount(another)) {
        if (one.kind == ValueKind::duration && another.kind == ValueKind::duration) return same_duration(one, another);
        if (one.amount != another.amount) return false;
        return is_bare(one) || is_bare(another) || (one.kind == another.kind && one.unit == another.unit);
    }
    if (one.kind == ValueKind::percent && another.kind == ValueKind::part)
        return one.unit.empty() && percent_of(another.amount) == one.amount;
    if (one.kind == ValueKind::part && another.kind == ValueKind::percent) return same_value(another, one);
    if (one.kind != another.kind || one.unit != another.unit) return false;
    return one.amount == another.amount || (is_clause(one) && same_clause(one.amount, another.amount));
}

std::string comparison_key(const Value& value) {
    if (value.kind == ValueKind::date)
        return "date " + (value.amount.size() == 10 ? value.amount.substr(5) : value.amount);
    if (value.kind == ValueKind::part) return percent_of(value.amount).value_or(value.amount);
    if (is_clause(value)) return fmt::format("clause {}", place_of_clause(value.amount));
    const auto unit = value.kind == ValueKind::duration ? time_unit(value.unit) : std::nullopt;
    const auto size = unit ? times_whole(value.amount, unit->size) : std::nullopt;
    return size ? fmt::format("{} {}", unit->base, *size) : value.amount;
}

BySide<std::vector<Value>> unmatched_values(const BySide<std::vector<Value>>& values) {
    BySide<std::vector<Value>> left{{}, values.target};
    for (const Value& value : values.source) {
        const auto found = std::find_if(left.target.begin(), left.target.end(),
                                        [&](const Value& other) { return same_value(value, other); });
        if (found == left.target.end())
            left.source.push_back(value);
        else
            left.target.erase(found);
    }
    return left;
}

std::string_view name_of(ValueKind kind) {
    switch (kind) {
        case ValueKind::number:
            return "number";
        case ValueKind::percent:
            return "percent";
        case ValueKind::money:
            return "money";
        case ValueKind::duration:
            return "duration";
        case ValueKind::date:
            return "date";
        case ValueKind::time:
            return "time";
        case ValueKind::ordinal:
            return "ordinal";
        case ValueKind::part:
            return "part";
        case ValueKind::document:
            return "document";
    }
    return {};
}

}  // namespace stykovka
