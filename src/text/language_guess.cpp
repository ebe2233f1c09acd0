// Which language a text is in.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/language_guess.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/unicode.h"

namespace stykovka {
namespace {

/// What tells languages apart.
struct Counts {
    std::size_t cyrillic = 0;
    std::size_t foreign_cyrillic = 0;  ///< letters that Russian does not have
    std::size_t only_russian = 0;      ///< ы, э, ё: not in Ukrainian, Bulgarian, Serbian
    std::size_t latin = 0;
    std::size_t latin_words = 0;
    std::size_t english_words = 0;
};

// Frequent words of English that are none in German, Dutch, French and the like.
constexpr std::array<std::string_view, 16> function_words{"the", "of",   "and",   "to",   "with", "by",
                                                          "for", "from", "that",  "this", "were", "been",
                                                          "his", "will", "which", "on"};

// Below so many letters a name or a number could decide.
constexpr std::size_t fewest_letters = 12;

bool is_one_of(char32_t c, std::u32string_view set) { return set.find(c) != std::u32string_view::npos; }

void count_word(const std::string& word, Counts& counts) {
    if (word.empty()) return;
    ++counts.latin_words;
    if (std::find(function_words.begin(), function_words.end(), word) != function_words.end()) ++counts.english_words;
}

Counts counts_of(std::string_view text) {
    Counts counts;
    std::string word;
    const std::string lower = lowered(text);
    for (std::size_t offset = 0; offset < lower.size();) {
        const char32_t c = next_code_point(lower, offset);
        if (is_cyrillic(c) && is_letter(c)) {
            ++counts.cyrillic;
            counts.foreign_cyrillic += is_one_of(c, U"іїєґўјљњћђџѓќѕ") ? 1 : 0;
            counts.only_russian += is_one_of(c, U"ыэё") ? 1 : 0;
        }
        if (is_latin(c) && is_letter(c)) {
            ++counts.latin;
            append_code_point(word, c);
        } else {
            count_word(word, counts);
            word.clear();
        }
    }
    count_word(word, counts);
    return counts;
}

bool is_russian(const Counts& counts) {
    const bool long_enough_for_rare_letters = counts.cyrillic > 300;
    return counts.foreign_cyrillic * 200 <= counts.cyrillic &&
           (!long_enough_for_rare_letters || counts.only_russian > 0);
}

// A quarter of the words of English prose are among the function words above; headlines have fewer.
bool is_english(const Counts& counts) {
    return counts.english_words * 16 >= counts.latin_words && counts.english_words > 0;
}

}  // namespace

std::optional<Language> likely_language(std::string_view text) {
    const Counts counts = counts_of(text);
    const std::size_t letters = counts.cyrillic + counts.latin;
    if (letters < fewest_letters) return std::nullopt;
    if (counts.cyrillic * 10 >= letters * 6 && is_russian(counts)) return Language("ru");
    if (counts.latin * 10 >= letters * 6 && is_english(counts)) return Language("en");
    return std::nullopt;
}

}  // namespace stykovka
