// Clauses that the other side of a pair has no words for.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/omissions.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <optional>
#include <span>

namespace stykovka {
namespace {

using Word = LinkableText::Word;

// A rest with fewer words of content says nothing, of a short clause less.
constexpr std::size_t shortest_rest = 3, shortest_rest_of_short = 5;
// A word without a counterpart is linked by chance so often.
constexpr double chance_without = 0.12;

/// Of a logistic regression over the clauses of 1 991 pairs of news and of the same pairs with one clause cut out of
/// the other side; rounded. News say little of how well the rest is linked, shorter texts more, so that weight was
/// raised.
struct Weights {
    double none, links, rest, shortage, length, free;
};
constexpr Weights of_clauses{3.75, 1.07, 1, 0.12, -5.8, -0.55};
// One or two words of content may be said by the words around them, so these are told of when they are surer: 1.4 is
// added so that equal odds give few alarms more.
constexpr std::size_t longest_short = 2;
constexpr Weights of_short_clauses{1.6 + 1.4, 1.76, 0, -0.19, -3.7, -0.4};

struct Clause {
    std::size_t first = 0, last = 0;  // words
    std::size_t content = 0, linked = 0;
    double evidence = 0;  // log of: its links are as likely without a counterpart as they are with one
};

void count(Clause& clause, bool is_linked, double chance) {
    const double with = std::clamp(chance, 0.1, 0.75);  // a value may be said in another way
    ++clause.content;
    if (is_linked) ++clause.linked;
    clause.evidence += is_linked ? std::log(chance_without / with) : std::log((1 - chance_without) / (1 - with));
}

std::vector<bool> linked_words(const WordAlignment& alignment, Side side) {
    std::vector<bool> linked(alignment.texts[side].words.size());
    for (const WordLink& link : alignment.links) linked[link.word[side]] = true;
    return linked;
}

std::vector<Clause> clauses_of(const WordAlignment& alignment, Side side, const LinkChance& chance) {
    const std::vector<Word>& words = alignment.texts[side].words;
    const std::vector<bool> linked = linked_words(alignment, side);
    std::vector<Clause> clauses;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (clauses.empty() || words[i].after_sign) clauses.push_back({i, i});
        clauses.back().last = i;
        if (words[i].is_content) count(clauses.back(), linked[i], chance(side, words[i]));
    }
    return clauses;
}

/// Neighbours as one.
Clause joined(std::span<const Clause> clauses) {
    Clause all;
    if (clauses.empty()) return all;
    all.first = clauses.front().first;
    all.last = clauses.back().last;
    for (const Clause& each : clauses) {
        all.content += each.content;
        all.linked += each.linked;
        all.evidence += each.evidence;
    }
    return all;
}

/// What is left of a text without a clause.
struct Rest {
    std::size_t content = 0, linked = 0;

    double share() const {  // drawn to the usual one where words are few
        constexpr double usual = 0.6;
        constexpr double weight = 3;
        return (static_cast<double>(linked) + weight * usual) / (static_cast<double>(content) + weight);
    }
};

/// Words of content on the other side that stand for nothing, where a counterpart of the clause would be: between those
/// of its neighbours.
double free_words(const WordAlignment& alignment, Side side, const Clause& clause, const std::vector<bool>& linked) {
    const std::vector<Word>& there = alignment.texts[other(side)].words;
    std::optional<std::size_t> before, behind;  // words of this side, the nearest with a link
    std::size_t first = 0, last = there.size();
    for (const WordLink& link : alignment.links) {
        const std::size_t here = link.word[side];
        if (here < clause.first && (!before || here >= *before)) {
            before = here;
            first = link.word[other(side)];
        }
        if (here > clause.last && (!behind || here <= *behind)) {
            behind = here;
            last = link.word[other(side)];
        }
    }
    if (first > last) std::swap(first, last);
    constexpr double most = 5;
    double free = 0;
    for (std::size_t i = first; i < there.size() && i <= last; ++i) free += there[i].is_content && !linked[i] ? 1 : 0;
    return std::min(free, most);
}

/// The logarithm of the odds that the clause has no counterpart; none when that cannot be told.
std::optional<double> odds_of(const Clause& clause, const Rest& rest, double words_there, double expected_there,
                              double free) {
    const bool is_short = clause.content <= longest_short;
    const std::size_t least_rest = is_short ? shortest_rest_of_short : shortest_rest;
    if (clause.content == 0 || rest.content < least_rest || rest.linked == 0) return std::nullopt;
    const Weights& weight = is_short ? of_short_clauses : of_clauses;
    const auto words = static_cast<double>(clause.last - clause.first + 1);
    const double shortage = std::clamp((expected_there - words_there) / words, -2.0, 2.0);
    const double length = words_there / std::max(1.0, expected_there);
    return weight.none + weight.links * clause.evidence + weight.rest * rest.share() + weight.shortage * shortage +
           weight.length * length + weight.free * free;
}

struct Candidate {
    std::size_t first = 0, last = 0;  // clauses
    Clause all;
    double odds = 0;
};

/// Clauses and pairs of neighbours whose odds are enough, the surest first where they overlap; in order of place.
std::vector<Clause> left_out_of(const WordAlignment& alignment, Side side, double usual_ratio, double least_odds,
                                const LinkChance& chance) {
    constexpr std::size_t longest_run = 2;
    const std::vector<Clause> clauses = clauses_of(alignment, side, chance);
    const std::vector<bool> linked_there = linked_words(alignment, other(side));
    const auto words_there = static_cast<double>(alignment.texts[other(side)].words.size());
    const double expected_there = usual_ratio * static_cast<double>(alignment.texts[side].words.size());
    const Clause text = joined(clauses);
    std::vector<Candidate> candidates;
    for (std::size_t first = 0; first < clauses.size(); ++first)
        for (std::size_t size = 1; size <= longest_run && first + size <= clauses.size(); ++size) {
            const Clause run = joined(std::span(clauses).subspan(first, size));
            const Rest rest{text.content - run.content, text.linked - run.linked};
            const double free = free_words(alignment, side, run, linked_there);
            const auto odds = odds_of(run, rest, words_there, expected_there, free);
            if (odds && *odds > least_odds) candidates.push_back({first, first + size - 1, run, *odds});
        }
    std::ranges::stable_sort(candidates, std::greater(), &Candidate::odds);
    std::vector<Candidate> chosen;
    for (const Candidate& each : candidates)
        if (std::ranges::none_of(
                chosen, [&](const Candidate& other) { return each.first <= other.last && other.first <= each.last; }))
            chosen.push_back(each);
    std::ranges::sort(chosen, {}, &Candidate::first);
    std::vector<Clause> result;
    for (const Candidate& each : chosen) result.push_back(each.all);
    return result;
}

}  // namespace

float chance_of_kind(Side /*side*/, const LinkableText::Word& word) { return word.chance; }

std::vector<Omission> omissions_in(const WordAlignment& alignment, double usual_ratio, const BySide<double>& least_odds,
                                   const LinkChance& chance) {
    std::vector<Omission> omissions;
    for (const Side side : both_sides) {
        const auto& words = alignment.texts[side].words;
        const double usual = side == Side::source ? usual_ratio : 1 / usual_ratio;
        for (const Clause& each : left_out_of(alignment, side, usual, least_odds[side], chance))
            omissions.push_back({side, {words[each.first].span.begin, words[each.last].span.end}});
    }
    return omissions;
}

}  // namespace stykovka
