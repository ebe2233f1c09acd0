// How alike two texts are: an integer that can be explained.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/scoring.h"

#include <algorithm>
#include <string_view>

#include "base/unicode.h"
#include "memory/edit_distance.h"
#include "memory/penalties.h"

namespace stykovka {
namespace {

// Both texts' keys as numbers: equal keys, equal numbers.
BySide<std::vector<std::uint32_t>> numbered(const ComparedText& a, const ComparedText& b) {
    std::vector<std::string_view> known;
    for (const KeyPlace& place : a.keys) known.push_back(place.key);
    std::sort(known.begin(), known.end());
    known.erase(std::unique(known.begin(), known.end()), known.end());
    const auto number_of = [&](const KeyPlace& place) {
        const auto found = std::lower_bound(known.begin(), known.end(), place.key);
        const bool is_known = found != known.end() && *found == place.key;
        // Keys that only the other text has are equal to none here, so they may share a number.
        return static_cast<std::uint32_t>(is_known ? found - known.begin() + 1 : 0);
    };
    BySide<std::vector<std::uint32_t>> numbers;
    for (const KeyPlace& place : a.keys) numbers.source.push_back(number_of(place));
    for (const KeyPlace& place : b.keys) numbers.target.push_back(number_of(place));
    return numbers;
}

int percent_by_keys(const ComparedText& a, const ComparedText& b) {
    const auto numbers = numbered(a, b);
    const std::size_t longer = std::max(a.keys.size(), b.keys.size());
    return base_percent(longer, EditPattern(numbers.source).distance(numbers.target));
}

int percent_by_characters(const ComparedText& a, const ComparedText& b) {
    const auto x = code_points_of(a.characters);
    const auto y = code_points_of(b.characters);
    return std::min(base_percent(std::max(x.size(), y.size()), EditPattern(x).distance(y)), highest_with_other_words);
}

bool same_keys(const ComparedText& a, const ComparedText& b) {
    return std::equal(a.keys.begin(), a.keys.end(), b.keys.begin(), b.keys.end(),
                      [](const KeyPlace& x, const KeyPlace& y) { return x.key == y.key; });
}

int base_of(const ComparedText& a, const ComparedText& b) {
    if (same_keys(a, b)) return 100;
    const int by_keys = percent_by_keys(a, b);
    return a.is_short() && b.is_short() ? std::max(by_keys, percent_by_characters(a, b)) : by_keys;
}

}  // namespace

std::vector<std::uint32_t> code_points_of(std::string_view text) {
    std::vector<std::uint32_t> points;
    for (std::size_t offset = 0; offset < text.size();) points.push_back(next_code_point(text, offset));
    return points;
}

int base_percent(std::size_t longer, std::size_t distance) {
    if (distance == 0) return 100;
    return std::min(static_cast<int>(100 * (longer - distance) / longer), highest_with_other_words);
}

std::size_t least_overlap(std::size_t longer, int percent) {
    return (longer * static_cast<std::size_t>(percent) + 99) / 100;
}

int points_of(const std::vector<Penalty>& penalties) {
    int points = 0;
    for (const Penalty& penalty : penalties) points += penalty.points;
    return points;
}

TextScore scored(const ComparedText& query, const ComparedText& match, const UnitFacts& facts) {
    TextScore result;
    result.same_words = same_keys(query, match);
    result.exact = result.same_words && same_content(query.content, match.content);
    result.base.percent = base_of(query, match);
    if (!result.exact) result.penalties = text_penalties(query, match, result.same_words);
    add_unit_penalties(result.penalties, facts, result.exact);
    result.negation_differs = !result.exact && negations_of(query) != negations_of(match);
    result.names_differ = !result.same_words && names_differ(query, match);
    const int lowest = result.same_words ? lowest_with_same_words : 0;
    limit_points(result.penalties, result.base.percent - lowest);
    result.score.percent = result.base.percent - points_of(result.penalties);
    return result;
}

std::vector<std::pair<std::size_t, std::size_t>> kept_keys(const ComparedText& a, const ComparedText& b) {
    const std::size_t n = a.keys.size();
    const std::size_t m = b.keys.size();
    const auto numbers = numbered(a, b);
    // cost[i][j]: of making b's keys from j on out of a's from i on.
    std::vector<std::uint32_t> cost((n + 1) * (m + 1));
    const auto at = [&](std::size_t i, std::size_t j) -> std::uint32_t& { return cost[i * (m + 1) + j]; };
    for (std::size_t i = n + 1; i-- > 0;)
        for (std::size_t j = m + 1; j-- > 0;) {
            if (i == n || j == m) {
                at(i, j) = static_cast<std::uint32_t>(n - i + m - j);
                continue;
            }
            const std::uint32_t replaced = at(i + 1, j + 1) + (numbers.source[i] == numbers.target[j] ? 0 : 1);
            at(i, j) = std::min({replaced, at(i + 1, j) + 1, at(i, j + 1) + 1});
        }
    std::vector<std::pair<std::size_t, std::size_t>> kept;
    for (std::size_t i = 0, j = 0; i < n && j < m;) {
        const bool equal = numbers.source[i] == numbers.target[j];
        if (equal && at(i, j) == at(i + 1, j + 1))
            kept.emplace_back(i++, j++);
        else if (!equal && at(i, j) == at(i + 1, j + 1) + 1)
            ++i, ++j;
        else if (at(i, j) == at(i + 1, j) + 1)
            ++i;
        else
            ++j;
    }
    return kept;
}

}  // namespace stykovka
