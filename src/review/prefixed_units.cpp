// Units of the SI, and some beside it, with their prefixes: «нанометр», "µSv", «ТэВ».
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/prefixed_units.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <vector>

#include "base/unicode.h"

namespace stykovka {
namespace {

struct Prefix {
    std::string_view russian, english;              // in words
    std::string_view russian_signs, english_signs;  // separated by spaces; the first English one is the name's
    double factor;
};
constexpr std::array<Prefix, 14> prefixes{{{"", "", "", "", 1},
                                           {"фемто", "femto", "ф", "f", 1e-15},
                                           {"пико", "pico", "п", "p", 1e-12},
                                           {"нано", "nano", "н", "n", 1e-9},
                                           {"микро", "micro", "мк", "µ μ u mc", 1e-6},
                                           {"милли", "milli", "м", "m", 1e-3},
                                           {"санти", "centi", "с", "c", 1e-2},
                                           {"деци", "deci", "д", "d", 1e-1},
                                           {"гекто", "hecto", "г", "h", 1e2},
                                           {"кило", "kilo", "к", "k", 1e3},
                                           {"мега", "mega", "М", "M", 1e6},
                                           {"гига", "giga", "Г", "G", 1e9},
                                           {"тера", "tera", "Т", "T", 1e12},
                                           {"пета", "peta", "П", "P", 1e15}}};

/// What begins the word in each language, and the signs; the first English sign is the name's.
struct Base {
    std::string_view russian, english;
    std::string_view russian_signs, english_signs;
    std::string_view dimension;
    double size;
};
constexpr std::array<Base, 32> bases{{{"метр", "meter", "м", "m", "length", 1},
                                      {{}, "metre", {}, "m", "length", 1},
                                      {{}, "litre", {}, "l", "length3", 1e-3},
                                      {"грамм", "gram", "г", "g", "mass", 1},
                                      {"тонн", "ton", "т", "t", "mass", 1e6},
                                      {"литр", "liter", "л", "l L", "length3", 1e-3},
                                      {"секунд", "second", "с", "s", "time", 1},
                                      {"ватт-час", "watt-hour", "Вт·ч Втч", "Wh", "energy", 1},
                                      {"ватт", "watt", "Вт", "W", "power", 1},
                                      {"вольт", "volt", "В", "V", "voltage", 1},
                                      {"ампер", "amp", "А", "A", "current", 1},
                                      {"ом", "ohm", "Ом", "Ω ohm", "resistance", 1},
                                      {"герц", "hertz", "Гц", "Hz", "frequency", 1},
                                      {"паскал", "pascal", "Па", "Pa", "pressure", 1},
                                      {"джоул", "joule", "Дж", "J", "joules", 1},
                                      {"ньютон", "newton", "Н", "N", "force", 1},
                                      {"беккерел", "becquerel", "Бк", "Bq", "activity", 1},
                                      {"зиверт", "sievert", "Зв", "Sv", "radiation", 1},
                                      {"гре", "gray", "Гр", "Gy", "dose", 1},
                                      {"фарад", "farad", "Ф", "F", "capacity", 1},
                                      {"генри", "henr", "Гн", "H", "inductance", 1},
                                      {"тесл", "tesla", "Тл", "T", "induction", 1},
                                      {"люмен", "lumen", "лм", "lm", "light", 1},
                                      {"люкс", "lux", "лк", "lx", "illuminance", 1},
                                      {"электронвольт", "electronvolt", "эВ", "eV", "electronvolts", 1},
                                      {"электрон-вольт", "electron-volt", "эВ", "eV", "electronvolts", 1},
                                      {"моль", "mole", "моль", "mol", "amount", 1},
                                      {"кельвин", "kelvin", "К", "K", "kelvins", 1},
                                      {"калори", "calor", "кал", "cal", "heat", 1},
                                      {"бар", "bar", "бар", "bar", "pressure", 1e5},
                                      {"байт", "byte", "байт Б", "B", "data", 1},
                                      {"бит", "bit", "бит", "bit", "bits", 1}}};

// Endings of the nouns in both languages, and of the adjectives made of them.
bool is_ending(std::string_view ending) {
    constexpr std::array<std::string_view, 36> endings{"",   "а",  "ы",   "у",   "ов",   "е",  "ом",  "ам",   "ами",
                                                       "ах", "ь",  "я",   "ей",  "ю",    "ем", "ям",  "ями",  "ях",
                                                       "и",  "й",  "ев",  "ий",  "ию",   "ия", "ией", "иями", "s",
                                                       "es", "ne", "nes", "ere", "eres", "ie", "ies", "ys",   "y"};
    for (const std::string_view each : endings)
        if (each == ending) return true;
    return ending.starts_with("ов") || ending.starts_with("н");
}

std::vector<std::string> words_of(std::string_view list) {
    std::vector<std::string> words;
    for (std::size_t begin = 0; begin <= list.size();) {
        const std::size_t end = std::min(list.find(' ', begin), list.size());
        words.emplace_back(list.substr(begin, end - begin));
        begin = end + 1;
    }
    return words;
}

using Units = std::array<std::array<PrefixedUnit, bases.size()>, prefixes.size()>;

const Units& all_units() {
    static const Units units = [] {
        Units made;
        for (std::size_t p = 0; p < prefixes.size(); ++p)
            for (std::size_t b = 0; b < bases.size(); ++b)
                made[p][b] = {words_of(prefixes[p].english_signs).front() + words_of(bases[b].english_signs).front(),
                              bases[b].dimension, prefixes[p].factor * bases[b].size};
        return made;
    }();
    return units;
}

bool is_letter_alone(std::string_view sign) { return sign.size() <= 2 && length_in_code_points(sign) == 1; }

using Signs = std::unordered_map<std::string, const PrefixedUnit*>;

void add_signs(Signs& signs, std::string_view prefix_signs, std::string_view base_signs, const PrefixedUnit& unit) {
    for (const std::string& prefix : words_of(prefix_signs))
        for (const std::string& base : words_of(base_signs))
            if (!base.empty() && !(prefix.empty() && is_letter_alone(base))) signs.emplace(prefix + base, &unit);
}

const Signs& all_signs() {
    static const Signs signs = [] {
        Signs made;
        for (std::size_t p = 0; p < prefixes.size(); ++p)
            for (std::size_t b = 0; b < bases.size(); ++b) {
                add_signs(made, prefixes[p].russian_signs, bases[b].russian_signs, all_units()[p][b]);
                add_signs(made, prefixes[p].english_signs, bases[b].english_signs, all_units()[p][b]);
            }
        // A time of day, a title, a mountain, a pronoun: they name no unit.
        for (const char* word : {"pm", "Ms", "Mt", "us"}) made.erase(word);
        return made;
    }();
    return signs;
}

const PrefixedUnit* unit_in_words(std::string_view key) {
    for (std::size_t p = 0; p < prefixes.size(); ++p)
        for (const bool is_russian : {true, false}) {
            const std::string_view prefix = is_russian ? prefixes[p].russian : prefixes[p].english;
            if (!key.starts_with(prefix)) continue;
            for (std::size_t b = 0; b < bases.size(); ++b) {
                const std::string_view base = is_russian ? bases[b].russian : bases[b].english;
                const std::string_view rest = key.substr(prefix.size());
                if (!base.empty() && rest.starts_with(base) && is_ending(rest.substr(base.size())))
                    return &all_units()[p][b];
            }
        }
    return nullptr;
}

}  // namespace

const PrefixedUnit* prefixed_unit(std::string_view word) {
    if (word.empty()) return nullptr;
    constexpr std::size_t longest_sign = 10;  // bytes
    if (word.size() <= longest_sign) {
        const auto sign = all_signs().find(std::string(word));
        if (sign != all_signs().end()) return sign->second;
    }
    return length_in_code_points(word) < 3 ? nullptr : unit_in_words(lowered(word));
}

}  // namespace stykovka
