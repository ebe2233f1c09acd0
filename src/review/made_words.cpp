// Words that a language makes of others, and no dictionary lists: «северокорейский», "rebalancing".
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/made_words.h"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include "base/unicode.h"

namespace stykovka {
namespace {

constexpr std::array<std::string_view, 99> russian_firsts{
    "авиа",   "авто",    "агро",    "анти",    "аудио",  "афро",   "аэро",    "био",     "вело",    "веб",     "видео",
    "вице",   "внутри",  "водо",    "восточно", "высоко", "газо",   "гео",     "гидро",   "гипер",   "глубоко", "голо",
    "горно",  "гос",     "двух",    "девяти",  "десяти", "до",     "евро",    "западно", "зоо",     "интер",   "квази",
    "кибер",  "кино",    "контр",   "крупно",  "лесо",   "лже",    "мало",    "макро",   "маш",     "мега",    "меж",
    "мед",    "метео",   "микро",   "мини",    "много",  "моно",   "мото",    "мульти",  "нано",    "недо",    "не",      "пол",     "нейро",
    "нефте",  "низко",   "ново",    "обще",    "одно",   "онко",   "пере",    "полу",    "пост",    "противо", "псевдо",
    "пяти",   "радио",   "само",    "сверх",   "свеже",  "северо", "семи",    "со",      "спец",    "спорт",   "средне",  "старо",
    "супер",  "теле",    "тепло",   "трех",    "трёх",   "турбо",  "ультра",  "физ",     "фото",    "хлебо",   "четырех",
    "четырёх", "шести",  "экзо",    "эко",     "экс",    "электро", "энерго", "южно"};
constexpr std::array<std::string_view, 14> russian_numbers{
    "одиннадцати", "двенадцати", "тринадцати", "четырнадцати", "пятнадцати", "шестнадцати", "семнадцати",
    "восемнадцати", "девятнадцати", "двадцати", "тридцати", "сорока", "пятидесяти", "сто"};

// Only before a hyphen.
constexpr std::array<std::string_view, 10> english_prefixes{"mis",  "co",    "ex",  "vice", "intra",
                                                            "pro", "quasi", "non", "pan",  "hi"};
constexpr std::array<std::string_view, 36> english_firsts{
    "re",    "un",    "pre",   "non",   "over",  "under", "anti",  "counter", "inter", "multi", "semi",  "sub",
    "super", "ultra", "micro", "mini",  "cyber", "bio",   "eco",   "geo",     "tele",  "mid",   "out",   "post",
    "self",  "trans", "agro",  "hydro", "aero",  "astro", "nano",  "cosmo",   "extra", "intra", "macro", "de"};

// Never halves of a compound: a space is missing instead, or an ending is misspelt ("carefull").
constexpr std::array<std::string_view, 40> no_halves{
    "that",  "this", "with", "from", "have", "been", "were",  "will",  "they", "them", "their", "than", "then", "when",
    "also",  "such", "into", "upon", "each", "both", "which", "would", "said", "does", "there", "here", "what", "whom",
    "these", "those", "about", "after", "full", "fully", "ally", "able",  "ness", "tion", "ment", "ance"};
constexpr std::array<std::string_view, 14> short_halves{"map", "maps", "net", "out", "off", "way",  "man",
                                                        "men", "day",  "cap", "run", "set", "bus",  "tax"};

bool is_any(std::string_view word, std::span<const std::string_view> words) {
    return std::ranges::find(words, word) != words.end();
}

// Shorter rests are found behind many misspellings.
constexpr std::size_t shortest_rest = 5;

bool has_first_part(const std::string& word, std::span<const std::string_view> firsts,
                    const std::function<bool(const std::string&)>& knows) {
    return std::ranges::any_of(firsts, [&](std::string_view first) {
        if (!word.starts_with(first)) return false;
        const std::string rest = word.substr(first.size());
        return length_in_code_points(rest) >= shortest_rest && knows(rest);
    });
}

bool is_compound(const std::string& word, const std::function<bool(const std::string&)>& knows) {
    constexpr std::size_t longest = 13;  // longer ones are rather two words without a space
    constexpr std::size_t shortest_half = 4;
    if (word.size() > longest) return false;
    for (std::size_t cut = shortest_half; cut + 3 <= word.size(); ++cut) {
        const std::string first = word.substr(0, cut), second = word.substr(cut);
        const bool is_long = second.size() >= shortest_half || is_any(second, short_halves);
        if (is_long && !is_any(first, no_halves) && !is_any(second, no_halves) && knows(first) && knows(second))
            return true;
    }
    return false;
}

}  // namespace

bool is_made_of_known(const std::string& word, const Language& language,
                      const std::function<bool(const std::string&)>& knows) {
    constexpr std::size_t longest = 200;  // bytes; what is longer is no word
    if (word.size() > longest || word.find('-') != std::string::npos) return false;
    // A capital at the beginning may begin a sentence; names and acronyms are not made.
    const std::string small = lowered(word);
    std::size_t first = 0;
    if (!word.empty()) next_code_point(word, first);
    if (small.size() != word.size() || small.substr(first) != word.substr(first)) return false;
    if (language.primary() == "ru")
        return has_first_part(small, russian_firsts, knows) || has_first_part(small, russian_numbers, knows);
    if (language.primary() != "en") return false;
    return has_first_part(small, english_firsts, knows) || is_compound(small, knows);
}

bool is_first_part(const std::string& part, const Language& language) {
    const std::string small = lowered(part);
    if (language.primary() == "ru") return is_any(small, russian_firsts) || is_any(small, russian_numbers);
    return language.primary() == "en" && (is_any(small, english_firsts) || is_any(small, english_prefixes));
}

}  // namespace stykovka
