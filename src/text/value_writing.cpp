// Values written in English: words, ordinals, shares, documents.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/value_writing.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/unicode.h"
#include "text/normaliser.h"
#include "text/values_decimal.h"
#include "text/values_words.h"

namespace stykovka {
namespace value_writing {
namespace {

constexpr std::array<std::string_view, 20> ones{
    "zero", "one",    "two",    "three",    "four",     "five",    "six",     "seven",     "eight",    "nine",
    "ten",  "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
constexpr std::array<std::string_view, 10> tens{"",      "",      "twenty",  "thirty", "forty",
                                                "fifty", "sixty", "seventy", "eighty", "ninety"};
constexpr std::array<std::string_view, 13> ordinals{"zeroth", "first",    "second",  "third",  "fourth",
                                                    "fifth",  "sixth",    "seventh", "eighth", "ninth",
                                                    "tenth",  "eleventh", "twelfth"};

std::string ordinal_word(int number) {
    if (number < static_cast<int>(ordinals.size())) return std::string(ordinals[static_cast<std::size_t>(number)]);
    if (number < 20) return english_number(number) + "th";
    const std::string_view ten = tens[static_cast<std::size_t>(number / 10)];
    if (number % 10 == 0) return std::string(ten.substr(0, ten.size() - 1)) + "ieth";
    return fmt::format("{}-{}", ten, ordinals[static_cast<std::size_t>(number % 10)]);
}

std::string_view ordinal_suffix(int number) {
    if (number % 100 >= 11 && number % 100 <= 13) return "th";
    constexpr std::array<std::string_view, 4> suffixes{"th", "st", "nd", "rd"};
    return suffixes[number % 10 <= 3 ? static_cast<std::size_t>(number % 10) : 0];
}

std::string roman(int number) {
    constexpr std::array<std::pair<int, std::string_view>, 9> signs{
        {{100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}}};
    std::string text;
    for (const auto& [value, sign] : signs)
        for (; number >= value; number -= value) text += sign;
    return text;
}

std::size_t digits_at(std::string_view text, std::size_t begin) {
    std::size_t end = begin;
    while (end < text.size() && text[end] >= '0' && text[end] <= '9') ++end;
    return end - begin;
}

}  // namespace

std::string english_number(int number) {
    if (number < 20) return std::string(ones[static_cast<std::size_t>(number)]);
    const std::string ten(tens[static_cast<std::size_t>(number / 10)]);
    return number % 10 == 0 ? ten : ten + "-" + std::string(ones[static_cast<std::size_t>(number % 10)]);
}

std::string capitalised_like(std::string text, std::string_view model) {
    std::size_t first = 0;
    if (text.empty() || model.empty() || !is_upper(next_code_point(model, first))) return text;
    text[0] = text[0] >= 'a' && text[0] <= 'z' ? static_cast<char>(text[0] - 'a' + 'A') : text[0];
    return text;
}

// "21st", "1990s", "XXI", "twenty-first".
std::optional<std::string> ordinal_like(const Value& value, std::string_view old_text) {
    const auto number = small_whole(value.amount);
    if (!number) return std::nullopt;
    if (const std::size_t digits = digits_at(old_text, 0); digits > 0) {
        const std::string_view rest = old_text.substr(digits);
        if (rest == "s" && *number % 10 == 0) return fmt::format("{}s", *number);
        if (rest == "s") return std::nullopt;
        return fmt::format("{}{}", *number, rest.empty() ? std::string_view() : ordinal_suffix(*number));
    }
    if (roman_number(old_text)) return *number >= 1 && *number < 150 ? std::optional(roman(*number)) : std::nullopt;
    if (*number >= 100) return fmt::format("{}{}", *number, ordinal_suffix(*number));
    return capitalised_like(ordinal_word(*number), old_text);
}

std::optional<std::string> part_like(const Value& value, std::string_view old_text) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 5> shares{
        {{"1/2", "half"}, {"1/3", "a third"}, {"2/3", "two thirds"}, {"1/4", "a quarter"}, {"3/4", "three quarters"}}};
    const std::string_view whole = std::string_view(value.amount).substr(value.amount.find('/') + 1);
    const auto size = small_whole(whole);
    const std::string old_key = lowered(old_text);
    if (old_key.starts_with("one in ") && value.amount.starts_with("1/") && size && *size < 100)
        return capitalised_like("one in " + english_number(*size), old_text);
    if (old_key.starts_with("every ") && value.amount.starts_with("1/") && size && *size < 100)
        return capitalised_like("every " + ordinal_word(*size), old_text);
    const auto share = std::ranges::find(shares, std::string_view(value.amount), &decltype(shares)::value_type::first);
    if (share == shares.end()) return std::nullopt;
    std::string text(share->second);
    if (old_text.find('-') != std::string_view::npos) std::ranges::replace(text, ' ', '-');
    return capitalised_like(text, old_text);
}

// "123-fz" as "123-FZ" or "123-fz".
std::optional<std::string> document_like(const Value& value, std::string_view old_text) {
    const bool is_upper_case = uppered(old_text) == old_text;
    return is_upper_case ? uppered(value.amount) : value.amount;
}

}  // namespace value_writing

std::optional<std::string> written_like(const Value& value, std::string_view old_text, const Value& old_value) {
    if (value.kind != old_value.kind) return std::nullopt;
    switch (value.kind) {
        case ValueKind::date:
            return value_writing::date_like(value, old_text, old_value);
        case ValueKind::time:
            return value_writing::time_like(value, old_text);
        case ValueKind::ordinal:
            return value_writing::ordinal_like(value, old_text);
        case ValueKind::part:
            return value_writing::part_like(value, old_text);
        case ValueKind::document:
            return value_writing::document_like(value, old_text);
        case ValueKind::number:
        case ValueKind::percent:
        case ValueKind::money:
        case ValueKind::duration:
            return value_writing::amount_like(value, old_text, old_value);
        default:
            return std::nullopt;
    }
}

}  // namespace stykovka
