// The heaviest chain of anchors that rises in both texts.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "align/anchor_chain.h"

#include <algorithm>
#include <utility>

namespace stykovka {
namespace {

/// The best sum of weights of chains that end before a target, kept as a binary indexed tree.
class BestChains {
public:
    explicit BestChains(std::size_t targets) : best_(targets + 1, {0, -1}) {}
    std::pair<float, std::int64_t> before(std::size_t target) const {
        std::pair<float, std::int64_t> found{0, -1};
        for (std::size_t i = target; i > 0; i -= i & (~i + 1)) found = std::max(found, best_[i]);
        return found;
    }
    void put(std::size_t target, std::pair<float, std::int64_t> chain) {
        for (std::size_t i = target + 1; i < best_.size(); i += i & (~i + 1)) best_[i] = std::max(best_[i], chain);
    }

private:
    std::vector<std::pair<float, std::int64_t>> best_;
};

}  // namespace

std::vector<Anchor> heaviest_chain(const std::vector<Anchor>& anchors, std::uint32_t targets) {
    BestChains chains(targets);
    std::vector<std::pair<float, std::int64_t>> reached(anchors.size());
    for (std::size_t i = 0; i < anchors.size();) {
        std::size_t end = i;
        for (; end < anchors.size() && anchors[end].source == anchors[i].source; ++end) {
            reached[end] = chains.before(anchors[end].target);
            reached[end].first += anchors[end].weight;
        }
        for (; i < end; ++i) chains.put(anchors[i].target, {reached[i].first, static_cast<std::int64_t>(i)});
    }
    std::vector<Anchor> chain;
    for (std::int64_t i = chains.before(targets).second; i >= 0; i = reached[static_cast<std::size_t>(i)].second)
        chain.push_back(anchors[static_cast<std::size_t>(i)]);
    std::reverse(chain.begin(), chain.end());
    return chain;
}

}  // namespace stykovka
