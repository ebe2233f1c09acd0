// Forms by the tokens of their prefixes.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/posting_list.h"

#include <array>
#include <utility>

namespace stykovka {

// By token, forms staying in their order: a digit of 11 bits at a time, the lowest first (radix sort, Knuth 5.2.5).
void PostingList::sort() {
    constexpr unsigned digit_bits = 11;
    constexpr std::uint32_t digits = 1U << digit_bits;
    std::uint32_t highest = 0;
    for (const Waiting& each : waiting_) highest = std::max(highest, each.token);
    std::vector<Waiting> sorted(waiting_.size());
    for (unsigned shift = 0; shift < 32 && highest >> shift != 0; shift += digit_bits) {
        std::array<std::size_t, digits + 1> begins{};
        for (const Waiting& each : waiting_) ++begins[(each.token >> shift & (digits - 1)) + 1];
        for (std::size_t i = 1; i <= digits; ++i) begins[i] += begins[i - 1];
        for (const Waiting& each : waiting_) sorted[begins[each.token >> shift & (digits - 1)]++] = each;
        std::swap(waiting_, sorted);
    }
}

// In the order of the table, so that each of its pages is changed once.
void PostingList::write(std::uint32_t first_new) {
    sort();
    for (std::size_t begin = 0; begin < waiting_.size();) {
        const std::uint32_t token = waiting_[begin].token;
        std::size_t end = begin;
        while (end < waiting_.size() && waiting_[end].token == token) ++end;
        append(std::span(waiting_).subspan(begin, end - begin),
               token < first_new ? portions_.tail(token) : Portions::first(token));
        begin = end;
    }
    waiting_.clear();
}

void PostingList::append(std::span<const Waiting> list, Portions::Tail tail) {
    std::uint32_t last = 0;
    for (std::string_view entries = tail.entries; !entries.empty();) {
        last += take_varint(entries).value_or(0);
        entries.remove_prefix(std::min(entries.size(), mark_in_bytes));
    }
    for (const Waiting& entry : list) {
        if (tail.entries.size() + 5 + mark_in_bytes > Portions::largest) {
            portions_.put(tail);
            tail = {tail.id + 1, {}};
            last = 0;
        }
        append_varint(tail.entries, entry.form - last);
        append_number(tail.entries, entry.mark, mark_in_bytes);
        last = entry.form;
    }
    portions_.put(tail);
}

}  // namespace stykovka
