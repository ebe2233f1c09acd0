// How much more probable a bead is than two unrelated pieces of text.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "align/bead_score.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numbers>
#include <utility>

namespace stykovka {

const std::array<BeadShape, 12> bead_shapes{{
    {1, 0, -3.9F},
    {0, 1, -3.9F},
    {1, 1, -0.1F},
    {1, 2, -3.7F},
    {2, 1, -3.7F},
    {2, 2, -9.5F},
    {1, 3, -6.2F},
    {3, 1, -6.2F},
    {1, 4, -7.8F},
    {4, 1, -7.8F},
    {2, 3, -12.0F},
    {3, 2, -12.0F},
}};

namespace {

/// Words of a right bead depend on each other, so their evidence counts less than its sum.
constexpr float lexical_weight = 0.7F;
/// One token never decides alone.
constexpr float most_per_token = 6.0F;
/// Of the other segments of a bead an opposite token pays this part of their length.
constexpr float share_of_others = 0.7F;
/// Variance of the difference of lengths: per code point, and at least.
constexpr float variance_per_character = 3.5F;
constexpr float least_variance = 60.0F;
/// Share of right beads whose lengths have nothing to do with each other.
constexpr float unrelated_lengths = 0.004F;
constexpr float paragraph_weight = 1.5F;
constexpr float crossing_cost = 2.5F;
/// A bead that falls short of this before its words are looked at is not looked at: nothing can save it.
constexpr float hopeless = -14.0F;

/// What a segment costs of which less than `least_coverage` of the words that should have a counterpart have one: in a
/// 1–1 bead, and on the side of a merged bead that has more segments.
constexpr float cost_of_uncovered = 1.0F;
constexpr float cost_of_uncovered_part = 2.0F;
constexpr float least_coverage = 0.4F;
/// What a segment costs on the side of a merged bead that has more segments, when the other side has one and less than
/// `least_use` of its words are explained by this segment alone: a sentence that says again what its neighbour says.
constexpr float cost_of_idle_part = 1.5F;
constexpr float least_use = 0.2F;
/// A word is found when its probability in the bead is so many times that in an unrelated segment.
constexpr float full_support = 3.0F;
/// Segments with fewer expected counterparts than this pay in proportion.
constexpr float enough_expected = 2.0F;
/// Expected counterparts per token, below which the links are too few to miss any. News: .09 … .16 without a lexicon,
/// .20 … .26 with one.
constexpr float least_expected_share = 0.16F;

float log_normal(float difference, float variance) {
    return -0.5F * (difference * difference / variance + std::log(2 * std::numbers::pi_v<float> * variance));
}

}  // namespace

BeadScore::BeadScore(const BySide<TextFeatures>& texts, const Links& links) : texts_(texts), links_(links) {
    std::size_t most_items = 0;
    for (const Side side : both_sides)
        for (std::size_t i = 0; i < texts[side].segments.size(); ++i) {
            float sum = 0;
            float expected = 0;
            for (const TypeInSegment& item : texts[side].of(i)) {
                const float alpha = links.alpha[side][item.type];
                sum += item.count * std::log(alpha);
                if (texts[side].types[item.type].kind != TypeKind::punctuation) expected += item.count * (1 - alpha);
            }
            base_[side].push_back(sum);
            expected_[side].push_back(expected);
            most_items = std::max(most_items, texts[side].of(i).size());
        }
    support_.resize(most_items);
    best_.resize(most_items);
    trust_ = map_sides(BySide{Side::source, Side::target}, [&](Side side) { return trust_in(side); });
    index_targets();
}

float BeadScore::trust_in(Side side) const {
    float expected = 0;
    float tokens = 0;
    for (const float each : expected_[side]) expected += each;
    for (const SegmentFeatures& segment : texts_[side].segments) tokens += segment.tokens;
    return std::clamp((expected / std::max(tokens, 1.0F) - least_expected_share) / 0.05F, 0.0F, 1.0F);
}

void BeadScore::index_targets() {
    place_starts_.assign(texts_.target.types.size() + 1, 0);
    for (const TypeInSegment& item : texts_.target.items) ++place_starts_[item.type + 1];
    for (std::size_t i = 1; i < place_starts_.size(); ++i) place_starts_[i] += place_starts_[i - 1];
    places_.resize(texts_.target.items.size());
    std::vector<std::uint32_t> next(place_starts_.begin(), place_starts_.end() - 1);
    for (std::uint32_t segment = 0; segment < texts_.target.segments.size(); ++segment) {
        const auto items = texts_.target.of(segment);
        for (std::size_t i = 0; i < items.size() && i <= UINT16_MAX; ++i)
            places_[next[items[i].type]++] = {segment, static_cast<std::uint16_t>(i)};
    }
}

void BeadScore::enter(std::uint32_t row, std::uint32_t begin, std::uint32_t end) {
    Row& into = rows_[row % rows_.size()];
    into.begin = begin;
    into.cells.resize(end - begin);
    for (Cell& known : into.cells) known.pairs.clear();
    find_pairs(row, end, into);
    for (std::uint32_t target = begin; target < end; ++target) {
        Cell& entered = into.cells[target - begin];
        entered.gain = lexical_gain({{row, target}, {1, 1}});
    }
}

void BeadScore::find_pairs(std::uint32_t row, std::uint32_t end, Row& into) const {
    const auto items = texts_.source.of(row);
    for (std::size_t i = 0; i < items.size() && i <= UINT16_MAX; ++i)
        for (const Link& link : links_.by_source[items[i].type]) {
            const auto last = places_.begin() + place_starts_[link.target + 1];
            auto place =
                std::lower_bound(places_.begin() + place_starts_[link.target], last, into.begin,
                                 [](const Place& known, std::uint32_t segment) { return known.segment < segment; });
            for (; place != last && place->segment < end; ++place)
                into.cells[place->segment - into.begin].pairs.push_back(
                    {static_cast<std::uint16_t>(i), place->item, link.strength});
        }
}

const BeadScore::Cell& BeadScore::cell(std::uint32_t source, std::uint32_t target) const {
    const Row& row = rows_[source % rows_.size()];
    assert(target >= row.begin && target - row.begin < row.cells.size());
    return row.cells[target - row.begin];
}

float BeadScore::score(std::uint32_t source_end, std::uint32_t target_end, const BeadShape& shape) {
    if (shape.source == 0 || shape.target == 0) return shape.log_prior;
    const Block block{{source_end - shape.source, target_end - shape.target}, {shape.source, shape.target}};
    const float without_words = shape.log_prior + length_score(block) + paragraph_score(block) + base(block);
    float most = 0;
    for (std::uint32_t s = 0; s < block.count.source; ++s)
        for (std::uint32_t t = 0; t < block.count.target; ++t)
            most += cell(block.first.source + s, block.first.target + t).gain;
    if (shape.source + shape.target == 2 || without_words + most < hopeless) return without_words + most;
    return without_words + lexical_gain(block);
}

float BeadScore::base(const Block& block) const {
    float sum = 0;
    for (const Side side : both_sides)
        for (std::uint32_t i = 0; i < block.count[side]; ++i) sum += base_[side][block.first[side] + i];
    return 0.5F * lexical_weight * sum;
}

float BeadScore::lexical_gain(const Block& block) {
    float sum = 0;
    for (const Side side : both_sides)
        for (std::uint32_t i = 0; i < block.count[side]; ++i) sum += directed_gain(block, side, block.first[side] + i);
    return 0.5F * lexical_weight * sum;
}

float BeadScore::directed_gain(const Block& block, Side explained, std::uint32_t segment) {
    const Side by = other(explained);
    float all = 0;
    for (std::uint32_t i = 0; i < block.count[by]; ++i) all += texts_[by].segments[block.first[by] + i].tokens;
    for (std::uint32_t i = 0; i < block.count[by]; ++i) {
        const std::uint32_t opposite = block.first[by] + i;
        const Cell& pairs = explained == Side::target ? cell(opposite, segment) : cell(segment, opposite);
        const float own = texts_[by].segments[opposite].tokens;
        const float paid = own + share_of_others * (all - own);
        const auto items = texts_[by].of(opposite);
        for (const Pair& pair : pairs.pairs) {
            const std::uint16_t item = explained == Side::target ? pair.target : pair.source;
            if (support_[item] == 0) touched_.push_back(item);
            support_[item] += pair.strength * items[explained == Side::target ? pair.source : pair.target].count / paid;
            best_[item].add(i, pair.strength / paid);
        }
    }
    std::array<float, 4> used{};
    float gain = 0;
    float covered = 0;
    const auto items = texts_[explained].of(segment);
    for (const std::uint16_t item : touched_) {
        const std::uint32_t type = items[item].type;
        const float alpha = links_.alpha[explained][type];
        const float ratio = alpha + (1 - alpha) * support_[item] / texts_[explained].types[type].base;
        gain += items[item].count * (std::min(most_per_token, std::log(ratio)) - std::log(alpha));
        const TokenType& token = texts_[explained].types[type];
        const auto found = [&](float support) { return std::min(1.0F, support / token.base / full_support); };
        if (token.kind != TypeKind::punctuation) {
            covered += items[item].count * (1 - alpha) * found(support_[item]);
            const BestParts& best = best_[item];
            used[best.part] += items[item].count * (1 - alpha) * (found(best.support) - found(best.next));
        }
        support_[item] = 0;
        best_[item] = {};
    }
    touched_.clear();
    return gain - uncovered_cost(block, explained, segment, covered) - idle_cost(block, explained, segment, used);
}

void BeadScore::BestParts::add(std::uint32_t by, float strength) {
    if (by == part) {
        support = std::max(support, strength);
    } else if (strength > support) {
        next = std::exchange(support, strength);
        part = by;
    } else {
        next = std::max(next, strength);
    }
}

// Of two sentences that one is said to translate, each must stand for words that the other does not.
float BeadScore::idle_cost(const Block& block, Side explained, std::uint32_t segment,
                           const std::array<float, 4>& used) const {
    const Side by = other(explained);
    if (block.count[explained] > 1 || block.count[by] < 2) return 0;
    float all = 0;
    for (std::uint32_t i = 0; i < block.count[by]; ++i) all += texts_[by].segments[block.first[by] + i].tokens;
    float cost = 0;
    for (std::uint32_t i = 0; i < block.count[by]; ++i) {
        const float share = texts_[by].segments[block.first[by] + i].tokens / std::max(all, 1.0F);
        const float expected = expected_[explained][segment] * share;
        const float missing = std::max(0.0F, 1 - used[i] / (least_use * expected + 1e-6F));
        cost += missing * std::min(1.0F, expected / enough_expected);
    }
    return cost_of_idle_part / (0.5F * lexical_weight) * cost * trust_[explained];
}

// Words that miss their counterparts go together, so a segment of which too little is found costs more than each of its
// words alone: else a deleted sentence is swallowed by its neighbour.
float BeadScore::uncovered_cost(const Block& block, Side explained, std::uint32_t segment, float covered) const {
    const bool is_merged = block.count.source + block.count.target > 2;
    if (is_merged && block.count[explained] == 1) return 0;
    const float expected = expected_[explained][segment];
    const float missing = std::max(0.0F, 1 - covered / (least_coverage * expected + 1e-6F));
    const float cost = is_merged ? cost_of_uncovered_part : cost_of_uncovered;
    return cost / (0.5F * lexical_weight) * missing * std::min(1.0F, expected / enough_expected) * trust_[explained];
}

float BeadScore::length_score(const Block& block) const {
    BySide<float> length;
    for (const Side side : both_sides)
        for (std::uint32_t i = 0; i < block.count[side]; ++i)
            length[side] += texts_[side].segments[block.first[side] + i].length;
    const float variance = variance_per_character * 0.5F * (length.source + length.target) + least_variance;
    const float count = static_cast<float>(block.count.target);
    const float deviation = std::max(texts_.target.length_deviation, 15.0F);
    const float unrelated =
        log_normal(length.target - count * texts_.target.mean_length, count * deviation * deviation);
    const float related = log_normal(length.target - length.source, variance);
    return std::log((1 - unrelated_lengths) * std::exp(std::min(related - unrelated, 4.0F)) + unrelated_lengths);
}

float BeadScore::paragraph_score(const Block& block) const {
    const auto starts = [&](Side side, std::uint32_t i) {
        return texts_[side].segments[block.first[side] + i].starts_paragraph;
    };
    float sum = 0;
    // Texts whose every segment is a paragraph, or which have only one, tell nothing by their paragraphs.
    const float rate = std::min(texts_.source.paragraph_rate, texts_.target.paragraph_rate);
    const float weight =
        paragraph_weight *
        std::min(1.0F, 8 * std::max(0.0F, 1 - std::max(texts_.source.paragraph_rate, texts_.target.paragraph_rate))) *
        std::min(1.0F, 10 * rate);
    if (starts(Side::source, 0) != starts(Side::target, 0))
        sum -= weight;
    else if (starts(Side::source, 0))
        sum += weight;
    for (const Side side : both_sides)
        for (std::uint32_t i = 1; i < block.count[side]; ++i)
            if (starts(side, i)) sum -= crossing_cost;
    return sum;
}

}  // namespace stykovka
