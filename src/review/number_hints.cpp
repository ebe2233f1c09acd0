// Numbers that a text holds in other forms than as values: inside words, and in units of another system.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/number_hints.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>
#include <span>

#include "base/unicode.h"
#include "text/tokenizer.h"
#include "text/values_decimal.h"
#include "text/values_words.h"

namespace stykovka {
namespace {

struct Hint {
    std::string_view begin;
    std::string_view amount;
};

// What begins a Russian word that holds a number: «трёхкратный», «двухметровый», «удвоить».
constexpr std::array<Hint, 36> russian_begins{{
    {"двухсот", "200"}, {"трехсот", "300"}, {"двенадцати", "12"}, {"пятнадцати", "15"}, {"двадцати", "20"},
    {"тридцати", "30"}, {"сорока", "40"},   {"пятидесяти", "50"}, {"одно", "1"},        {"двух", "2"},
    {"трех", "3"},      {"четырех", "4"},   {"пяти", "5"},        {"шести", "6"},       {"семи", "7"},
    {"восьми", "8"},    {"девяти", "9"},    {"десяти", "10"},     {"двукратн", "2"},    {"удво", "2"},
    {"утро", "3"},      {"вдвое", "2"},     {"втрое", "3"},       {"вчетверо", "4"},    {"тройк", "3"},
    {"трое", "3"},      {"четверк", "4"},   {"четвер", "4"},      {"пятерк", "5"},      {"пятер", "5"},
    {"десятк", "10"},   {"дюжин", "12"},    {"столет", "100"},    {"сутк", "24"},       {"полгод", "6"},
    {"полугод", "6"},
}};
constexpr std::array<Hint, 5> russian_words{{{"суток", "24"}, {"вв", "20"}, {"пара", "2"}, {"оба", "2"}, {"обе", "2"}}};

constexpr std::array<Hint, 20> english_begins{{
    {"decade", "10"}, {"dozen", "12"},  {"centur", "100"},  {"double", "2"},     {"doubling", "2"},
    {"twofold", "2"}, {"tripl", "3"},   {"threefold", "3"}, {"quadrupl", "4"},   {"fourfold", "4"},
    {"trio", "3"},    {"quartet", "4"}, {"foursome", "4"},  {"pair", "2"},       {"couple", "2"},
    {"twice", "2"},   {"both", "2"},    {"thrice", "3"},    {"fortnight", "14"}, {"fortnight", "2"},
}};

struct Scale {
    std::string_view begin;
    int power;
};
constexpr std::array<Scale, 6> scales{
    {{"тысяч", 3}, {"миллион", 6}, {"миллиард", 9}, {"thousand", 3}, {"million", 6}, {"billion", 9}}};

std::string digits_at(std::string_view word, std::size_t at) {
    std::string digits;
    while (at < word.size() && word[at] >= '0' && word[at] <= '9') digits += word[at++];
    return digits;
}

bool is_digit_at(std::string_view word, std::size_t at) { return word[at] >= '0' && word[at] <= '9'; }

class Hints {
public:
    void take(const Token& token, std::string_view word, bool russian) {
        add_digits(token.key);
        if (russian)
            add_russian(token.key);
        else
            add_english(token.key);
        for (const Scale& scale : scales)
            if (token.key.starts_with(scale.begin)) add(times_power_of_ten("1", scale.power));
        if (const auto roman = roman_number(word)) add(std::to_string(*roman));
        if (word == "I" || word == "\u0406") add("1");
        if (word == "V") add("5");
        if (word == "X" || word == "Х") add("10");
    }
    void take_amount(std::string amount) { add(std::move(amount)); }
    std::set<std::string> take_all() { return std::move(amounts_); }

private:
    void add(std::string amount) { amounts_.insert(std::move(amount)); }

    // Every run of digits in a word, and what follows it when that is a scale: «25-тысячная».
    void add_digits(const std::string& key) {
        for (std::size_t at = 0; at < key.size(); ++at) {
            if (!is_digit_at(key, at) || (at > 0 && is_digit_at(key, at - 1))) continue;
            const std::string digits = digits_at(key, at);
            add(digits);
            const std::size_t hyphen = at + digits.size();
            for (const Scale& scale : scales)
                if (hyphen < key.size() && key.find(scale.begin, hyphen) == hyphen + 1)
                    add(times_power_of_ten(digits, scale.power));
        }
    }

    void add_russian(std::string_view key) {
        for (const Hint& hint : russian_words)
            if (key == hint.begin) add(std::string(hint.amount));
        for (const Hint& hint : russian_begins)
            if (key.starts_with(hint.begin)) return add(std::string(hint.amount));
    }

    void add_english(std::string_view key) {
        for (const Hint& hint : english_begins)
            if (key.starts_with(hint.begin)) add(std::string(hint.amount));
        // "mother-of-three", "five-times", "twelve-year-old".
        while (key.find('-') != std::string_view::npos) {
            add_number_word(key.substr(0, key.find('-')));
            key = key.substr(key.find('-') + 1);
        }
        add_number_word(key);
    }

    void add_number_word(std::string_view key) {
        if (const auto number = number_word(key)) add(std::to_string(number->value));
    }

    std::set<std::string> amounts_;
};

/// A unit and its size in the metric base unit; degrees Fahrenheit apart.
struct Unit {
    std::string_view begin;
    char base;  ///< m, g or d (degrees)
    double size;
};
constexpr std::array<Unit, 15> metric_units{{{"км", 'm', 1000},
                                             {"километр", 'm', 1000},
                                             {"см", 'm', 0.01},
                                             {"сантиметр", 'm', 0.01},
                                             {"мм", 'm', 0.001},
                                             {"миллиметр", 'm', 0.001},
                                             {"метр", 'm', 1},
                                             {"м", 'm', 1},
                                             {"кг", 'g', 1000},
                                             {"килограмм", 'g', 1000},
                                             {"тонн", 'g', 1e6},
                                             {"грамм", 'g', 1},
                                             {"градус", 'd', 1},
                                             {"°", 'd', 1},
                                             {"литр", 'l', 1}}};
// International Yard and Pound Agreement of 1959; US gallon.
constexpr std::array<Unit, 15> imperial_units{{{"mile", 'm', 1609.344},
                                               {"mph", 'm', 1609.344},
                                               {"inch", 'm', 0.0254},
                                               {"feet", 'm', 0.3048},
                                               {"foot", 'm', 0.3048},
                                               {"yard", 'm', 0.9144},
                                               {"pound", 'g', 453.59237},
                                               {"lb", 'g', 453.59237},
                                               {"ounce", 'g', 28.349523},
                                               {"ton", 'g', 907184.74},
                                               {"degree", 'd', 1},
                                               {"°", 'd', 1},
                                               {"gallon", 'l', 3.785411784},
                                               {"fahrenheit", 'd', 1},
                                               {"f", 'd', 1}}};

// The unit within the few words behind a value: «от 5 до 10 см» has it behind the second number.
std::optional<Unit> unit_behind(const Value& value, std::string_view text, std::span<const Unit> units) {
    constexpr std::size_t bytes_to_look_at = 40;
    constexpr std::size_t words_to_look_at = 4;
    const std::string_view rest = text.substr(value.span.end, bytes_to_look_at);
    std::size_t words = 0;
    // The cut may go through a letter, which then is no word.
    for (const Token& token : tokens_of(rest.substr(0, valid_utf8_prefix(rest)))) {
        const auto found = std::find_if(units.begin(), units.end(), [&](const Unit& unit) {
            return unit.begin.size() > 2 ? token.key.starts_with(unit.begin) : token.key == unit.begin;
        });
        if (found != units.end()) return *found;
        if (++words == words_to_look_at) break;
    }
    return std::nullopt;
}

}  // namespace

bool has_other_times(std::string_view text, std::string_view amount) {
    constexpr std::array<Hint, 13> times{{{"doubl", "2"},
                                          {"twofold", "2"},
                                          {"twice", "2"},
                                          {"tripl", "3"},
                                          {"threefold", "3"},
                                          {"quadrupl", "4"},
                                          {"fourfold", "4"},
                                          {"fivefold", "5"},
                                          {"вдвое", "2"},
                                          {"удво", "2"},
                                          {"втрое", "3"},
                                          {"утро", "3"},
                                          {"вчетверо", "4"}}};
    bool has_another = false;
    for (const Token& token : tokens_of(text))
        for (const Hint& hint : times) {
            if (!token.key.starts_with(hint.begin)) continue;
            if (hint.amount == amount) return false;
            has_another = true;
        }
    return has_another;
}

std::optional<std::string> amount_with_scale_behind(std::string_view amount, std::string_view behind) {
    if (!behind.starts_with('-') || amount.empty() || !is_digit_at(amount, 0)) return std::nullopt;
    for (const Scale& scale : scales)
        if (behind.substr(1).starts_with(scale.begin)) return times_power_of_ten(amount, scale.power);
    return std::nullopt;
}

std::set<std::string> number_hints(std::string_view text, const Language& language) {
    Hints hints;
    for (const Token& token : tokens_of(text)) {
        if (token.kind == TokenKind::word) hints.take(token, token.span.in(text), language.primary() == "ru");
        // "A year and a half".
        if (token.key == "half" && text.substr(0, token.span.begin).ends_with("and a ")) hints.take_amount("1.5");
        if (auto scaled = amount_with_scale_behind(token.key, text.substr(token.span.end)))
            hints.take_amount(*std::move(scaled));
    }
    return hints.take_all();
}

bool is_converted(const Value& metric, std::string_view metric_text, const Value& imperial,
                  std::string_view imperial_text) {
    const auto one = unit_behind(metric, metric_text, metric_units);
    const auto other = unit_behind(imperial, imperial_text, imperial_units);
    if (!one || !other || one->base != other->base) return false;
    const double amount = std::atof(metric.amount.c_str());
    double converted = std::atof(imperial.amount.c_str());
    if (one->base == 'd') return std::abs((converted - 32) / 1.8 - amount) <= 1.5;
    converted *= other->size;
    constexpr double rounding = 0.25;  // "1 inch" for 2 cm: one figure is left of it
    return std::abs(converted - amount * one->size) <= rounding * std::max(converted, amount * one->size);
}

}  // namespace stykovka
