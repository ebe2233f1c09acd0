// A sequence whose copies share their parts.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <iterator>
#include <memory>
#include <span>
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

    std::size_t size() const { return size_; }
    bool empty() const { return size_ == 0; }

    /// Precondition: index < size(). Logarithmic in the number of blocks.
    const T& operator[](std::size_t index) const {
        assert(index < size_);
        const std::size_t block = block_of(index);
        return (*blocks_[block])[index - starts_[block]];
    }
    const T& front() const { return (*this)[0]; }
    const T& back() const { return (*this)[size_ - 1]; }

    /// The sequence with `count` elements from `begin` replaced by `inserted`. Precondition: begin + count ≤ size().
    shared_vector splice(std::size_t begin, std::size_t count, std::span<const T> inserted) const {
        assert(begin + count <= size_);
        const std::size_t first = begin == size_ && !blocks_.empty() ? blocks_.size() - 1 : block_of(begin);
        std::size_t last = first;
        while (last < blocks_.size() && end_of(last) < begin + count) ++last;
        std::vector<T> middle;
        shared_vector result;
        for (std::size_t i = 0; i < first; ++i) result.push_block(blocks_[i]);
        if (first < blocks_.size()) {
            const auto& head = *blocks_[first];
            middle.assign(head.begin(), head.begin() + static_cast<std::ptrdiff_t>(begin - starts_[first]));
        }
        middle.insert(middle.end(), inserted.begin(), inserted.end());
        if (last < blocks_.size()) {
            const auto& tail = *blocks_[last];
            middle.insert(middle.end(), tail.begin() + static_cast<std::ptrdiff_t>(begin + count - starts_[last]),
                          tail.end());
        }
        result.append_blocks(middle);
        for (std::size_t i = last + 1; i < blocks_.size(); ++i) result.push_block(blocks_[i]);
        return result;
    }
    shared_vector splice(std::size_t begin, std::size_t count, std::initializer_list<T> inserted) const {
        return splice(begin, count, std::span<const T>(inserted.begin(), inserted.size()));
    }
    /// The sequence with one element replaced.
    shared_vector with(std::size_t index, T value) const { return splice(index, 1, std::span<const T>(&value, 1)); }

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
        reference operator*() const { return (*owner_->blocks_[block_])[offset_]; }
        pointer operator->() const { return &**this; }
        const_iterator& operator++() {
            if (++offset_ == owner_->blocks_[block_]->size()) {
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
    using Block = std::shared_ptr<const std::vector<T>>;

    std::size_t end_of(std::size_t block) const { return starts_[block] + blocks_[block]->size(); }
    std::size_t block_of(std::size_t index) const {
        const auto after = std::upper_bound(starts_.begin(), starts_.end(), index);
        return after == starts_.begin() ? 0 : static_cast<std::size_t>(after - starts_.begin()) - 1;
    }
    void push_block(Block block) {
        starts_.push_back(size_);
        size_ += block->size();
        blocks_.push_back(std::move(block));
    }
    // Equal blocks, so that a block that overflows splits in halves rather than in a full and a tiny one.
    void append_blocks(std::span<const T> values) {
        const std::size_t blocks = (values.size() + block_capacity - 1) / block_capacity;
        for (std::size_t i = 0; i < blocks; ++i) {
            const auto part = values.subspan(values.size() * i / blocks,
                                             values.size() * (i + 1) / blocks - values.size() * i / blocks);
            push_block(std::make_shared<const std::vector<T>>(part.begin(), part.end()));
        }
    }

    std::vector<Block> blocks_;
    std::vector<std::size_t> starts_;
    std::size_t size_ = 0;
};

}  // namespace stykovka
