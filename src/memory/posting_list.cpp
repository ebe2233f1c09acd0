// Forms by the tokens of their prefixes.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/posting_list.h"

namespace stykovka {

// In the order of the table, so that each of its pages is changed once.
void PostingList::write() {
    std::stable_sort(waiting_.begin(), waiting_.end(),
                     [](const Waiting& a, const Waiting& b) { return a.token < b.token; });
    for (std::size_t begin = 0; begin < waiting_.size();) {
        std::size_t end = begin;
        while (end < waiting_.size() && waiting_[end].token == waiting_[begin].token) ++end;
        append(std::span(waiting_).subspan(begin, end - begin));
        begin = end;
    }
    waiting_.clear();
}

void PostingList::append(std::span<const Waiting> list) {
    Portions::Tail tail = portions_.tail(list.front().token);
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
