// Forms by the tokens of their prefixes.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "memory/byte_io.h"
#include "memory/portions.h"
#include "memory/posting_runs.h"

namespace stykovka {

/// What the filters need to know of a form, in 40 bits.
struct PostingMark {
    static constexpr std::uint32_t largest_size = 63;      ///< stands for this size and all above it
    static constexpr std::uint32_t largest_position = 15;  ///< stands for this position and all behind it
    static constexpr unsigned signature_bits = 30;

    std::uint32_t size = 0;       ///< keys of the form
    std::uint32_t position = 0;   ///< of the token in the ordered form
    std::uint64_t behind = 0;     ///< a bit for each key behind it there

    std::uint64_t packed() const {
        return std::min(size, largest_size) | std::min(position, largest_position) << 6U | behind << 10U;
    }
    static PostingMark of(std::uint64_t packed) {
        return {static_cast<std::uint32_t>(packed & 63U), static_cast<std::uint32_t>(packed >> 6U & 15U),
                packed >> 10U};
    }
};

/// The table form_postings, and new entries until they are written. An entry: the distance from the form before it in
/// its row (a varint), the mark (5 bytes). Forms of a list ascend.
class PostingList {
public:
    explicit PostingList(Database& database);

    /// Forms must come in ascending order.
    void add(std::uint32_t token, std::uint32_t form, const PostingMark& mark) {
        waiting_.push_back({token, form, mark.packed()});
    }
    bool is_waiting() const { return !waiting_.empty() || !runs_.empty(); }
    /// Those in memory, 16 bytes each.
    std::size_t in_memory() const { return waiting_.size(); }
    /// Makes room in memory; what waits is written once, by `write`.
    void set_aside();
    /// Tokens from `first_new` on have no written entries yet.
    void write(std::uint32_t first_new);
    void forget();

    /// Visits the written rows of a token: visit(entries).
    template <class Visit>
    void each_row(std::uint32_t token, Visit visit) {
        portions_.each(token, token, [&](std::int64_t, std::string_view entries) { visit(entries); });
    }
    /// Visits the entries of a row: visit(form, mark).
    template <class Visit>
    static void each(std::string_view entries, Visit visit) {
        std::uint32_t form = 0;
        while (const auto step = take_varint(entries)) {
            if (entries.size() < posting_mark_in_bytes) return;
            form += *step;
            visit(form, PostingMark::of(number_at(entries, 0, posting_mark_in_bytes)));
            entries.remove_prefix(posting_mark_in_bytes);
        }
    }

private:
    void append(std::span<const Posting> list, Portions::Tail tail);

    Portions portions_;
    std::vector<Posting> waiting_;
    PostingRuns runs_;
};

}  // namespace stykovka
