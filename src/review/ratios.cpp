// Ratios, in which the order of the numbers counts: «два к трем», "a ratio of 2:3".
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/ratios.h"

#include "base/any_of.h"
#include "base/unicode.h"

namespace stykovka {
namespace {

bool is_joint(std::string_view between) {
    const std::string_view sign = trimmed(between);
    return is_any(sign, {"к", "to", ":", "–", "-", "на"});
}

// "From 64 to 46", «с 64 до 46», in which a unit may stand between.
std::vector<Ratio> changes_in(const std::vector<Value>& values, std::string_view text) {
    std::vector<Ratio> changes;
    for (std::size_t i = 0; i + 1 < values.size(); ++i) {
        const Value& first = values[i];
        const Value& second = values[i + 1];
        const std::string before = lowered(text.substr(0, first.span.begin));
        const std::string between = lowered(trimmed(text.substr(first.span.end, second.span.begin - first.span.end)));
        const bool is_from = before.ends_with(" с ") || before.ends_with(" со ") || before.ends_with("from ");
        const bool is_to = between == "до" || between == "to" || between.ends_with(" до") || between.ends_with(" to");
        if (is_from && is_to && first.kind != ValueKind::date && first.kind != ValueKind::time)
            changes.push_back({{first.span.begin, second.span.end}, first.amount, second.amount});
    }
    return changes;
}

}  // namespace

std::vector<Ratio> ratios_in(const std::vector<Value>& values, std::string_view text) {
    std::vector<Ratio> ratios = changes_in(values, text);
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
