// Says of a hash that it was surely never seen.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace stykovka {

/// A Bloom filter (Bloom 1970) in blocks of a cache line (Putze et al. 2007), 16 MB: while up to ten million hashes are
/// in it, fewer than one of a hundred others looks as if it were.
class HashFilter {
public:
    HashFilter() : blocks_(blocks) {}

    void add(std::uint64_t hash) {
        const std::uint64_t mixed = mix(hash);
        Block& block = blocks_[mixed % blocks];
        for (unsigned shift = 24; shift < 60; shift += 9) {
            const std::uint64_t bit = mixed >> shift & 511U;
            block.words[bit / 64] |= std::uint64_t{1} << (bit % 64);
        }
    }
    /// Fetches what `may_have` and `add` will read.
    void expect(std::uint64_t hash) const { __builtin_prefetch(&blocks_[mix(hash) % blocks]); }
    bool may_have(std::uint64_t hash) const {
        const std::uint64_t mixed = mix(hash);
        const Block& block = blocks_[mixed % blocks];
        for (unsigned shift = 24; shift < 60; shift += 9) {
            const std::uint64_t bit = mixed >> shift & 511U;
            if ((block.words[bit / 64] >> (bit % 64) & 1U) == 0) return false;
        }
        return true;
    }

private:
    static constexpr std::size_t blocks = std::size_t{1} << 18U;
    struct alignas(64) Block {
        std::array<std::uint64_t, 8> words{};
    };
    static std::uint64_t mix(std::uint64_t hash) {
        hash = (hash ^ hash >> 31U) * 0xFF51AFD7ED558CCDULL;
        hash = (hash ^ hash >> 33U) * 0xC4CEB9FE1A85EC53ULL;
        return hash ^ hash >> 29U;
    }

    std::vector<Block> blocks_;
};

}  // namespace stykovka
