// Numbers inside words: «трехкомнатный», "bilateral", «двойня», "quarterfinal".
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/made_numbers.h"

#include <algorithm>
#include <array>

#include "base/any_of.h"
#include "text/values_decimal.h"
#include "text/values_words.h"

namespace stykovka {
namespace {

struct Piece {
    std::string_view begin;
    int value;
};

// As adjectives are made with them; the longer before those that they begin with.
constexpr std::array<Piece, 9> hundreds{{{"девятисот", 900},
                                         {"восьмисот", 800},
                                         {"семисот", 700},
                                         {"шестисот", 600},
                                         {"пятисот", 500},
                                         {"четырехсот", 400},
                                         {"трехсот", 300},
                                         {"двухсот", 200},
                                         {"сто", 100}}};
constexpr std::array<Piece, 18> tens{{{"одиннадцати", 11},
                                      {"двенадцати", 12},
                                      {"тринадцати", 13},
                                      {"четырнадцати", 14},
                                      {"пятнадцати", 15},
                                      {"шестнадцати", 16},
                                      {"семнадцати", 17},
                                      {"восемнадцати", 18},
                                      {"девятнадцати", 19},
                                      {"двадцати", 20},
                                      {"тридцати", 30},
                                      {"сорока", 40},
                                      {"пятидесяти", 50},
                                      {"шестидесяти", 60},
                                      {"семидесяти", 70},
                                      {"восьмидесяти", 80},
                                      {"девяносто", 90},
                                      {"десяти", 10}}};
constexpr std::array<Piece, 11> ones{{{"одно", 1},
                                      {"двух", 2},
                                      {"дву", 2},
                                      {"трех", 3},
                                      {"четырех", 4},
                                      {"пяти", 5},
                                      {"шести", 6},
                                      {"семи", 7},
                                      {"восьми", 8},
                                      {"девяти", 9},
                                      {"тре", 3}}};
constexpr std::array<Piece, 4> ordinal_scales{
    {{"hundredth", 2}, {"thousandth", 3}, {"millionth", 6}, {"billionth", 9}}};
constexpr std::array<Piece, 4> powers{{{"тысяч", 3}, {"миллион", 6}, {"миллиард", 9}, {"триллион", 12}}};

template <std::size_t size>
int take(std::string_view& rest, const std::array<Piece, size>& pieces) {
    for (const Piece& piece : pieces)
        if (rest.starts_with(piece.begin)) {
            rest.remove_prefix(piece.begin.size());
            return piece.value;
        }
    return 0;
}

// What a numeral is put before; «семинар» and «стоматолог» hold none.
constexpr std::array<std::string_view, 75> counted{
    "комнат",  "этаж",   "мест",     "палат",  "полос", "сторон",  "звезд",    "тонн",    "ступен", "уровн",
    "ярус",    "колес",  "осн",      "двер",   "том",   "сери",    "акт",      "язы",     "парт",   "мандат",
    "знач",    "мерн",   "класс",    "балл",   "очков", "процент", "часов",    "дневн",   "кратн",  "лопаст",
    "мотор",   "двигат", "створ",    "цвет",   "голос", "весельн", "мачтов",   "палуб",   "секци",  "подъезд",
    "квартир", "корпус", "конечн",   "уголь",  "летн",  "летие",   "лети",     "недельн", "месячн", "разов",
    "фазн",    "ядерн",  "слойн",    "секунд", "минут", "метр",    "километр", "литр",    "рублев", "доллар",
    "размерн", "вагонн", "страничн", "точечн", "пудов", "градус",  "томник",   "суточн",  "годичн", "шажн",
    "канальн", "полюсн", "сложн",    "сотенн", "путн"};

std::optional<std::string> number_in_russian(std::string_view key) {
    constexpr std::array<Piece, 6> words{
        {{"двойн", 2}, {"тройн", 3}, {"четверн", 4}, {"двояк", 2}, {"одинарн", 1}, {"двустволь", 2}}};
    // «Двойня», «тройня» are groups.
    for (const Piece& word : words)
        if (key.starts_with(word.begin) && !group_of(key)) return std::to_string(word.value);
    const auto prefix = numeral_prefix(key);
    const bool is_scaled = prefix && prefix->amount.size() > 3;
    if (!prefix || !(is_scaled || begins_with_any(prefix->rest, counted))) return std::nullopt;
    return prefix->amount;
}

// "Bilateral", "tricolor".
std::optional<std::string> number_in_latin(std::string_view key) {
    constexpr std::array<Piece, 6> latin{{{"uni", 1}, {"mono", 1}, {"bi", 2}, {"tri", 3}, {"quadri", 4}, {"quad", 4}}};
    constexpr std::array<std::string_view, 8> rests{"lateral", "cameral", "lingual", "ennial",
                                                    "partite", "color",   "colour",  "polar"};
    for (const Piece& piece : latin)
        if (key.starts_with(piece.begin) && begins_with_any(key.substr(piece.begin.size()), rests))
            return std::to_string(piece.value);
    return std::nullopt;
}

std::optional<std::string> number_in_english(std::string_view key) {
    if (auto latin = number_in_latin(key)) return latin;
    const std::size_t hyphen = key.find('-');
    if (hyphen == std::string_view::npos) return std::nullopt;
    const std::string_view first = key.substr(0, hyphen), rest = key.substr(hyphen + 1);
    constexpr std::array<std::string_view, 9> others{"off",   "bedroom", "on",    "by",  "liner",
                                                     "sided", "fits",    "thing", "size"};
    constexpr std::array<Piece, 7> multiples{
        {{"single", 1}, {"double", 2}, {"dual", 2}, {"twin", 2}, {"triple", 3}, {"quadruple", 4}, {"two", 2}}};
    // "Two-millionth".
    for (const Piece& scale : ordinal_scales)
        if (rest == scale.begin)
            if (const auto number = number_word(first))
                return times_power_of_ten(std::to_string(number->value), scale.value);
    if (begins_with_any(rest, others) || share_after_count(rest) || number_word(rest) || power_of_scale(rest))
        return std::nullopt;
    for (const Piece& multiple : multiples)
        if (first == multiple.begin) return std::to_string(multiple.value);
    const auto number = number_word(first);
    return number && number->kind == NumberWordKind::cardinal ? std::optional(std::to_string(number->value))
                                                              : std::nullopt;
}

}  // namespace

std::optional<NumeralPrefix> numeral_prefix(std::string_view key) {
    std::string_view rest = key;
    if (rest.starts_with("полутора")) {
        rest.remove_prefix(std::string_view("полутора").size());
        const int power = take(rest, powers);
        return NumeralPrefix{times_power_of_ten("1.5", power), rest};
    }
    // «Двухсоттысячный», «стодвадцатипятилетие».
    int value = take(rest, hundreds);
    const int ten = take(rest, tens);
    value += ten;
    if (ten == 0 || ten >= 20) value += take(rest, ones);
    if (value == 0 || rest.empty()) return std::nullopt;
    const int power = take(rest, powers);
    return NumeralPrefix{times_power_of_ten(std::to_string(value), power), rest};
}

std::optional<std::string> number_of_compound(std::string_view key) {
    const bool is_russian = !key.empty() && static_cast<unsigned char>(key.front()) >= 0x80;
    return is_russian ? number_in_russian(key) : number_in_english(key);
}

std::optional<std::string> group_of(std::string_view key) {
    struct Group {
        std::string_view begin, value;
    };
    constexpr std::array<Group, 62> groups{{{"двойняш", "2"},
                                            {"двойня", "2"},
                                            {"двойни", "2"},
                                            {"двойню", "2"},
                                            {"двойней", "2"},
                                            {"близнец", "2"},
                                            {"twins", "2"},
                                            {"тройняш", "3"},
                                            {"тройня", "3"},
                                            {"тройни", "3"},
                                            {"тройню", "3"},
                                            {"тройней", "3"},
                                            {"triplets", "3"},
                                            {"четверняш", "4"},
                                            {"четверня", "4"},
                                            {"четверни", "4"},
                                            {"четверню", "4"},
                                            {"quadruplets", "4"},
                                            {"quintuplets", "5"},
                                            {"дуэт", "2"},
                                            {"duo", "2"},
                                            {"duet", "2"},
                                            {"трио", "3"},
                                            {"trio", "3"},
                                            {"квартет", "4"},
                                            {"quartet", "4"},
                                            {"foursome", "4"},
                                            {"квинтет", "5"},
                                            {"quintet", "5"},
                                            {"секстет", "6"},
                                            {"sextet", "6"},
                                            {"дилоги", "2"},
                                            {"трилоги", "3"},
                                            {"trilog", "3"},
                                            {"тетралоги", "4"},
                                            {"tetralog", "4"},
                                            {"хет-трик", "3"},
                                            {"hat-trick", "3"},
                                            {"биатлон", "2"},
                                            {"biathlon", "2"},
                                            {"двоебор", "2"},
                                            {"триатлон", "3"},
                                            {"троебор", "3"},
                                            {"triathl", "3"},
                                            {"пятибор", "5"},
                                            {"pentathl", "5"},
                                            {"семибор", "7"},
                                            {"heptathl", "7"},
                                            {"десятибор", "10"},
                                            {"decathl", "10"},
                                            {"полуфинал", "semifinal"},
                                            {"semifinal", "semifinal"},
                                            {"semi-final", "semifinal"},
                                            {"четвертьфинал", "quarterfinal"},
                                            {"quarterfinal", "quarterfinal"},
                                            {"quarter-final", "quarterfinal"},
                                            {"duumvir", "2"},
                                            {"триумвират", "3"},
                                            {"triumvir", "3"},
                                            {"тандем", "2"},
                                            {"tandem", "2"},
                                            {"дуумвир", "2"}}};
    const auto found = std::ranges::find_if(groups, [&](const Group& group) { return key.starts_with(group.begin); });
    return found == groups.end() ? std::nullopt : std::optional(std::string(found->value));
}

}  // namespace stykovka
