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

// A clause with fewer words of content may be said by the words around it, and a rest with fewer says nothing.
constexpr std::size_t shortest_clause = 3;
constexpr std::size_t shortest_rest = 3;
// A word without a counterpart is linked by chance so often.
constexpr double chance_without = 0.12;

// Weights of a logistic regression over the clauses of 1 991 pairs of news, 3 013 of them with their counterpart cut
// out of the other side; rounded. Five rounds with a fifth of the documents left out gave the same figures to a
// hundredth.
constexpr double weight_of_none = 3.3;
constexpr double weight_of_links = 1.1;
constexpr double weight_of_rest = 2.9;
constexpr double weight_of_shortage = 0.4;
constexpr double weight_of_length = -8.2;

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

/// The logarithm of the odds that the clause has no counterpart; none when that cannot be told.
std::optional<double> odds_of(const Clause& clause, const Rest& rest, double words_there, double expected_there) {
    if (clause.content < shortest_clause || rest.content < shortest_rest || rest.linked == 0) return std::nullopt;
    const auto words = static_cast<double>(clause.last - clause.first + 1);
    const double shortage = std::clamp((expected_there - words_there) / words, -2.0, 2.0);
    const double length = words_there / std::max(1.0, expected_there);
    return weight_of_none + weight_of_links * clause.evidence + weight_of_rest * rest.share() +
           weight_of_shortage * shortage + weight_of_length * length;
}

struct Candidate {
    std::size_t first = 0, last = 0;  // clauses
    Clause all;
    double odds = 0;
};

/// Clauses and pairs of neighbours whose odds are enough, the surest first where they overlap; in order of place.
std::vector<Clause> left_out_of(const std::vector<Clause>& clauses, double words_there, double expected_there,
                                double least_odds) {
    constexpr std::size_t longest_run = 2;
    const Clause text = joined(clauses);
    std::vector<Candidate> candidates;
    for (std::size_t first = 0; first < clauses.size(); ++first)
        for (std::size_t size = 1; size <= longest_run && first + size <= clauses.size(); ++size) {
            const Clause run = joined(std::span(clauses).subspan(first, size));
            const Rest rest{text.content - run.content, text.linked - run.linked};
            const auto odds = odds_of(run, rest, words_there, expected_there);
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
        const auto there = static_cast<double>(alignment.texts[other(side)].words.size());
        const double usual = side == Side::source ? usual_ratio : 1 / usual_ratio;
        const std::vector<Clause> clauses = clauses_of(alignment, side, chance);
        for (const Clause& each :
             left_out_of(clauses, there, usual * static_cast<double>(words.size()), least_odds[side]))
            omissions.push_back({side, {words[each.first].span.begin, words[each.last].span.end}});
    }
    return omissions;
}

}  // namespace stykovka
