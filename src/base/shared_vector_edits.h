// How a shared_vector makes another one of itself; shared_vector.h includes it.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/shared_vector.h"

namespace stykovka {

template <class T>
shared_vector<T> shared_vector<T>::splice(std::size_t begin, std::size_t count, std::span<const T> inserted) const {
    assert(begin + count <= size_);
    const std::size_t first = begin == size_ && !blocks_.empty() ? blocks_.size() - 1 : block_of(begin);
    std::size_t last = first;
    while (last < blocks_.size() && end_of(last) < begin + count) ++last;
    std::vector<T> middle;
    shared_vector result;
    for (std::size_t i = 0; i < first; ++i) result.push_block(blocks_[i]);
    if (first < blocks_.size()) {
        const auto& head = blocks_[first]->elements;
        middle.assign(head.begin(), head.begin() + static_cast<std::ptrdiff_t>(begin - starts_[first]));
    }
    middle.insert(middle.end(), inserted.begin(), inserted.end());
    if (last < blocks_.size()) {
        const auto& tail = blocks_[last]->elements;
        middle.insert(middle.end(), tail.begin() + static_cast<std::ptrdiff_t>(begin + count - starts_[last]),
                      tail.end());
    }
    result.append_blocks(std::span<T>(middle));
    for (std::size_t i = last + 1; i < blocks_.size(); ++i) result.push_block(blocks_[i]);
    return result;
}

template <class T>
template <class Change>
shared_vector<T> shared_vector<T>::with_each(std::size_t begin, std::size_t end, Change change) const {
    shared_vector result;
    for (std::size_t block = 0; block < blocks_.size(); ++block) {
        std::optional<std::vector<T>> changed;
        for (std::size_t i = std::max(begin, starts_[block]); i < std::min(end, end_of(block)); ++i) {
            const std::vector<T>& elements = blocks_[block]->elements;
            auto next = change(i, elements[i - starts_[block]]);
            if (!next) continue;
            if (!changed) changed = elements;
            (*changed)[i - starts_[block]] = std::move(*next);
        }
        changed ? result.append_blocks(std::span<T>(*changed)) : result.push_block(blocks_[block]);
    }
    return result;
}

// Equal blocks, so that a block that overflows splits in halves rather than in a full and a tiny one. Takes the
// values where they may be taken.
template <class T>
template <class Value>
void shared_vector<T>::append_blocks(std::span<Value> values) {
    const std::size_t blocks = (values.size() + block_capacity - 1) / block_capacity;
    for (std::size_t i = 0; i < blocks; ++i) {
        const auto part =
            values.subspan(values.size() * i / blocks, values.size() * (i + 1) / blocks - values.size() * i / blocks);
        auto block = std::make_shared<Elements>();
        block->elements.reserve(part.size());
        for (Value& value : part) block->elements.push_back(std::move(value));  // a const value is copied
        for (const T& element : block->elements) block->tally.add(element);
        push_block(std::move(block));
    }
}

}  // namespace stykovka
