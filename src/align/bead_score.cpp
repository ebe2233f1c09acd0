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
    {1, 0, BeadFeature::one_to_none},
    {0, 1, BeadFeature::one_to_none},
    {1, 1, BeadFeature::one_to_one},
    {1, 2, BeadFeature::one_to_two},
    {2, 1, BeadFeature::one_to_two},
    {2, 2, BeadFeature::two_to_two},
    {1, 3, BeadFeature::one_to_three},
    {3, 1, BeadFeature::one_to_three},
    {1, 4, BeadFeature::one_to_four},
    {4, 1, BeadFeature::one_to_four},
    {2, 3, BeadFeature::two_to_three},
    {3, 2, BeadFeature::two_to_three},
}};

namespace {

/// One token never decides alone.
constexpr float most_per_token = 6.0F;
/// Of the other segments of a bead an opposite token pays this part of their length.
constexpr float share_of_others = 0.7F;
/// Variance of the difference of lengths: per code point, and at least.
constexpr float variance_per_character = 3.5F;
constexpr float least_variance = 60.0F;
/// Share of right beads whose lengths have nothing to do with each other.
constexpr float unrelated_lengths = 0.004F;
constexpr float greatest_length_ratio = 4.0F;
constexpr float least_length_ratio = -5.52F;  ///< the logarithm of that share, where nothing else is left
constexpr float negligible_ratio = -12.0F;
/// A bead that falls short of this before its words are looked at is not looked at: nothing can save it.
constexpr float hopeless = -7.0F;

/// A segment has too little when less than this of the words that should have a counterpart have one.
constexpr float least_coverage = 0.4F;
/// A segment explains nothing of its own when less than this of its share of the words is explained by it alone: a
/// sentence that says again what its neighbour says.
constexpr float least_use = 0.2F;
/// A word is found when its probability in the bead is so many times that in an unrelated segment.
constexpr float full_support = 3.0F;
/// Segments with fewer expected counterparts than this count in proportion.
constexpr float enough_expected = 2.0F;
/// Expected counterparts per token, below which the links are too few to miss any. News: .09 … .16 without a lexicon,
/// .20 … .26 with one.
constexpr float least_expected_share = 0.16F;
/// Distance of places, as shares of a segment, of two tokens that stand anywhere.
constexpr float distance_by_chance = 0.25F;

float log_normal(float difference, float variance) {
    return -0.5F * (difference * difference / variance + std::log(2 * std::numbers::pi_v<float> * variance));
}

}  // namespace

BeadScore::BeadScore(const BySide<TextFeatures>& texts, const Links& links, const Weights& weights)
    : texts_(texts), links_(links), weights_(weights) {
    count_tokens();
    trust_ = map_sides(BySide{Side::source, Side::target}, [&](Side side) { return trust_in(side); });
    index_targets();
    expect_lengths();
}

void BeadScore::count_tokens() {
    std::size_t most_items = 0;
    for (const Side side : both_sides) {
        for (std::uint32_t type = 0; type < texts_[side].types.size(); ++type)
            classes_[side].push_back(class_of(side, type));
        for (std::size_t i = 0; i < texts_[side].segments.size(); ++i) {
            BeadFeatures alone;
            float expected = 0;
            for (const TypeInSegment& item : texts_[side].of(i)) {
                const TokenClass token = classes_[side][item.type];
                alone(BeadFeature::missed, token) += item.count;
                if (token != TokenClass::sign) expected += item.count * (1 - links_.alpha[side][item.type]);
            }
            std::array<float, token_classes>& tokens = tokens_[side].emplace_back();
            for (std::size_t token = 0; token < token_classes; ++token)
                tokens[token] = alone(BeadFeature::missed, static_cast<TokenClass>(token));
            alone_[side].push_back(weighed(alone, weights_));
            expected_[side].push_back(expected);
            most_items = std::max(most_items, texts_[side].of(i).size());
        }
    }
    support_.resize(most_items);
}

TokenClass BeadScore::class_of(Side side, std::uint32_t type) const {
    const TokenType& token = texts_[side].types[type];
    if (token.kind == TypeKind::punctuation) return TokenClass::sign;
    if (token.kind == TypeKind::number) return TokenClass::number;
    if (links_.has_translation[side][type]) return TokenClass::translated;
    return token.lexicon_word != Lexicon::unknown ? TokenClass::known : TokenClass::unknown;
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
        BeadFeatures words;
        look_at_words({{row, target}, {1, 1}}, words);
        into.cells[target - begin].score = weighed(words, weights_);
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
    if (shape.is_null()) return weights_[static_cast<std::size_t>(shape.feature)];
    const Block block{{source_end - shape.source, target_end - shape.target}, {shape.source, shape.target}};
    BeadFeatures seen = frame(block, shape);
    const float without_words = weighed(seen, weights_);
    if (!shape.is_merged()) return without_words + cell(block.first.source, block.first.target).score;
    float most = without_words;
    for (const Side side : both_sides)
        for (std::uint32_t i = 0; i < block.count[side]; ++i) most += alone_[side][block.first[side] + i];
    for (std::uint32_t s = block.first.source; s < source_end; ++s)
        for (std::uint32_t t = block.first.target; t < target_end; ++t)
            most += cell(s, t).score - alone_.source[s] - alone_.target[t];
    if (most < hopeless) return most;
    look_at_words(block, seen);
    return weighed(seen, weights_);
}

BeadFeatures BeadScore::features(std::uint32_t source_end, std::uint32_t target_end, const BeadShape& shape) {
    const Block block{{source_end - shape.source, target_end - shape.target}, {shape.source, shape.target}};
    if (shape.is_null()) {
        BeadFeatures null;
        null[shape.feature] = 1;
        return null;
    }
    BeadFeatures seen = frame(block, shape);
    look_at_words(block, seen);
    return seen;
}

BeadFeatures BeadScore::frame(const Block& block, const BeadShape& shape) const {
    BeadFeatures seen;
    seen[shape.feature] = 1;
    seen[shape.is_merged() ? BeadFeature::merged_length : BeadFeature::length] = length_ratio(block);
    look_at_paragraphs(block, seen);
    return seen;
}

void BeadScore::look_at_words(const Block& block, BeadFeatures& into) {
    for (const Side side : both_sides)
        for (std::uint32_t i = 0; i < block.count[side]; ++i) look_at_words(block, side, block.first[side] + i, into);
}

void BeadScore::look_at_words(const Block& block, Side explained, std::uint32_t segment, BeadFeatures& into) {
    find_support(block, explained, segment);
    const std::array<float, token_classes>& tokens = tokens_[explained][segment];
    for (std::size_t token = 0; token < token_classes; ++token)
        into(BeadFeature::missed, static_cast<TokenClass>(token)) += tokens[token];
    std::array<float, 4> used{};
    float covered = 0;
    float order = 0;
    const auto items = texts_[explained].of(segment);
    for (const std::uint16_t item : touched_) {
        const TypeInSegment& token = items[item];
        const TokenClass of_class = classes_[explained][token.type];
        const Support support = std::exchange(support_[item], {});
        const float alpha = links_.alpha[explained][token.type];
        const float base = texts_[explained].types[token.type].base;
        const float ratio = alpha + (1 - alpha) * support.all / base;
        const float gain = token.count * std::min(most_per_token, std::log(ratio));
        into(BeadFeature::found, of_class) += gain;
        into(BeadFeature::missed, of_class) -= token.count;
        if (of_class == TokenClass::sign) continue;
        const auto found = [&](float strength) { return std::min(1.0F, strength / base / full_support); };
        covered += token.count * (1 - alpha) * found(support.all);
        used[support.part] += token.count * (1 - alpha) * (found(support.most) - found(support.next));
        order += std::max(0.0F, gain) * (distance_by_chance - std::abs(token.place - support.place));
    }
    touched_.clear();
    const bool is_merged = block.count.source + block.count.target > 2;
    const bool is_whole = is_merged && block.count[explained] == 1;
    into[is_whole ? BeadFeature::part_order : BeadFeature::token_order] += order;
    into[!is_merged ? BeadFeature::uncovered
         : is_whole ? BeadFeature::uncovered_whole
                    : BeadFeature::uncovered_part] += missing(explained, segment, covered);
    if (is_whole) into[BeadFeature::idle_part] += idle_parts(block, explained, segment, used);
}

void BeadScore::find_support(const Block& block, Side explained, std::uint32_t segment) {
    const Side by = other(explained);
    float tokens = 0;
    float length = 0;
    for (std::uint32_t i = 0; i < block.count[by]; ++i) {
        tokens += texts_[by].segments[block.first[by] + i].tokens;
        length += texts_[by].segments[block.first[by] + i].length;
    }
    float before = 0;
    for (std::uint32_t i = 0; i < block.count[by]; ++i) {
        const std::uint32_t opposite = block.first[by] + i;
        const Cell& pairs = explained == Side::target ? cell(opposite, segment) : cell(segment, opposite);
        const SegmentFeatures& own = texts_[by].segments[opposite];
        const float paid = own.tokens + share_of_others * (tokens - own.tokens);
        const auto items = texts_[by].of(opposite);
        for (const Pair& pair : pairs.pairs) {
            const std::uint16_t item = explained == Side::target ? pair.target : pair.source;
            const TypeInSegment& counterpart = items[explained == Side::target ? pair.source : pair.target];
            Support& support = support_[item];
            if (support.all == 0) touched_.push_back(item);
            support.all += pair.strength * counterpart.count / paid;
            support.add(i, pair.strength / paid);
            if (pair.strength <= support.strongest) continue;
            support.strongest = pair.strength;
            support.place = (before + counterpart.place * own.length) / std::max(1.0F, length);
        }
        before += own.length;
    }
}

void BeadScore::Support::add(std::uint32_t by, float strength) {
    if (by == part) {
        most = std::max(most, strength);
    } else if (strength > most) {
        next = std::exchange(most, strength);
        part = by;
    } else {
        next = std::max(next, strength);
    }
}

// Of two sentences that one is said to translate, each must stand for words that the other does not.
float BeadScore::idle_parts(const Block& block, Side explained, std::uint32_t segment,
                            const std::array<float, 4>& used) const {
    const Side by = other(explained);
    float all = 0;
    for (std::uint32_t i = 0; i < block.count[by]; ++i) all += texts_[by].segments[block.first[by] + i].tokens;
    float idle = 0;
    for (std::uint32_t i = 0; i < block.count[by]; ++i) {
        const float share = texts_[by].segments[block.first[by] + i].tokens / std::max(all, 1.0F);
        const float expected = expected_[explained][segment] * share;
        const float missing = std::max(0.0F, 1 - used[i] / (least_use * expected + 1e-6F));
        idle += missing * std::min(1.0F, expected / enough_expected);
    }
    return idle * trust_[explained];
}

// Words that miss their counterparts go together, so a segment of which too little is found says more than each of its
// words alone: else a deleted sentence is swallowed by its neighbour.
float BeadScore::missing(Side explained, std::uint32_t segment, float covered) const {
    const float expected = expected_[explained][segment];
    const float share = std::max(0.0F, 1 - covered / (least_coverage * expected + 1e-6F));
    return share * std::min(1.0F, expected / enough_expected) * trust_[explained];
}

void BeadScore::expect_lengths() {
    const TextFeatures& target = texts_.target;
    const float deviation = std::max(target.length_deviation, 15.0F);
    for (std::size_t first = 0; first < target.segments.size(); ++first) {
        std::array<float, 4>& unrelated = unrelated_lengths_.emplace_back();
        float length = 0;
        for (std::size_t i = 0; i < unrelated.size() && first + i < target.segments.size(); ++i) {
            length += target.segments[first + i].length;
            const auto count = static_cast<float>(i + 1);
            unrelated[i] = log_normal(length - count * target.mean_length, count * deviation * deviation);
        }
    }
}

float BeadScore::length_ratio(const Block& block) const {
    BySide<float> length;
    for (const Side side : both_sides)
        for (std::uint32_t i = 0; i < block.count[side]; ++i)
            length[side] += texts_[side].segments[block.first[side] + i].length;
    const float variance = variance_per_character * 0.5F * (length.source + length.target) + least_variance;
    const float ratio = log_normal(length.target - length.source, variance) -
                        unrelated_lengths_[block.first.target][block.count.target - 1];
    if (ratio >= greatest_length_ratio) return greatest_length_ratio;
    if (ratio < negligible_ratio) return least_length_ratio;
    return std::log((1 - unrelated_lengths) * std::exp(ratio) + unrelated_lengths);
}

void BeadScore::look_at_paragraphs(const Block& block, BeadFeatures& into) const {
    const auto starts = [&](Side side, std::uint32_t i) {
        return texts_[side].segments[block.first[side] + i].starts_paragraph;
    };
    // Texts whose every segment is a paragraph, or which have only one, tell nothing by their paragraphs.
    const float rate = std::min(texts_.source.paragraph_rate, texts_.target.paragraph_rate);
    const float worth =
        std::min(1.0F, 8 * std::max(0.0F, 1 - std::max(texts_.source.paragraph_rate, texts_.target.paragraph_rate))) *
        std::min(1.0F, 10 * rate);
    if (starts(Side::source, 0) != starts(Side::target, 0))
        into[BeadFeature::paragraphs_differ] = worth;
    else if (starts(Side::source, 0))
        into[BeadFeature::paragraphs_agree] = worth;
    for (const Side side : both_sides)
        for (std::uint32_t i = 1; i < block.count[side]; ++i)
            if (starts(side, i)) into[BeadFeature::crossing] += 1;
}

}  // namespace stykovka
