// Cyrillic and Latin letters: which a word has, and which look alike.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/letters.h"

#include "base/unicode.h"

namespace stykovka {
namespace {

// Letters of one place look alike in most typefaces.
constexpr std::u32string_view cyrillic_twins = U"АВЕКМНОРСТУХасеорхуІіЈјЅѕ";
constexpr std::u32string_view latin_twins = U"ABEKMHOPCTYXaceopxyIiJjSs";
static_assert(cyrillic_twins.size() == 25 && latin_twins.size() == 25);

template <class Test>
std::size_t count(std::string_view text, Test test) {
    std::size_t count = 0;
    for (std::size_t offset = 0; offset < text.size();) count += test(next_code_point(text, offset)) ? 1 : 0;
    return count;
}

std::optional<std::string> with_twins(std::string_view word, std::u32string_view from, std::u32string_view to,
                                      bool (*is_foreign)(char32_t)) {
    std::string result;
    for (std::size_t offset = 0; offset < word.size();) {
        char32_t c = next_code_point(word, offset);
        if (is_foreign(c)) {
            const std::size_t twin = from.find(c);
            if (twin == std::u32string_view::npos) return std::nullopt;
            c = to[twin];
        }
        append_code_point(result, c);
    }
    return result;
}

}  // namespace

bool has_cyrillic(std::string_view text) { return count(text, is_cyrillic) > 0; }
bool has_latin(std::string_view text) { return count(text, is_latin) > 0; }

std::optional<std::string> in_latin_letters(std::string_view word) {
    return with_twins(word, cyrillic_twins, latin_twins, is_cyrillic);
}

std::optional<std::string> in_one_script(std::string_view word) {
    const auto cyrillic = with_twins(word, latin_twins, cyrillic_twins, is_latin);
    const auto latin = in_latin_letters(word);
    if (cyrillic && latin) return count(word, is_latin) > count(word, is_cyrillic) ? latin : cyrillic;
    return cyrillic ? cyrillic : latin;
}

}  // namespace stykovka
