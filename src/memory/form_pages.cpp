// Sequences of keys, many to a row.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/form_pages.h"

namespace stykovka {

void FormPages::append(std::uint32_t form, std::span<const std::uint32_t> ranks) {
    if (const std::int64_t page = page_of(form); page != tail_page_) {
        write();
        Statement row = database_.query(one_page);
        read(row, page, [this](std::string_view entries) { tail_ = entries; });
        tail_page_ = page;
    }
    entry_.clear();
    for (const std::uint32_t rank : ranks) append_varint(entry_, rank);
    append_varint(tail_, static_cast<std::uint32_t>(entry_.size()));
    tail_ += entry_;
}

void FormPages::write() {
    if (tail_page_ >= 0)
        database_.run("INSERT OR REPLACE INTO forms(page, entries) VALUES(?, ?)", tail_page_, Blob{tail_});
    forget();
}

void FormPages::forget() {
    tail_page_ = -1;
    tail_.clear();
}

bool FormPages::skip(std::string_view& entries) {
    const auto size = take_varint(entries);
    if (!size || *size > entries.size()) return false;
    entries.remove_prefix(*size);
    return true;
}

bool FormPages::take(std::string_view& entries) {
    const auto size = take_varint(entries);
    if (!size || *size > entries.size()) return false;
    std::string_view own = entries.substr(0, *size);
    entries.remove_prefix(*size);
    ranks_.clear();
    while (const auto rank = take_varint(own)) ranks_.push_back(*rank);
    return true;
}

}  // namespace stykovka
