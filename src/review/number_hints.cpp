// Numbers that a text holds in other forms than as values: inside words.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/number_hints.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>
#include <span>

#include "base/unicode.h"
#include "review/made_numbers.h"
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
constexpr std::array<Hint, 96> russian_begins{{
    {"вдвоем", "2"},        {"втроем", "3"},       {"вчетвером", "4"},
    {"впятером", "5"},      {"вшестером", "6"},    {"всемером", "7"},
    {"ввосьмером", "8"},    {"вдевятером", "9"},   {"вдесятером", "10"},
    {"круглосуточн", "24"}, {"ежедневн", "7"},     {"выходн", "7"},
    {"полчас", "30"},       {"получас", "30"},     {"полумиллион", "500000"},
    {"одиннадцати", "11"},  {"тринадцати", "13"},  {"четырнадцати", "14"},
    {"шестнадцати", "16"},  {"семнадцати", "17"},  {"восемнадцати", "18"},
    {"девятнадцати", "19"}, {"шестидесяти", "60"}, {"семидесяти", "70"},
    {"восьмидесяти", "80"}, {"девяносто", "90"},   {"квартал", "3"},
    {"декад", "10"},        {"двухсот", "200"},    {"трехсот", "300"},
    {"двенадцати", "12"},   {"пятнадцати", "15"},  {"двадцати", "20"},
    {"тридцати", "30"},     {"сорока", "40"},      {"пятидесяти", "50"},
    {"одно", "1"},          {"двух", "2"},         {"трех", "3"},
    {"четырех", "4"},       {"пяти", "5"},         {"шести", "6"},
    {"семи", "7"},          {"восьми", "8"},       {"девяти", "9"},
    {"десяти", "10"},       {"двукратн", "2"},     {"удво", "2"},
    {"утро", "3"},          {"вдвое", "2"},        {"втрое", "3"},
    {"вчетверо", "4"},      {"тройк", "3"},        {"трое", "3"},
    {"четверк", "4"},       {"четвер", "4"},       {"пятерк", "5"},
    {"пятер", "5"},         {"десятк", "10"},      {"дюжин", "12"},
    {"столет", "100"},      {"сотн", "100"},       {"двадцатк", "20"},
    {"семерк", "7"},        {"восьмерк", "8"},     {"девятк", "9"},
    {"третьекурс", "3"},    {"третьекласс", "3"},  {"второкурс", "2"},
    {"второкласс", "2"},    {"полнопривод", "4"},  {"суточн", "24"},
    {"отечественн", "2"},   {"полугодовал", "6"},  {"полуторагодовал", "18"},
    {"годовой", "12"},      {"годового", "12"},    {"нулев", "0"},
    {"золот", "1"},         {"серебр", "2"},       {"бронз", "3"},
    {"стопроцентн", "100"}, {"полностью", "100"},  {"целиком", "100"},
    {"двойн", "2"},         {"тройн", "3"},        {"дуэт", "2"},
    {"трио", "3"},          {"квартет", "4"},      {"вековой", "100"},
    {"векового", "100"},    {"полувек", "50"},     {"тысячелет", "1000"},
    {"полгод", "6"},        {"полугод", "6"},      {"полвека", "50"},
}};
constexpr std::array<Hint, 8> russian_words{{{"вв", "20"},
                                             {"пара", "2"},
                                             {"оба", "2"},
                                             {"обе", "2"},
                                             {"полдень", "12:00"},
                                             {"полудня", "12:00"},
                                             {"полночь", "00:00"},
                                             {"полуночи", "00:00"}}};

constexpr std::array<Hint, 63> english_begins{{
    {"decade", "10"},       {"dozen", "12"},         {"centur", "100"},
    {"double", "2"},        {"doubling", "2"},       {"twofold", "2"},
    {"tripl", "3"},         {"threefold", "3"},      {"quadrupl", "4"},
    {"fourfold", "4"},      {"trio", "3"},           {"quartet", "4"},
    {"foursome", "4"},      {"pair", "2"},           {"couple", "2"},
    {"twice", "2"},         {"both", "2"},           {"thrice", "3"},
    {"fortnight", "14"},    {"fortnight", "2"},      {"twin", "2"},
    {"twenties", "20"},     {"thirties", "30"},      {"forties", "40"},
    {"fifties", "50"},      {"sixties", "60"},       {"seventies", "70"},
    {"eighties", "80"},     {"nineties", "90"},      {"fully", "100"},
    {"completely", "100"},  {"entirely", "100"},     {"annual", "12"},
    {"yearly", "12"},       {"daily", "24"},         {"triplet", "3"},
    {"halv", "2"},          {"trebl", "3"},          {"duo", "2"},
    {"duet", "2"},          {"centen", "100"},       {"gold", "1"},
    {"silver", "2"},        {"bronze", "3"},         {"bicenten", "200"},
    {"tercenten", "300"},   {"sesquicenten", "150"}, {"millenni", "1000"},
    {"semifinal", "1"},     {"semifinal", "2"},      {"semi-final", "1"},
    {"semi-final", "2"},    {"quarterfinal", "1"},   {"quarterfinal", "4"},
    {"quarter-final", "1"}, {"quarter-final", "4"},  {"quintupl", "5"},
    {"quintet", "5"},       {"noon", "12:00"},       {"midday", "12:00"},
    {"midnight", "00:00"},  {"midnight", "24:00"},   {"quarter", "3"},
}};

// Days that both languages name by their date or by what they are.
constexpr std::array<Hint, 26> holidays{{{"новый год", "01-01"},
                                         {"нового года", "01-01"},
                                         {"new year", "01-01"},
                                         {"новогодн", "12-31"},
                                         {"new year", "12-31"},
                                         {"рождеств", "01-07"},
                                         {"christmas", "01-07"},
                                         {"татьянин", "01-25"},
                                         {"защитника отечества", "02-23"},
                                         {"защитников отечества", "02-23"},
                                         {"defender", "02-23"},
                                         {"женск", "03-08"},
                                         {"women", "03-08"},
                                         {"космонавтики", "04-12"},
                                         {"cosmonautics", "04-12"},
                                         {"первома", "05-01"},
                                         {"may day", "05-01"},
                                         {"победы", "05-09"},
                                         {"victory day", "05-09"},
                                         {"день россии", "06-12"},
                                         {"дня россии", "06-12"},
                                         {"russia day", "06-12"},
                                         {"знаний", "09-01"},
                                         {"knowledge day", "09-01"},
                                         {"народного единства", "11-04"},
                                         {"unity day", "11-04"}}};

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
        if (russian && duration_adjective(token.key)) return;  // a value of its own
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
        if (auto number = number_of_compound(key)) add(*std::move(number));
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

}  // namespace

bool has_other_times(std::string_view text, std::string_view amount) {
    constexpr std::array<Hint, 21> times{{{"doubl", "2"},     {"twofold", "2"},  {"twice", "2"},      {"tripl", "3"},
                                          {"threefold", "3"}, {"quadrupl", "4"}, {"fourfold", "4"},   {"fivefold", "5"},
                                          {"quintupl", "5"},  {"sixfold", "6"},  {"tenfold", "10"},   {"trebl", "3"},
                                          {"halv", "2"},      {"учетвер", "4"},  {"вдесятеро", "10"}, {"впятеро", "5"},
                                          {"вдвое", "2"},     {"удво", "2"},     {"втрое", "3"},      {"утро", "3"},
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
    const std::string small = lowered(text);
    for (const Hint& holiday : holidays)
        if (small.find(holiday.begin) != std::string::npos) hints.take_amount(std::string(holiday.amount));
    bool is_counted = false;
    for (const Token& token : tokens_of(text)) {
        if (token.kind == TokenKind::word) hints.take(token, token.span.in(text), language.primary() == "ru");
        // «За сутки» are 24 hours, «двое суток» are not.
        if (!is_counted && (token.key.starts_with("сутк") || token.key == "суток")) hints.take_amount("24");
        const auto number = number_word(token.key);
        is_counted = token.kind == TokenKind::number || (number && number->kind == NumberWordKind::cardinal);
        // "A year and a half", "half as many again".
        const std::string_view before = text.substr(0, token.span.begin), behind = text.substr(token.span.begin);
        if (token.key == "half" &&
            (before.ends_with("and a ") || behind.starts_with("half as m") || behind.starts_with("half again")))
            hints.take_amount("1.5");
        // «1/8 финала» is played by 16.
        if (behind.starts_with("1/8 ")) hints.take_amount("16");
        if (behind.starts_with("round of 16") || behind.starts_with("last 16")) {
            hints.take_amount("1");
            hints.take_amount("8");
        }
        if (behind.starts_with("around the clock") || token.key.starts_with("круглосуточн")) {
            hints.take_amount("24");
            hints.take_amount("7");
        }
        // «С часу до двух».
        if (token.key == "часу")
            for (const char* hour : {"1", "01:00", "13:00"}) hints.take_amount(hour);
        // Minutes said in hours.
        if (behind.starts_with("half an hour")) hints.take_amount("30");
        if (behind.starts_with("quarter of an hour") || behind.starts_with("четверть часа")) hints.take_amount("15");
        if (auto scaled = amount_with_scale_behind(token.key, text.substr(token.span.end)))
            hints.take_amount(*std::move(scaled));
    }
    return hints.take_all();
}

}  // namespace stykovka
