// The frozen order of keys.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/token_ranks.h"

#include <algorithm>
#include <map>
#include <utility>

namespace stykovka {
namespace {

// About 16 MB; a memory of a million units has some 300 000 keys.
constexpr std::size_t largest_cache = 650'000;
// About 64 MB: what a run may hold.
constexpr std::size_t largest_run = 2'600'000;

// So many texts before its turn the keys of a text are asked for in memory.
constexpr std::size_t texts_ahead = 2;

}  // namespace

// 0: never seen.
std::uint32_t TokenRanks::rank_of(KeyHash key) {
    if (const std::uint32_t known = cache_.of(key); known != 0 || knows_all_) return known;
    const auto rank = static_cast<std::uint32_t>(database_.number("SELECT rank FROM tokens WHERE hash=?", key));
    if (rank == 0) return 0;
    if (cache_.size() >= largest_cache) cache_.clear();
    cache_.add(key, rank);
    return rank;
}

std::vector<std::uint32_t> TokenRanks::remember(std::span<const TextKeys* const> texts, std::uint32_t& highest) {
    if (cache_.size() >= largest_run) end_run();
    std::vector<std::uint32_t> ranks;
    std::vector<std::pair<KeyHash, std::size_t>> unknown;  // and where the rank belongs
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (i + texts_ahead < texts.size())
            for (const KeyHash key : texts[i + texts_ahead]->keys) cache_.expect(key);
        for (const KeyHash key : texts[i]->keys) {
            ranks.push_back(rank_of(key));
            if (ranks.back() == 0) unknown.emplace_back(key, ranks.size() - 1);
        }
    }
    std::sort(unknown.begin(), unknown.end());
    std::vector<std::pair<std::uint32_t, KeyHash>> added;  // how often, which
    for (std::size_t i = 0; i < unknown.size(); ++i) {
        if (i == 0 || unknown[i].first != unknown[i - 1].first) added.emplace_back(0, unknown[i].first);
        ++added.back().first;
    }
    std::sort(added.begin(), added.end(), [](const auto& a, const auto& b) {
        return a.first != b.first ? a.first > b.first : a.second < b.second;
    });
    if (!knows_all_ && cache_.size() >= largest_cache) cache_.clear();
    for (const auto& [count, key] : added) {
        cache_.add(key, ++highest);
        waiting_.emplace_back(key, highest);
    }
    for (const auto& [key, place] : unknown) ranks[place] = cache_.of(key);
    if (!knows_all_) write();
    return ranks;
}

void TokenRanks::begin_run() {
    cache_.clear();
    Statement rows = database_.query("SELECT hash, rank FROM tokens");
    while (rows.step()) {
        if (cache_.size() >= largest_run) return cache_.clear();
        cache_.add(static_cast<KeyHash>(rows.integer(0)), static_cast<std::uint32_t>(rows.integer(1)));
    }
    knows_all_ = true;
}

void TokenRanks::end_run() {
    write();
    knows_all_ = false;
    if (cache_.size() > largest_cache) cache_.clear();
}

void TokenRanks::write() {
    std::sort(waiting_.begin(), waiting_.end());  // in the order of the table
    for (const auto& [key, rank] : waiting_) database_.run("INSERT INTO tokens(hash, rank) VALUES(?, ?)", key, rank);
    waiting_.clear();
}

void TokenRanks::forget() {
    cache_.clear();
    waiting_.clear();
    knows_all_ = false;
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
