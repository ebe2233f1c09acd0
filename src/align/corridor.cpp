// The part of the table of two texts that is searched.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "align/corridor.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "align/anchor_chain.h"

namespace stykovka {
namespace {

/// Tables up to this many cells are searched whole: 200 × 200 segments.
constexpr std::uint64_t small_table = 41'000;
/// Gaps between anchors up to this many cells are searched whole.
constexpr std::uint64_t small_gap = 20'000;
/// Cells on each side of an anchor, and of the diagonal of a large gap.
constexpr std::int64_t margin = 12;
constexpr std::int64_t margin_in_large_gap = 80;
constexpr std::size_t candidates_per_segment = 8;
constexpr float weakest_anchor_link = 0.3F;

/// Where each rare type of a text stands, within a stretch.
std::vector<std::vector<std::uint32_t>> places_of_rare(const TextFeatures& text, std::uint32_t begin, std::uint32_t end,
                                                       std::uint32_t rarity) {
    std::vector<std::vector<std::uint32_t>> places(text.types.size());
    for (std::uint32_t segment = begin; segment < end; ++segment)
        for (const TypeInSegment& item : text.of(segment))
            if (text.types[item.type].count <= rarity) places[item.type].push_back(segment);
    return places;
}

void keep_best(std::vector<Anchor>& votes, std::vector<Anchor>& anchors) {
    std::sort(votes.begin(), votes.end(), [](const Anchor& a, const Anchor& b) { return a.target < b.target; });
    std::vector<Anchor> summed;
    for (const Anchor& vote : votes)
        if (!summed.empty() && summed.back().target == vote.target)
            summed.back().weight += vote.weight;
        else
            summed.push_back(vote);
    const std::size_t kept = std::min(summed.size(), candidates_per_segment);
    std::partial_sort(summed.begin(), summed.begin() + static_cast<std::ptrdiff_t>(kept), summed.end(),
                      [](const Anchor& a, const Anchor& b) { return a.weight > b.weight; });
    anchors.insert(anchors.end(), summed.begin(), summed.begin() + static_cast<std::ptrdiff_t>(kept));
}

std::vector<Anchor> candidates(const BySide<TextFeatures>& texts, const Links& links, const Stretch& stretch,
                               std::uint32_t rarity) {
    const auto places = places_of_rare(texts.target, stretch.begin.target, stretch.end.target, rarity);
    std::vector<Anchor> anchors;
    std::vector<Anchor> votes;
    for (std::uint32_t segment = stretch.begin.source; segment < stretch.end.source; ++segment) {
        votes.clear();
        for (const TypeInSegment& item : texts.source.of(segment)) {
            if (texts.source.types[item.type].count > rarity) continue;
            for (const Link& link : links.by_source[item.type])
                if (link.strength >= weakest_anchor_link)
                    for (const std::uint32_t place : places[link.target])
                        votes.push_back(
                            {segment, place, link.strength / static_cast<float>(places[link.target].size())});
        }
        keep_best(votes, anchors);
    }
    return anchors;
}

// More frequent words are asked only when rare ones give too few anchors.
std::vector<Anchor> anchors_of(const BySide<TextFeatures>& texts, const Links& links, const Stretch& stretch,
                               const Progress& progress) {
    std::vector<Anchor> chain;
    for (const std::uint32_t rarity : {2U, 5U, 12U, 30U}) {
        progress.check();
        chain = heaviest_chain(candidates(texts, links, stretch, rarity), stretch.end.target);
        if (chain.size() * 12 >= std::min(stretch.size(Side::source), stretch.size(Side::target))) break;
    }
    return chain;
}

/// Opens the corridor for source counts `from` … `to` between two corners.
void open(Corridor& corridor, std::int64_t from, std::int64_t to, std::int64_t target_from, std::int64_t target_to) {
    const std::int64_t rows = std::max<std::int64_t>(1, to - from);
    const std::int64_t columns = target_to - target_from;
    const bool whole = static_cast<std::uint64_t>(rows * std::max<std::int64_t>(1, columns)) <= small_gap;
    const std::int64_t last = static_cast<std::int64_t>(corridor.low.size()) - 1;
    const std::int64_t end = corridor.high.back();
    for (std::int64_t i = std::max<std::int64_t>(0, from - margin); i <= std::min(last, to + margin); ++i) {
        const std::int64_t inside = std::clamp(i, from, to) - from;
        const std::int64_t low =
            whole ? target_from - margin : target_from + columns * inside / rows - margin_in_large_gap;
        const std::int64_t high = whole
                                      ? target_to + margin
                                      : target_from + columns * std::min(rows, inside + 1) / rows + margin_in_large_gap;
        auto& lowest = corridor.low[static_cast<std::size_t>(i)];
        auto& highest = corridor.high[static_cast<std::size_t>(i)];
        lowest = static_cast<std::uint32_t>(std::clamp<std::int64_t>(low, 0, lowest));
        highest = static_cast<std::uint32_t>(std::clamp<std::int64_t>(high, highest, end));
    }
}

void make_rising(Corridor& corridor) {
    for (std::size_t i = corridor.low.size() - 1; i-- > 0;)
        corridor.low[i] = std::min(corridor.low[i], corridor.low[i + 1]);
    for (std::size_t i = 1; i < corridor.high.size(); ++i)
        corridor.high[i] = std::max(corridor.high[i], corridor.high[i - 1]);
}

}  // namespace

Corridor corridor_of(const BySide<TextFeatures>& texts, const Links& links, const Stretch& stretch,
                     const Progress& progress) {
    const std::uint32_t rows = stretch.size(Side::source);
    const std::uint32_t columns = stretch.size(Side::target);
    if ((rows + 1ULL) * (columns + 1ULL) <= small_table)
        return {std::vector<std::uint32_t>(rows + 1, 0), std::vector<std::uint32_t>(rows + 1, columns)};
    Corridor corridor{std::vector<std::uint32_t>(rows + 1, columns), std::vector<std::uint32_t>(rows + 1, 0)};
    corridor.high.back() = columns;
    std::int64_t source = 0;
    std::int64_t target = 0;
    for (const Anchor& anchor : anchors_of(texts, links, stretch, progress)) {
        const std::int64_t next_source = anchor.source - stretch.begin.source;
        const std::int64_t next_target = anchor.target - stretch.begin.target;
        open(corridor, source, next_source, target, next_target);
        source = next_source;
        target = next_target;
    }
    open(corridor, source, rows, target, columns);
    make_rising(corridor);
    return corridor;
}

}  // namespace stykovka
