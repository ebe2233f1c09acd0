// What changed between two sequences.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>

#include "base/shared_vector.h"

namespace stykovka {

/// `removed` elements from `begin` of the old sequence became `inserted` elements of the new one.
struct SequenceDifference {
    std::size_t begin = 0;
    std::size_t removed = 0;
    std::size_t inserted = 0;

    bool empty() const { return removed == 0 && inserted == 0; }
    friend bool operator==(const SequenceDifference&, const SequenceDifference&) = default;
};

/// The smallest single range in which the two differ. Shared blocks are skipped without looking into them.
template <class T>
SequenceDifference difference(const shared_vector<T>& before, const shared_vector<T>& after) {
    const std::size_t shorter = std::min(before.size_, after.size_);
    std::size_t prefix = 0;
    std::size_t block = 0;
    while (block < before.blocks_.size() && block < after.blocks_.size() &&
           before.blocks_[block] == after.blocks_[block])
        prefix += before.blocks_[block++]->elements.size();
    while (prefix < shorter && before[prefix] == after[prefix]) ++prefix;
    std::size_t suffix = 0;
    std::size_t old_block = before.blocks_.size();
    std::size_t new_block = after.blocks_.size();
    while (old_block > 0 && new_block > 0 && before.blocks_[old_block - 1] == after.blocks_[new_block - 1] &&
           suffix + before.blocks_[old_block - 1]->elements.size() <= shorter - prefix) {
        suffix += before.blocks_[--old_block]->elements.size();
        --new_block;
    }
    while (suffix < shorter - prefix && before[before.size_ - 1 - suffix] == after[after.size_ - 1 - suffix]) ++suffix;
    return {prefix, before.size_ - prefix - suffix, after.size_ - prefix - suffix};
}

}  // namespace stykovka
