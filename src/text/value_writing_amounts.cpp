// Amounts written in English: figures and words, scales, units.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/any_of.h"
#include "base/unicode.h"
#include "text/normaliser.h"
#include "text/tokenizer.h"
#include "text/value_writing.h"
#include "text/values_decimal.h"
#include "text/values_words.h"

namespace stykovka::value_writing {
namespace {

struct Scale {
    int power = 0;
    std::string_view word, letters;
};
constexpr std::array<Scale, 4> scales{
    {{12, "trillion", "tn"}, {9, "billion", "bn"}, {6, "million", "mn"}, {3, "thousand", "k"}}};

// A round amount from here on is said with a scale even where the old one was small.
constexpr std::size_t digits_of_million = 7;
// "1.234 billion" is still said so; more decimals are written out.
constexpr std::size_t most_decimals = 3;

/// How the old text writes its number: "$" "2.3" " million" " in cash".
struct Form {
    std::string_view before, figure, scale, after;  ///< `scale` begins with the sign between
    bool is_in_words = false;
};

bool is_figure_sign(std::string_view text, std::size_t at) {
    const auto digit = [&](std::size_t i) { return i < text.size() && text[i] >= '0' && text[i] <= '9'; };
    return digit(at) || ((text[at] == ',' || text[at] == '.') && digit(at + 1));
}

// The end of a scale word behind the figure, the space or hyphen between included; `at` when there is none.
std::size_t behind_scale(std::string_view text, std::size_t at) {
    for (const Token& token : tokens_of(text.substr(at))) {
        if (token.key == "-" && token.span.begin == 0) continue;
        const bool is_letter_scale = token.key == "m" || token.key == "k" || token.key == "bn" || token.key == "mn";
        if (!power_of_scale(token.key) && !is_letter_scale) return at;
        return at + token.span.end;
    }
    return at;
}

Form form_in_figures(std::string_view text, std::size_t begin) {
    std::size_t end = begin;
    while (end < text.size() && is_figure_sign(text, end)) ++end;
    const std::size_t behind = behind_scale(text, end);
    return {text.substr(0, begin), text.substr(begin, end - begin), text.substr(end, behind - end), text.substr(behind),
            false};
}

// "thirty-nine houses": as far as words are numbers.
Form form_in_words(std::string_view text) {
    std::size_t end = 0;
    for (const Token& token : tokens_of(text)) {
        const std::size_t hyphen = token.key.find('-');
        const bool is_number = number_word(token.key) || power_of_scale(token.key) ||
                               (hyphen != std::string::npos && number_word(token.key.substr(0, hyphen)) &&
                                number_word(token.key.substr(hyphen + 1)));
        if (!is_number && token.key != "a" && token.key != "and" && token.key != "-") {
            // "three-day": the number is the first half.
            if (hyphen != std::string::npos && number_word(token.key.substr(0, hyphen)))
                end = token.span.begin + hyphen;
            break;
        }
        end = token.span.end;
    }
    return {{}, text.substr(0, end), {}, text.substr(end), true};
}

std::optional<Form> form_of(std::string_view text) {
    const std::size_t digit = text.find_first_of("0123456789");
    if (digit != std::string_view::npos) return form_in_figures(text, digit);
    const Form form = form_in_words(text);
    return form.figure.empty() ? std::nullopt : std::optional(form);
}

std::string grouped(std::string_view decimal, bool with_commas) {
    const std::size_t point = std::min(decimal.find('.'), decimal.size());
    std::string text;
    for (std::size_t i = 0; i < point; ++i) {
        if (with_commas && i > 0 && (point - i) % 3 == 0) text += ',';
        text += decimal[i];
    }
    return text + std::string(decimal.substr(point));
}

// The amount divided by a power of ten, as a decimal without zeros at its end.
std::string divided(std::string_view amount, int power) {
    std::string whole(amount.substr(0, amount.find('.')));
    std::string fraction(amount.find('.') == std::string_view::npos ? "" : amount.substr(amount.find('.') + 1));
    const auto places = static_cast<std::size_t>(power);
    if (whole.size() <= places) whole.insert(0, places + 1 - whole.size(), '0');
    fraction.insert(0, whole.substr(whole.size() - places));
    whole.resize(whole.size() - places);
    while (!fraction.empty() && fraction.back() == '0') fraction.pop_back();
    return fraction.empty() ? whole : whole + "." + fraction;
}

std::size_t decimals_of(std::string_view decimal) {
    const std::size_t point = decimal.find('.');
    return point == std::string_view::npos ? 0 : decimal.size() - point - 1;
}

// The sign between figure and scale, then the scale's word in the style of the old one.
std::string scale_text(const Form& form, const Scale& scale) {
    if (form.scale.empty()) return fmt::format(" {}", scale.word);
    const std::string_view word = form.scale.substr(form.scale.find_first_not_of(" -\xC2\xA0"));
    const std::string between(form.scale.substr(0, form.scale.size() - word.size()));
    const bool is_short = word.size() <= 2;
    return between + std::string(is_short ? scale.letters : scale.word);
}

std::string in_figures(const Value& value, const Form& form) {
    const std::string_view whole = std::string_view(value.amount).substr(0, value.amount.find('.'));
    const bool old_has_scale = !form.scale.empty();
    const bool says_thousands = old_has_scale && form.scale.find("thousand") != std::string_view::npos;
    for (const Scale& scale : scales) {
        if (whole.size() <= static_cast<std::size_t>(scale.power)) continue;
        if (scale.power == 3 ? !says_thousands : !old_has_scale && whole.size() < digits_of_million) continue;
        const std::string divided_amount = divided(value.amount, scale.power);
        if (decimals_of(divided_amount) > most_decimals) continue;
        return divided_amount + scale_text(form, scale);
    }
    // Years and numbers of documents have no commas.
    const bool is_bare = form.figure.size() >= 4 && form.figure.find(',') == std::string_view::npos &&
                         form.figure.find('.') == std::string_view::npos && whole.size() == 4;
    return grouped(value.amount, !is_bare);
}

std::optional<std::string> number_text(const Value& value, const Form& form) {
    const auto small = small_whole(value.amount);
    if (form.is_in_words && small && *small < 100 && is_whole(value.amount))
        return capitalised_like(english_number(*small), form.figure);
    return in_figures(value, form);
}

struct Currency {
    std::string_view unit, sign, one, many;
};
constexpr std::array<Currency, 5> currencies{{{"RUB", "", "ruble", "rubles"},
                                              {"USD", "$", "dollar", "dollars"},
                                              {"EUR", "€", "euro", "euros"},
                                              {"GBP", "£", "pound", "pounds"},
                                              {"CNY", "", "yuan", "yuan"}}};

const Currency* currency_named(std::string_view unit) {
    const auto found = std::ranges::find(currencies, unit, &Currency::unit);
    return found == currencies.end() ? nullptr : &*found;
}

bool is_singular(const Value& value) { return value.amount == "1"; }

/// What stands before and behind the number.
struct Around {
    std::string before, after;
};

std::optional<Around> other_currency(const Value& value, const Form& form) {
    const Currency* currency = currency_named(value.unit);
    if (currency == nullptr) return std::nullopt;
    const std::string word = fmt::format(" {}", is_singular(value) ? currency->one : currency->many);
    const bool stood_before = !form.before.empty();
    if (!stood_before || currency->sign.empty()) return Around{"", word};
    // "RUB 500" becomes "USD 500", "€500" becomes "$500".
    const bool is_code = form.before.size() >= 3 && form.before[0] >= 'A' && form.before[0] <= 'Z';
    return Around{is_code ? fmt::format("{} ", currency->unit) : std::string(currency->sign), std::string(form.after)};
}

std::optional<Around> other_unit(const Value& value, const Form& form) {
    if (value.kind == ValueKind::money) return other_currency(value, form);
    if (value.kind == ValueKind::percent) return Around{"", value.unit == "point" ? " percentage points" : " percent"};
    const bool is_joined = form.after.starts_with('-');
    const std::string_view ending = is_joined || is_singular(value) ? "" : "s";
    return Around{std::string(form.before), fmt::format("{}{}{}", is_joined ? "-" : " ", value.unit, ending)};
}

// "1 day" and "3 days": the unit has the number of its amount.
std::string numbered(std::string_view unit, const Value& value) {
    std::string text(unit);
    if (text.starts_with('-')) return text;
    const bool is_plural = text.ends_with('s');
    const std::string singular = is_plural ? text.substr(0, text.size() - 1) : text;
    const bool is_known = ends_with_any(singular, {"ruble", "rouble", "dollar", "euro", "pound", "minute", "hour",
                                                   "day", "week", "month", "year", "point"});
    if (!is_known) return text;
    return is_singular(value) ? singular : singular + "s";
}

}  // namespace

std::optional<std::string> amount_like(const Value& value, std::string_view old_text, const Value& old_value) {
    const auto form = form_of(old_text);
    if (!form) return std::nullopt;
    const auto number = number_text(value, *form);
    if (!number) return std::nullopt;
    // A noun behind a bare number is not ours to change.
    if (value.kind == ValueKind::number && is_singular(value) != is_singular(old_value)) return std::nullopt;
    Around around{std::string(form->before), std::string(form->after)};
    if (value.unit != old_value.unit) {
        const auto other = other_unit(value, *form);
        if (!other) return std::nullopt;
        around = *other;
    } else if (is_singular(value) != is_singular(old_value)) {
        around.after = numbered(around.after, value);
    }
    return around.before + *number + around.after;
}

}  // namespace stykovka::value_writing
