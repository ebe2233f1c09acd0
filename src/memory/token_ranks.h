// The frozen order of keys.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "memory/hash_table.h"
#include "memory/text_keys.h"
#include "sqlite/database.h"

namespace stykovka {

/// Every key has a rank that never changes; the higher, the rarer. New keys get the next ranks, the most frequent of a
/// batch first. What is frequent is met early, so the order is close to that of frequencies, and any frozen order loses
/// no match.
class TokenRanks {
public:
    explicit TokenRanks(Database& database) : database_(database) {}

    /// The ranks of all keys of the texts, one behind the other; those that have none get ranks above `highest`, which
    /// grows.
    std::vector<std::uint32_t> remember(std::span<const TextKeys* const> texts, std::uint32_t& highest);
    /// For a long run of texts: reads all ranks at once, and keeps new ones back until `write`.
    void begin_run();
    void end_run();
    void write();

    /// The ranks of the keys; keys that were never seen get ranks from `unknown_from` on, equal ones for equal keys.
    std::vector<std::uint32_t> find(std::span<const KeyHash> keys);
    static constexpr std::uint32_t unknown_from = 0x80000000U;

    /// To be called after work that was taken back.
    void forget();

private:
    std::uint32_t rank_of(KeyHash key);

    Database& database_;
    HashTable cache_;
    bool knows_all_ = false;  // what is not in the cache has no rank
    std::vector<std::pair<KeyHash, std::uint32_t>> waiting_;
};

}  // namespace stykovka
