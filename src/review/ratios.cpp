// Ratios, in which the order of the numbers counts: «два к трем», "a ratio of 2:3".
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/ratios.h"

#include <algorithm>
#include <initializer_list>

#include "base/unicode.h"

namespace stykovka {
namespace {

bool has_any(std::string_view text, std::initializer_list<std::string_view> words) {
    return std::ranges::any_of(words, [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

bool is_joint(std::string_view between) {
    const std::string_view sign = trimmed(between);
    return sign == "к" || sign == "to" || sign == ":" || sign == "–" || sign == "-" || sign == "на";
}

}  // namespace

std::vector<Ratio> ratios_in(const std::vector<Value>& values, std::string_view text) {
    std::vector<Ratio> ratios;
    const std::string all = lowered(text);
    if (!has_any(all, {"соотношени", "соотнос", "пропорци", "отношени", "ratio", "proportion", "курс", "масштаб",
                       "scale", "mixed", "смеш"}))
        return ratios;
    for (std::size_t i = 0; i + 1 < values.size(); ++i) {
        const Value& first = values[i];
        const Value& second = values[i + 1];
        if (is_joint(text.substr(first.span.end, second.span.begin - first.span.end)))
            ratios.push_back({{first.span.begin, second.span.end}, first.amount, second.amount});
    }
    return ratios;
}

}  // namespace stykovka
