// Forms by the tokens of their prefixes.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/posting_list.h"

#include <filesystem>

namespace stykovka {
namespace {

std::filesystem::path folder_of(const Database& database) {
    return std::filesystem::absolute(database.name()).parent_path();
}

}  // namespace

PostingList::PostingList(Database& database) : portions_(database, "form_postings"), runs_(folder_of(database)) {}

void PostingList::set_aside() { runs_.take(waiting_); }

// In the order of the table, so that each of its pages is changed once.
void PostingList::write(std::uint32_t first_new) {
    const auto append_list = [&](std::span<const Posting> list) {
        const std::uint32_t token = list.front().token;
        append(list, token < first_new ? portions_.tail(token) : Portions::first(token));
    };
    if (!runs_.empty()) {
        set_aside();
        runs_.merge(append_list);
        forget();
        return;
    }
    std::vector<Posting> room;
    sort_by_token(waiting_, room);
    for (std::size_t begin = 0; begin < waiting_.size();) {
        std::size_t end = begin;
        while (end < waiting_.size() && waiting_[end].token == waiting_[begin].token) ++end;
        append_list(std::span(waiting_).subspan(begin, end - begin));
        begin = end;
    }
    waiting_.clear();
}

void PostingList::forget() {
    waiting_ = {};
    runs_.clear();
}

void PostingList::append(std::span<const Posting> list, Portions::Tail tail) {
    std::uint32_t last = 0;
    for (std::string_view entries = tail.entries; !entries.empty();) {
        last += take_varint(entries).value_or(0);
        entries.remove_prefix(std::min(entries.size(), posting_mark_in_bytes));
    }
    for (const Posting& entry : list) {
        if (tail.entries.size() + 5 + posting_mark_in_bytes > Portions::largest) {
            portions_.put(tail);
            tail = {tail.id + 1, {}};
            last = 0;
        }
        append_varint(tail.entries, entry.form - last);
        append_number(tail.entries, entry.mark, posting_mark_in_bytes);
        last = entry.form;
    }
    portions_.put(tail);
}

}  // namespace stykovka
