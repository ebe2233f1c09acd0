// A sequence whose copies share their parts.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/tally.h"

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <iterator>
#include <memory>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace stykovka {

struct SequenceDifference;  // see sequence_difference.h

/// An immutable sequence in blocks of at most 128 elements behind `shared_ptr<const>`: a copy copies pointers, an edit
/// gives a new sequence that shares all blocks but those it touched. Safe to read from any thread.
template <class T>
class shared_vector {
public:
    static constexpr std::size_t block_capacity = 128;

    shared_vector() = default;
    shared_vector(std::initializer_list<T> values) : shared_vector(std::span(values.begin(), values.size())) {}
    explicit shared_vector(std::span<const T> values) { append_blocks(values); }
    explicit shared_vector(const std::vector<T>& values) : shared_vector(std::span<const T>(values)) {}
    explicit shared_vector(std::vector<T>&& values) { append_blocks(std::span<T>(values)); }

    std::size_t size() const { return size_; }
    bool empty() const { return size_ == 0; }

    /// Precondition: index < size(). Logarithmic in the number of blocks.
    const T& operator[](std::size_t index) const {
        assert(index < size_);
        const std::size_t block = block_of(index);
        return blocks_[block]->elements[index - starts_[block]];
    }
    const T& front() const { return (*this)[0]; }
    const T& back() const { return (*this)[size_ - 1]; }

    /// The sequence with `count` elements from `begin` replaced by `inserted`. Precondition: begin + count ≤ size().
    shared_vector splice(std::size_t begin, std::size_t count, std::span<const T> inserted) const;
    shared_vector splice(std::size_t begin, std::size_t count, std::initializer_list<T> inserted) const {
        return splice(begin, count, std::span<const T>(inserted.begin(), inserted.size()));
    }
    /// The sequence with one element replaced.
    shared_vector with(std::size_t index, T value) const { return splice(index, 1, std::span<const T>(&value, 1)); }

    /// The sequence with `change(index, element)` in the place of each element of [begin, end) for which that is not
    /// none (a std::optional<T>); blocks without a change stay shared. Precondition: end ≤ size().
    template <class Change>
    shared_vector with_each(std::size_t begin, std::size_t end, Change change) const;

    /// What the elements before `index` come to. Precondition: index ≤ size(). Reads one block at most.
    Tally<T> tally_before(std::size_t index) const {
        if (index == size_) return tally_;
        const std::size_t block = block_of(index);
        Tally<T> tally = tallies_[block];
        for (std::size_t i = 0; i < index - starts_[block]; ++i) tally.add(blocks_[block]->elements[i]);
        return tally;
    }
    Tally<T> tally() const { return tally_; }

    std::vector<T> to_vector() const { return std::vector<T>(begin(), end()); }

    class const_iterator {
    public:
        using iterator_category = std::forward_iterator_tag;
        using value_type = T;
        using difference_type = std::ptrdiff_t;
        using pointer = const T*;
        using reference = const T&;

        const_iterator() = default;
        const_iterator(const shared_vector* owner, std::size_t block) : owner_(owner), block_(block) {}
        reference operator*() const { return owner_->blocks_[block_]->elements[offset_]; }
        pointer operator->() const { return &**this; }
        const_iterator& operator++() {
            if (++offset_ == owner_->blocks_[block_]->elements.size()) {
                ++block_;
                offset_ = 0;
            }
            return *this;
        }
        const_iterator operator++(int) {
            const_iterator before = *this;
            ++*this;
            return before;
        }
        friend bool operator==(const const_iterator& a, const const_iterator& b) {
            return a.block_ == b.block_ && a.offset_ == b.offset_;
        }

    private:
        const shared_vector* owner_ = nullptr;
        std::size_t block_ = 0;
        std::size_t offset_ = 0;
    };
    const_iterator begin() const { return {this, 0}; }
    const_iterator end() const { return {this, blocks_.size()}; }

    friend bool operator==(const shared_vector& a, const shared_vector& b) {
        return a.size_ == b.size_ && (a.blocks_ == b.blocks_ || std::equal(a.begin(), a.end(), b.begin()));
    }

    template <class U>
    friend SequenceDifference difference(const shared_vector<U>& before, const shared_vector<U>& after);

private:
    struct Elements {
        std::vector<T> elements;
        Tally<T> tally;
    };
    using Block = std::shared_ptr<const Elements>;

    std::size_t end_of(std::size_t block) const { return starts_[block] + blocks_[block]->elements.size(); }
    std::size_t block_of(std::size_t index) const {
        const auto after = std::upper_bound(starts_.begin(), starts_.end(), index);
        return after == starts_.begin() ? 0 : static_cast<std::size_t>(after - starts_.begin()) - 1;
    }
    void push_block(Block block) {
        starts_.push_back(size_);
        tallies_.push_back(tally_);
        size_ += block->elements.size();
        tally_.add(block->tally);
        blocks_.push_back(std::move(block));
    }
    template <class Value>
    void append_blocks(std::span<Value> values);

    std::vector<Block> blocks_;
    std::vector<std::size_t> starts_;
    std::vector<Tally<T>> tallies_;  // of what stands before each block
    std::size_t size_ = 0;
    Tally<T> tally_;
};

}  // namespace stykovka

#include "base/shared_vector_edits.h"
