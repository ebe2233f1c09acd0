// The frozen order of keys.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "sqlite/database.h"

namespace stykovka {

/// Every key has a rank that never changes; the higher, the rarer. A new key gets the next rank: what is frequent is
/// met early, so the order is close to that of frequencies, and any frozen order loses no match.
class TokenRanks {
public:
    explicit TokenRanks(Database& database) : database_(database) {}

    /// The ranks of the keys; keys that were never seen get one.
    std::vector<std::uint32_t> remember(std::span<const std::string> keys);
    /// The ranks of the keys; keys that were never seen get ranks from `unknown_from` on, equal ones for equal keys.
    std::vector<std::uint32_t> find(std::span<const std::string> keys);
    static constexpr std::uint32_t unknown_from = 0x80000000U;

    /// To be called after work inside a transaction that others may still take back.
    void forget_cache() { cache_.clear(); }

private:
    std::uint32_t rank_of(const std::string& key);

    Database& database_;
    std::unordered_map<std::string, std::uint32_t> cache_;
};

}  // namespace stykovka
