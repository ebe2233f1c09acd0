// The frozen order of keys.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

#include "memory/text_keys.h"
#include "sqlite/database.h"

namespace stykovka {

/// Every key has a rank that never changes; the higher, the rarer. New keys get the next ranks, the most frequent of a
/// batch first. What is frequent is met early, so the order is close to that of frequencies, and any frozen order loses
/// no match.
class TokenRanks {
public:
    explicit TokenRanks(Database& database) : database_(database) {}

    /// Gives ranks above `highest` to those of the keys that have none; returns the highest one now.
    std::uint32_t remember(std::span<const TextKeys* const> texts, std::uint32_t highest);
    /// The rank of a key that was remembered.
    std::uint32_t of(KeyHash key) { return rank_of(key); }

    /// The ranks of the keys; keys that were never seen get ranks from `unknown_from` on, equal ones for equal keys.
    std::vector<std::uint32_t> find(std::span<const KeyHash> keys);
    static constexpr std::uint32_t unknown_from = 0x80000000U;

    /// To be called after work that was taken back.
    void forget() { cache_.clear(); }

private:
    std::uint32_t rank_of(KeyHash key);
    void keep(KeyHash key, std::uint32_t rank);

    Database& database_;
    std::unordered_map<KeyHash, std::uint32_t> cache_;
};

}  // namespace stykovka
