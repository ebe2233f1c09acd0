// Words cut down to what their forms share, for those that no dictionary knows.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/cut_endings.h"

#include <algorithm>
#include <array>

#include "base/unicode.h"

namespace stykovka {
namespace {

using namespace std::string_view_literals;

// Longest first. The base itself, "лавров", has none of them.
constexpr std::array surname_endings{"ыми"sv, "ых"sv, "ым"sv, "ой"sv, "ою"sv, "ом"sv, "а"sv, "у"sv, "е"sv, "ы"sv, ""sv};
constexpr std::array surname_suffixes{"ов"sv, "ев"sv, "ин"sv, "ын"sv};
constexpr std::size_t shortest_surname = 4;  // code points: "Орлов" has five, "Инин" four

constexpr std::array acronym_endings{"ами"sv, "ах"sv, "ам"sv, "ом"sv, "ов"sv, "ем"sv,
                                     "а"sv,   "у"sv,  "е"sv,  "ы"sv,  "и"sv};

bool has_surname_suffix(std::string_view base) {
    return length_in_code_points(base) >= shortest_surname &&
           std::any_of(surname_suffixes.begin(), surname_suffixes.end(),
                       [&](std::string_view suffix) { return base.ends_with(suffix); });
}

bool is_vowel(char c) { return "aeiouy"sv.find(c) != std::string_view::npos; }

}  // namespace

std::optional<std::string> surname_base(std::string_view word_key) {
    for (const std::string_view ending : surname_endings) {
        if (!word_key.ends_with(ending)) continue;
        const std::string_view base = word_key.substr(0, word_key.size() - ending.size());
        if (has_surname_suffix(base)) return std::string(base);
    }
    return std::nullopt;
}

std::optional<std::string> base_with_fleeting_vowel(std::string_view word) {
    for (const std::string_view ending : {"цом"sv, "цов"sv, "цем"sv, "цев"sv})
        if (word.size() > ending.size() && word.ends_with(ending))
            return std::string(word.substr(0, word.size() - ending.size())) + "ец";
    return std::nullopt;
}

std::optional<std::string> base_with_single_consonant(std::string_view word) {
    for (const std::string_view ending : {"ed"sv, "ing"sv}) {
        if (!word.ends_with(ending) || word.size() < ending.size() + 4) continue;
        const std::string_view base = word.substr(0, word.size() - ending.size());
        if (base.back() == base[base.size() - 2] && !is_vowel(base.back()))
            return std::string(base.substr(0, base.size() - 1));
    }
    return std::nullopt;
}

std::vector<std::string> regular_bases(std::string_view word) {
    constexpr std::array none{"news"sv,   "species"sv, "series"sv, "means"sv, "customs"sv, "goods"sv, "arms"sv,
                              "always"sv, "besides"sv, "lens"sv,   "ours"sv,  "hers"sv,    "yours"sv, "during"sv};
    if (std::find(none.begin(), none.end(), word) != none.end()) return {};
    const auto without = [&](std::size_t letters) { return std::string(word.substr(0, word.size() - letters)); };
    constexpr std::size_t shortest = 3;
    std::vector<std::string> bases;
    if (word.size() > shortest + 2 && (word.ends_with("ies") || word.ends_with("ied")))
        bases.push_back(without(3) + "y");
    if (word.size() > shortest && word.ends_with("s") && !word.ends_with("ss") && !word.ends_with("us"))
        bases.push_back(without(1));
    if (word.size() > shortest + 1 && (word.ends_with("es") || word.ends_with("ed")))
        for (const std::size_t letters : {1, 2}) bases.push_back(without(letters));
    if (word.size() > shortest + 2 && word.ends_with("ing")) bases.insert(bases.end(), {without(3) + "e", without(3)});
    return bases;
}

std::optional<std::string_view> inflected_acronym(std::string_view word) {
    std::size_t capitals = 0;
    std::size_t end = 0;
    for (std::size_t offset = 0; offset < word.size() && is_upper(next_code_point(word, offset)); ++capitals)
        end = offset;
    if (capitals < 2 || end == word.size()) return std::nullopt;
    const std::string_view ending = word.substr(end);
    if (std::find(acronym_endings.begin(), acronym_endings.end(), ending) == acronym_endings.end()) return std::nullopt;
    return word.substr(0, end);
}

std::string_view without_possessive(std::string_view word) {
    for (const std::string_view ending : {"'s"sv, "’s"sv, "'S"sv, "’S"sv, "'"sv, "’"sv})
        if (word.size() > ending.size() && word.ends_with(ending)) return word.substr(0, word.size() - ending.size());
    return word;
}

bool is_english_inflection(std::string_view word_key, std::string_view stem_key) {
    if (word_key == stem_key) return true;
    if (stem_key.size() < 2) return false;
    std::string base(stem_key);
    // "try" → "tries", "tried"; "charge" → "charging"; "stop" → "stopped".
    if (base.back() == 'y' && !is_vowel(base[base.size() - 2])) {
        const std::string shared = base.substr(0, base.size() - 1);
        if (word_key == shared + "ies" || word_key == shared + "ied") return true;
    }
    if (base.back() == 'e' && (word_key == base.substr(0, base.size() - 1) + "ing" || word_key == base + "d"))
        return true;
    for (const std::string_view ending : {"s"sv, "es"sv, "ed"sv, "ing"sv}) {
        if (word_key == base + std::string(ending)) return true;
        if (ending.size() > 1 && word_key == base + base.back() + std::string(ending)) return true;
    }
    return false;
}

}  // namespace stykovka
