// The frozen order of keys.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/token_ranks.h"

#include <algorithm>
#include <map>
#include <utility>

namespace stykovka {
namespace {

// About 16 MB; a memory of a million units has some 300 000 keys.
constexpr std::size_t largest_cache = 400000;

}  // namespace

void TokenRanks::keep(KeyHash key, std::uint32_t rank) {
    if (cache_.size() >= largest_cache) cache_.clear();
    cache_.emplace(key, rank);
}

// 0: never seen.
std::uint32_t TokenRanks::rank_of(KeyHash key) {
    if (const auto found = cache_.find(key); found != cache_.end()) return found->second;
    const auto rank = static_cast<std::uint32_t>(database_.number("SELECT rank FROM tokens WHERE hash=?", key));
    if (rank != 0) keep(key, rank);
    return rank;
}

std::uint32_t TokenRanks::remember(std::span<const TextKeys* const> texts, std::uint32_t highest) {
    std::unordered_map<KeyHash, std::uint32_t> counts;
    for (const TextKeys* text : texts)
        for (const KeyHash key : text->keys) {
            if (const auto known = counts.find(key); known != counts.end())
                ++known->second;
            else if (rank_of(key) == 0)
                counts.emplace(key, 1);
        }
    std::vector<std::pair<KeyHash, std::uint32_t>> added(counts.begin(), counts.end());
    std::sort(added.begin(), added.end(), [](const auto& a, const auto& b) {
        return a.second != b.second ? a.second > b.second : a.first < b.first;
    });
    for (auto& [key, rank] : added) rank = ++highest;
    std::sort(added.begin(), added.end());  // in the order of the table
    for (const auto& [key, rank] : added) {
        database_.run("INSERT INTO tokens(hash, rank) VALUES(?, ?)", key, rank);
        keep(key, rank);
    }
    return highest;
}

std::vector<std::uint32_t> TokenRanks::find(std::span<const KeyHash> keys) {
    std::vector<std::uint32_t> ranks;
    ranks.reserve(keys.size());
    std::map<KeyHash, std::uint32_t> unknown;
    for (const KeyHash key : keys) {
        std::uint32_t rank = rank_of(key);
        if (rank == 0)
            rank = unknown.emplace(key, unknown_from + static_cast<std::uint32_t>(unknown.size())).first->second;
        ranks.push_back(rank);
    }
    return ranks;
}

}  // namespace stykovka
