// The units of measure that stand behind numbers.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/measures.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/unicode.h"
#include "text/tokenizer.h"

namespace stykovka {
namespace {

/// A word that begins so, or is just that where it is short, names a measure.
struct Measure {
    std::string_view begin;
    std::string_view name;
};
constexpr std::array<Measure, 50> measures{{
    {"секунд", "second"}, {"second", "second"}, {"минут", "minute"}, {"minute", "minute"}, {"hour", "hour"},
    {"километр", "km"},   {"км", "km"},         {"kilomet", "km"},   {"km", "km"},         {"сантиметр", "cm"},
    {"см", "cm"},         {"centimet", "cm"},   {"cm", "cm"},        {"миллиметр", "mm"},  {"мм", "mm"},
    {"millimet", "mm"},   {"mm", "mm"},         {"метр", "m"},       {"м", "m"},           {"meter", "m"},
    {"metre", "m"},       {"m", "m"},           {"гектар", "ha"},    {"га", "ha"},         {"hectare", "ha"},
    {"ha", "ha"},         {"acre", "acre"},     {"mile", "mile"},    {"миль", "mile"},     {"килограмм", "kg"},
    {"кг", "kg"},         {"kilogram", "kg"},   {"kg", "kg"},        {"тонн", "t"},        {"час", "hour"},
    {"часа", "hour"},     {"часов", "hour"},    {"acres", "acre"},   {"miles", "mile"},    {"tons", "t"},
    {"tonne", "t"},       {"ton", "t"},         {"литр", "l"},       {"liter", "l"},       {"litre", "l"},
    {"мегаватт", "MW"},   {"megawatt", "MW"},   {"гигаватт", "GW"},  {"gigawatt", "GW"},
}};

std::optional<std::string_view> measure_of(std::string_view key) {
    for (const Measure& each : measures)
        if (each.begin.size() > 4 ? key.starts_with(each.begin) : key == each.begin) return each.name;
    return std::nullopt;
}

// «кв. метров», "square meters", "cubic meters".
std::string_view power_of(std::string_view key) {
    if (key == "кв" || key.starts_with("квадратн") || key == "square" || key == "sq") return "2";
    if (key == "куб" || key.starts_with("кубич") || key == "cubic" || key == "cu") return "3";
    return {};
}

bool is_below_zero(const Value& value, std::string_view text) {
    const std::string before = lowered(std::string(text.substr(0, value.span.begin)));
    for (const std::string_view sign : {"–", "−", "-", "минус ", "minus "})
        if (before.ends_with(sign)) {
            // "10–12 °C" is a range.
            const std::string_view rest = trimmed(std::string_view(before).substr(0, before.size() - sign.size()));
            return rest.empty() || rest.back() < '0' || rest.back() > '9';
        }
    const std::string behind =
        lowered(std::string(text.substr(value.span.end, std::min<std::size_t>(40, text.size() - value.span.end))));
    return behind.find("below zero") != std::string::npos || behind.find("ниже нуля") != std::string::npos ||
           behind.find("мороза") != std::string::npos;
}

// "Vega-", «А»: a word that begins with a capital, perhaps with a hyphen behind it.
bool ends_in_name(std::string_view text) {
    if (text.ends_with('-')) text.remove_suffix(1);
    const std::size_t space = text.find_last_of(" \t\n(\"");
    std::string_view word = space == std::string_view::npos ? text : text.substr(space + 1);
    for (const std::string_view quote : {"«", "“", "„"})
        if (word.starts_with(quote)) word.remove_prefix(quote.size());
    std::size_t offset = 0;
    if (word.empty() || !is_upper(next_code_point(word, offset))) return false;
    while (offset < word.size())
        if (!is_letter(next_code_point(word, offset))) return false;
    return true;
}

// "60s", "Ми-8МТ": letters behind the number make it another thing.
bool goes_on(std::string_view behind) {
    std::size_t offset = 0;
    if (behind.empty()) return false;
    const char32_t next = next_code_point(behind, offset);
    return is_letter(next) || next == U'-' || next == U'.' || next == U'/';
}

}  // namespace

std::string measure_behind(const Value& value, std::string_view text) {
    if (value.kind == ValueKind::duration) return value.unit == "minute" || value.unit == "hour" ? value.unit : "";
    if (value.kind != ValueKind::number) return {};
    const std::string_view behind = text.substr(value.span.end);
    if (trimmed(behind).starts_with("°") || trimmed(behind).starts_with("градус") ||
        trimmed(behind).starts_with("degree"))
        return is_below_zero(value, text) ? "-°" : "°";
    std::string_view power;
    constexpr std::size_t bytes_to_look_at = 48;
    const std::string_view piece = behind.substr(0, valid_utf8_prefix(behind.substr(0, bytes_to_look_at)));
    for (const Token& token : tokens_of(piece)) {
        if (token.key == "." && !power.empty()) continue;
        if (power.empty() && !power_of(token.key).empty()) {
            power = power_of(token.key);
            continue;
        }
        const auto measure = token.kind == TokenKind::word ? measure_of(token.key) : std::nullopt;
        return measure ? std::string(*measure) + std::string(power) : std::string();
    }
    return {};
}

std::vector<ByteSpan> numbers_in_names(std::string_view text) {
    std::vector<ByteSpan> numbers;
    const auto is_digit_at = [&](std::size_t at) { return at < text.size() && text[at] >= '0' && text[at] <= '9'; };
    for (std::size_t at = 1; at < text.size(); ++at) {
        if (!is_digit_at(at) || is_digit_at(at - 1)) continue;
        std::size_t end = at;
        while (is_digit_at(end)) ++end;
        if (ends_in_name(text.substr(0, at)) && !goes_on(text.substr(end)))
            numbers.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
        at = end;
    }
    return numbers;
}

}  // namespace stykovka
