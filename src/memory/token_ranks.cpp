// The frozen order of keys.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/token_ranks.h"

#include <map>

namespace stykovka {
namespace {

// About 30 MB; a memory of a million units has some 300 000 keys.
constexpr std::size_t largest_cache = 400000;

}  // namespace

// 0: never seen.
std::uint32_t TokenRanks::rank_of(const std::string& key) {
    if (const auto found = cache_.find(key); found != cache_.end()) return found->second;
    const auto rank = static_cast<std::uint32_t>(database_.number("SELECT id FROM tokens WHERE key=?", key));
    if (cache_.size() >= largest_cache) cache_.clear();
    if (rank != 0) cache_.emplace(key, rank);
    return rank;
}

std::vector<std::uint32_t> TokenRanks::remember(std::span<const std::string> keys) {
    std::vector<std::uint32_t> ranks;
    ranks.reserve(keys.size());
    for (const std::string& key : keys) {
        std::uint32_t rank = rank_of(key);
        if (rank == 0) {
            database_.run("INSERT INTO tokens(key) VALUES(?)", key);
            rank = static_cast<std::uint32_t>(database_.last_insert_id());
            cache_.emplace(key, rank);
        }
        ranks.push_back(rank);
    }
    return ranks;
}

std::vector<std::uint32_t> TokenRanks::find(std::span<const std::string> keys) {
    std::vector<std::uint32_t> ranks;
    std::map<std::string_view, std::uint32_t> unknown;
    for (const std::string& key : keys) {
        std::uint32_t rank = rank_of(key);
        if (rank == 0)
            rank = unknown.emplace(key, unknown_from + static_cast<std::uint32_t>(unknown.size())).first->second;
        ranks.push_back(rank);
    }
    return ranks;
}

}  // namespace stykovka
