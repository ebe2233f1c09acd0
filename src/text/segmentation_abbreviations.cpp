// Lists of abbreviations as segmentation rules.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/segmentation_abbreviations.h"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "base/unicode.h"
#include "text/segmentation_maps.h"

namespace stykovka {
namespace {

/// Abbreviations as alternatives of an expression, by what may follow them.
struct Alternatives {
    std::string before_all;
    std::string before_figures;
};

void append_quoted(std::string& expression, char32_t c) {
    if (!is_letter(c) && !is_digit(c) && c < 0x80) expression += '\\';
    append_code_point(expression, c);
}

// The first letter in both cases; white space wherever the abbreviation has a space, or a dot before a letter.
std::string expression_of(std::string_view abbreviation) {
    std::string expression;
    bool after_dot = false;
    for (std::size_t offset = 0; offset < abbreviation.size();) {
        const bool first = offset == 0;
        const std::size_t begin = offset;
        const char32_t c = next_code_point(abbreviation, offset);
        const std::string_view written = abbreviation.substr(begin, offset - begin);
        if (is_space(c)) {
            if (!after_dot) expression += "\\s{1,2}";
            continue;
        }
        if (after_dot && is_letter(c)) expression += "\\s{0,2}";
        if (first && is_lower(c)) {
            expression += fmt::format("[{}{}]", written, uppered(written));
        } else {
            append_quoted(expression, c);
        }
        after_dot = c == '.';
    }
    return expression;
}

Alternatives alternatives_of(std::string_view list) {
    Alternatives result;
    while (!list.empty()) {
        const std::size_t end = list.find('\n');
        std::string_view line = list.substr(0, end);
        list.remove_prefix(end == std::string_view::npos ? list.size() : end + 1);
        line = trimmed(line.substr(0, line.find('#')));
        if (line.empty()) continue;
        const bool figures_only = line.ends_with(" 1");
        if (figures_only) line = trimmed(line.substr(0, line.size() - 2));
        std::string& alternatives = figures_only ? result.before_figures : result.before_all;
        if (!alternatives.empty()) alternatives += '|';
        alternatives += expression_of(line);
    }
    return result;
}

// Without look-behind for the whole of them: the engine tries them at the starts of words only.
SegmentationRule rule(const Language& language, const std::string& alternatives, std::string after) {
    return {false, "(?<![\\p{L}\\p{N}])(?:" + alternatives + ")", std::move(after),
            fmt::format("abbreviations, {}", language.tag())};
}

// "12", "№ 12", "A40-12", "IV", also with the Cyrillic Х.
constexpr const char* figure = "\\s+[(№]?(?:\\p{N}|\\p{Lu}{1,3}-?\\p{N}|[IVXLCХ]{1,6}(?![\\p{L}\\p{N}]))";

LanguageRules& rules_to_extend(SegmentationRules& rules, const Language& language) {
    const auto known = rules_for(rules, language);
    if (!known.empty()) return rules.languages[known.front()];
    const std::string primary(language.primary());
    rules.maps.insert(rules.maps.begin(), {primary + "(?:-.*)?", "Abbreviations " + primary});
    return rules.languages.emplace_back(LanguageRules{"Abbreviations " + primary, {}});
}

}  // namespace

SegmentationRules with_abbreviations(SegmentationRules rules, const Language& language, std::string_view list) {
    const Alternatives alternatives = alternatives_of(list);
    std::vector<SegmentationRule>& known = rules_to_extend(rules, language).rules;
    if (!alternatives.before_figures.empty())
        known.insert(known.begin(), rule(language, alternatives.before_figures, figure));
    if (!alternatives.before_all.empty())
        known.insert(known.begin(), rule(language, alternatives.before_all, "\\s+[«„“\"(]?[\\p{Lu}\\p{N}№]"));
    return rules;
}

}  // namespace stykovka
