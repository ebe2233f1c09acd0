// Words that stand for numbers, months, scales and units, in Russian and English.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/values_words.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

#include "base/unicode.h"

namespace stykovka {
namespace {

struct Entry {
    std::string_view forms;  ///< separated by spaces
    int value;
};

bool has_form(std::string_view forms, std::string_view key) {
    for (std::size_t begin = 0; begin < forms.size();) {
        const std::size_t end = std::min(forms.find(' ', begin), forms.size());
        if (forms.substr(begin, end - begin) == key) return true;
        begin = end + 1;
    }
    return false;
}

using Index = std::unordered_map<std::string_view, int>;

/// Every word of a text is looked up, so lists are searched through an index made once.
template <std::size_t count>
Index index_of(const std::array<Entry, count>& entries) {
    Index index;
    for (const Entry& entry : entries)
        for (std::size_t begin = 0; begin < entry.forms.size();) {
            const std::size_t end = std::min(entry.forms.find(' ', begin), entry.forms.size());
            index.emplace(entry.forms.substr(begin, end - begin), entry.value);
            begin = end + 1;
        }
    return index;
}

std::optional<int> found_in(const Index& index, std::string_view key) {
    const auto found = index.find(key);
    return found == index.end() ? std::nullopt : std::optional(found->second);
}

// «семью» is left out: it is a family more often than seven of something.
constexpr std::array<Entry, 37> cardinals{{
    {"ноль нуля zero", 0},
    {"один одна одно одного одной одному одним одну одном one", 1},
    {"два две двух двум двумя двое двоих двоим two", 2},
    {"три трех трем тремя трое троих троим three", 3},
    {"четыре четырех четырем четырьмя четверо четверых четверым four", 4},
    {"пять пяти пятью пятеро пятерых пятерым five", 5},
    {"шесть шести шестью шестеро шестерых шестерым six", 6},
    {"семь семи семеро семерых семерым seven", 7},
    {"восемь восьми восемью восьмью восьмеро восьмерых eight", 8},
    {"девять девяти девятью девятеро девятерых nine", 9},
    {"десять десяти десятью десятеро десятерых ten", 10},
    {"одиннадцать одиннадцати одиннадцатью eleven", 11},
    {"двенадцать двенадцати двенадцатью twelve", 12},
    {"тринадцать тринадцати тринадцатью thirteen", 13},
    {"четырнадцать четырнадцати четырнадцатью fourteen", 14},
    {"пятнадцать пятнадцати пятнадцатью fifteen", 15},
    {"шестнадцать шестнадцати шестнадцатью sixteen", 16},
    {"семнадцать семнадцати семнадцатью seventeen", 17},
    {"восемнадцать восемнадцати восемнадцатью eighteen", 18},
    {"девятнадцать девятнадцати девятнадцатью nineteen", 19},
    {"двадцать двадцати двадцатью twenty", 20},
    {"тридцать тридцати тридцатью thirty", 30},
    {"сорок сорока forty", 40},
    {"пятьдесят пятидесяти пятьюдесятью fifty", 50},
    {"шестьдесят шестидесяти шестьюдесятью sixty", 60},
    {"семьдесят семидесяти семьюдесятью seventy", 70},
    {"восемьдесят восьмидесяти восемьюдесятью восьмьюдесятью eighty", 80},
    {"девяносто девяноста ninety", 90},
    {"сто ста hundred", 100},
    {"двести двухсот двумстам двумястами двухстах", 200},
    {"триста трехсот тремстам тремястами трехстах", 300},
    {"четыреста четырехсот четыремстам четырьмястами четырехстах", 400},
    {"пятьсот пятисот пятистам пятьюстами пятистах", 500},
    {"шестьсот шестисот шестистам шестьюстами шестистах", 600},
    {"семьсот семисот семистам семьюстами семистах", 700},
    {"восемьсот восьмисот восьмистам восемьюстами восьмистах", 800},
    {"девятьсот девятисот девятистам девятьюстами девятистах", 900},
}};

constexpr std::array<Entry, 28> english_ordinals{{
    {"first", 1},      {"second", 2},       {"third", 3},       {"fourth", 4},      {"fifth", 5},
    {"sixth", 6},      {"seventh", 7},      {"eighth", 8},      {"ninth", 9},       {"tenth", 10},
    {"eleventh", 11},  {"twelfth", 12},     {"thirteenth", 13}, {"fourteenth", 14}, {"fifteenth", 15},
    {"sixteenth", 16}, {"seventeenth", 17}, {"eighteenth", 18}, {"nineteenth", 19}, {"twentieth", 20},
    {"thirtieth", 30}, {"fortieth", 40},    {"fiftieth", 50},   {"sixtieth", 60},   {"seventieth", 70},
    {"eightieth", 80}, {"ninetieth", 90},   {"hundredth", 100},
}};

/// Stems before the endings of adjectives.
constexpr std::array<Entry, 28> russian_ordinals{{
    {"перв", 1},         {"втор", 2},       {"трет", 3},         {"четверт", 4},      {"пят", 5},
    {"шест", 6},         {"седьм", 7},      {"восьм", 8},        {"девят", 9},        {"десят", 10},
    {"одиннадцат", 11},  {"двенадцат", 12}, {"тринадцат", 13},   {"четырнадцат", 14}, {"пятнадцат", 15},
    {"шестнадцат", 16},  {"семнадцат", 17}, {"восемнадцат", 18}, {"девятнадцат", 19}, {"двадцат", 20},
    {"тридцат", 30},     {"сороков", 40},   {"пятидесят", 50},   {"шестидесят", 60},  {"семидесят", 70},
    {"восьмидесят", 80}, {"девяност", 90},  {"сот", 100},
}};
constexpr std::string_view adjective_endings = "ый ой ая ое ого ому ым ом ую ые ых ыми";
constexpr std::string_view third_endings = "ий ья ье ьего ьей ьему ьим ьем ью ьи ьих ьими";

std::optional<int> russian_ordinal(std::string_view key) {
    for (const Entry& entry : russian_ordinals)
        if (key.starts_with(entry.forms) &&
            has_form(entry.value == 3 ? third_endings : adjective_endings, key.substr(entry.forms.size())))
            return entry.value;
    return std::nullopt;
}

constexpr std::array<Entry, 4> scales{{
    {"тыс тысяча тысячи тысяч тысячу тысяче тысячей тысячам тысячами тысячах thousand thousands", 3},
    {"млн миллион миллиона миллионов миллиону миллионом миллионе миллионы миллионам миллионами миллионах million "
     "millions mn mln",
     6},
    {"млрд миллиард миллиарда миллиардов миллиарду миллиардом миллиарде миллиарды миллиардам миллиардами миллиардах "
     "billion billions bn bln",
     9},
    {"трлн триллион триллиона триллионов триллиону триллионом триллионе триллионы триллионам триллионами триллионах "
     "trillion trillions trn tn",
     12},
}};

constexpr std::array<Entry, 12> months{{
    {"январь января январе январю январем янв january jan", 1},
    {"февраль февраля феврале февралю февралем февр фев february feb", 2},
    {"март марта марте марту мартом мар march mar", 3},
    {"апрель апреля апреле апрелю апрелем апр april apr", 4},
    {"май мая мае маю маем may", 5},
    {"июнь июня июне июню июнем june jun", 6},
    {"июль июля июле июлю июлем july jul", 7},
    {"август августа августе августу августом авг august aug", 8},
    {"сентябрь сентября сентябре сентябрю сентябрем сент сен september sept sep", 9},
    {"октябрь октября октябре октябрю октябрем окт october oct", 10},
    {"ноябрь ноября ноябре ноябрю ноябрем нояб ноя november nov", 11},
    {"декабрь декабря декабре декабрю декабрем дек december dec", 12},
}};

struct Unit {
    std::string_view forms;
    std::string_view name;
};
constexpr std::array<Unit, 6> currencies{{
    {"₽ руб р рубль рубля рублей рублю рублем рублях рублям рублями rub "
     "rur "
     "rouble "
     "roubles "
     "ruble "
     "rubles",
     "RUB"},
    {"$ долл доллар доллара долларов доллару долларом долларах долларам долларами usd dollar dollars", "USD"},
    {"€ евро eur euro euros", "EUR"},
    {"£ gbp", "GBP"},
    {"¥ юань юаня юаней юаням юанями cny rmb yuan", "CNY"},
    {"тенге kzt tenge", "KZT"},
}};

struct Duration {
    std::string_view forms;
    TimeUnit unit;
};
constexpr std::array<Duration, 6> durations{{
    {"минута минуты минут минуту мин minute minutes min", {"minute", "minute", 1}},
    {"час часа часов часу часам часами часах hour hours", {"hour", "minute", 60}},
    {"день дня дней дню днем днями дням днях сутки суток суткам сутками сутках дневный дневного дневной day days",
     {"day", "minute", 1'440}},
    {"неделя недели недель неделю неделе неделей неделям неделями неделях week weeks", {"week", "minute", 10'080}},
    {"месяц месяца месяцев месяцу месяцем месяце месяцам месяцами месяцах мес месячный month months",
     {"month", "month", 1}},
    {"лет года год годам годами летний летнего летней летнему летним летнюю летию летие летия year years",
     {"year", "month", 12}},
}};

int roman_digit(char32_t c) {
    switch (c) {
        case U'I':
        case U'І':
            return 1;
        case U'V':
            return 5;
        case U'X':
        case U'Х':
            return 10;
        case U'L':
            return 50;
        case U'C':
        case U'С':
            return 100;
        case U'M':
        case U'М':
            return 1'000;
        default:
            return 0;
    }
}

std::string roman_spelling(int value) {
    constexpr std::array<std::pair<int, std::string_view>, 13> pieces{{{1'000, "M"},
                                                                       {900, "CM"},
                                                                       {500, "D"},
                                                                       {400, "CD"},
                                                                       {100, "C"},
                                                                       {90, "XC"},
                                                                       {50, "L"},
                                                                       {40, "XL"},
                                                                       {10, "X"},
                                                                       {9, "IX"},
                                                                       {5, "V"},
                                                                       {4, "IV"},
                                                                       {1, "I"}}};
    std::string spelling;
    for (const auto& [worth, letters] : pieces)
        for (; value >= worth; value -= worth) spelling += letters;
    return spelling;
}

}  // namespace

std::optional<NumberWord> number_word(std::string_view key) {
    static const Index cardinal = index_of(cardinals);
    static const Index ordinal = index_of(english_ordinals);
    if (const auto value = found_in(cardinal, key)) return NumberWord{*value, NumberWordKind::cardinal};
    if (const auto value = found_in(ordinal, key)) return NumberWord{*value, NumberWordKind::ordinal};
    if (const auto value = russian_ordinal(key)) return NumberWord{*value, NumberWordKind::ordinal};
    return std::nullopt;
}

std::optional<int> power_of_scale(std::string_view key) {
    static const Index index = index_of(scales);
    return found_in(index, key);
}

std::optional<int> month_number(std::string_view key) {
    static const Index index = index_of(months);
    return found_in(index, key);
}

std::optional<int> share_word(std::string_view key) {
    constexpr std::array<Entry, 3> words{{{"половина половины половину половине половиной half", 2},
                                          {"треть трети", 3},
                                          {"четверть четверти четвертью", 4}}};
    static const Index index = index_of(words);
    return found_in(index, key);
}

std::optional<int> share_after_count(std::string_view key) {
    constexpr std::array<Entry, 3> words{{{"трети третей третям третями третях third thirds", 3},
                                          {"четверти четвертей четвертям четвертями четвертях quarter quarters", 4},
                                          {"fifth", 5}}};
    static const Index index = index_of(words);
    if (const auto share = found_in(index, key)) return share;
    const bool is_plural = key.ends_with("ths") || key.ends_with("ых");
    const auto word = is_plural ? number_word(key.ends_with('s') ? key.substr(0, key.size() - 1) : key) : std::nullopt;
    const bool is_share = word && word->kind == NumberWordKind::ordinal && word->value > 2;
    return is_share ? std::optional(word->value) : std::nullopt;
}

std::optional<int> collective_word(std::string_view key) {
    constexpr std::array<Entry, 5> words{{{"полсотни полусотня полусотни полусотню полусотней полусотне", 50},
                                          {"полдюжины", 6},
                                          {"дюжина дюжину дюжиной", 12},
                                          {"десяток", 10},
                                          {"сотня сотню сотней", 100}}};
    static const Index index = index_of(words);
    return found_in(index, key);
}

std::string_view currency_of(std::string_view key) {
    const auto found =
        std::find_if(currencies.begin(), currencies.end(), [&](const Unit& unit) { return has_form(unit.forms, key); });
    return found == currencies.end() ? std::string_view{} : found->name;
}

std::optional<TimeUnit> time_unit(std::string_view key) {
    const auto found = std::find_if(durations.begin(), durations.end(),
                                    [&](const Duration& unit) { return has_form(unit.forms, key); });
    return found == durations.end() ? std::nullopt : std::optional(found->unit);
}

std::optional<NamedDuration> duration_adjective(std::string_view key) {
    // Genitives, as adjectives are made with them; «летн» alone is of summer.
    constexpr std::array<Entry, 20> counts{
        {{"одно", 1},        {"двух", 2},          {"трех", 3},         {"четырех", 4},     {"пяти", 5},
         {"шести", 6},       {"семи", 7},          {"восьми", 8},       {"девяти", 9},      {"десяти", 10},
         {"двенадцати", 12}, {"четырнадцати", 14}, {"пятнадцати", 15},  {"двадцати", 20},   {"тридцати", 30},
         {"сорока", 40},     {"пятидесяти", 50},   {"шестидесяти", 60}, {"семидесяти", 70}, {"девяносто", 90}}};
    constexpr std::array<std::pair<std::string_view, std::string_view>, 8> stems{{{"месячн", "месяц"},
                                                                                  {"недельн", "неделя"},
                                                                                  {"дневн", "день"},
                                                                                  {"суточн", "день"},
                                                                                  {"летн", "год"},
                                                                                  {"годичн", "год"},
                                                                                  {"часов", "час"},
                                                                                  {"минутн", "минута"}}};
    for (const Entry& count : counts) {
        if (!key.starts_with(count.forms)) continue;
        for (const auto& [stem, unit] : stems)
            if (key.substr(count.forms.size()).starts_with(stem)) return NamedDuration{count.value, *time_unit(unit)};
    }
    return std::nullopt;
}

std::optional<int> roman_number(std::string_view word) {
    int value = 0;
    int before = 0;
    std::string spelling;
    for (std::size_t offset = 0; offset < word.size();) {
        const int digit = roman_digit(next_code_point(word, offset));
        if (digit == 0) return std::nullopt;
        value += digit;
        if (before != 0 && before < digit) value -= 2 * before;
        before = digit;
        spelling += digit == 1     ? 'I'
                    : digit == 5   ? 'V'
                    : digit == 10  ? 'X'
                    : digit == 50  ? 'L'
                    : digit == 100 ? 'C'
                                   : 'M';
    }
    // One letter may be an initial or a pronoun; above 39 letters are abbreviations more often than numerals.
    if (spelling.size() < 2 || value > 39 || roman_spelling(value) != spelling) return std::nullopt;
    return value;
}

std::optional<int> times_word(std::string_view key) {
    constexpr std::array<Entry, 9> words{{{"вдвое дважды двукратно twice twofold", 2},
                                          {"втрое трижды thrice threefold", 3},
                                          {"вчетверо четырежды fourfold", 4},
                                          {"впятеро fivefold", 5},
                                          {"вшестеро sixfold", 6},
                                          {"всемеро sevenfold", 7},
                                          {"ввосьмеро eightfold", 8},
                                          {"вдевятеро ninefold", 9},
                                          {"вдесятеро tenfold", 10}}};
    static const Index index = index_of(words);
    return found_in(index, key);
}

}  // namespace stykovka
