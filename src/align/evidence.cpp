// What speaks for a bead, with places.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "align/evidence.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace stykovka {
namespace {

constexpr std::size_t most_evidence = 40;

/// An item of a bead: its segment (0-based within the bead), and its place in it.
struct Item {
    std::uint32_t segment = 0;
    TypeInSegment item;
};

struct Candidate {
    float weight = 0;
    EvidenceKind kind = EvidenceKind::word;
    BySide<std::size_t> item;
};

std::vector<Item> items_of(const TextFeatures& text, std::uint32_t begin, std::uint32_t end) {
    std::vector<Item> items;
    for (std::uint32_t segment = begin; segment < end; ++segment)
        for (const TypeInSegment& item : text.of(segment)) items.push_back({segment - begin, item});
    return items;
}

// Signs are weak witnesses; of two words the rarer is the stronger.
float weight_of(const Link& link, const TokenType& type) {
    const float rarity = std::min(1.0F, -std::log10(type.base) / 4);
    return link.kind == EvidenceKind::punctuation ? 0.1F * link.strength
                                                  : std::clamp(std::sqrt(link.strength) * rarity, 0.0F, 1.0F);
}

std::vector<Candidate> candidates_of(const BySide<std::vector<Item>>& items, const TextFeatures& target,
                                     const Links& links) {
    std::unordered_multimap<std::uint32_t, std::size_t> by_type;
    for (std::size_t i = 0; i < items.target.size(); ++i) by_type.emplace(items.target[i].item.type, i);
    std::vector<Candidate> candidates;
    for (std::size_t s = 0; s < items.source.size(); ++s)
        for (const Link& link : links.by_source[items.source[s].item.type]) {
            const auto [first, last] = by_type.equal_range(link.target);
            for (auto t = first; t != last; ++t)
                candidates.push_back({weight_of(link, target.types[link.target]), link.kind, {s, t->second}});
        }
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Candidate& a, const Candidate& b) { return a.weight > b.weight; });
    return candidates;
}

}  // namespace

std::vector<Evidence> evidence_of(const BySide<TextFeatures>& features, const Links& links, const Stretch& bead) {
    BySide<std::vector<Item>> items;
    for (const Side side : both_sides) items[side] = items_of(features[side], bead.begin[side], bead.end[side]);
    BySide<std::vector<bool>> used{std::vector<bool>(items.source.size()), std::vector<bool>(items.target.size())};
    std::vector<Evidence> found;
    for (const Candidate& candidate : candidates_of(items, features.target, links)) {
        if (used.source[candidate.item.source] || used.target[candidate.item.target]) continue;
        Evidence evidence;
        evidence.kind = candidate.kind;
        evidence.weight = candidate.weight;
        for (const Side side : both_sides) {
            used[side][candidate.item[side]] = true;
            const Item& item = items[side][candidate.item[side]];
            evidence.place[side] = {item.segment, item.item.first};
        }
        found.push_back(evidence);
        if (found.size() == most_evidence) break;
    }
    return found;
}

}  // namespace stykovka
