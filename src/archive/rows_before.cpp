// Rows as they were before a batch changed them.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/rows_before.h"

#include <array>
#include <cstring>
#include <string_view>

namespace stykovka {
namespace {

constexpr std::size_t most_in_memory = 1 << 20;

// Table, row, lengths of key and image; −1: none.
using Head = std::array<std::int64_t, 4>;

std::int64_t length_of(const std::optional<std::string>& bytes) {
    return bytes ? static_cast<std::int64_t>(bytes->size()) : -1;
}

std::optional<std::string> taken(std::string_view& bytes, std::int64_t length) {
    if (length < 0) return std::nullopt;
    std::string piece(bytes.substr(0, static_cast<std::size_t>(length)));
    bytes.remove_prefix(piece.size());
    return piece;
}

void visit_rows(std::string_view bytes, const std::function<void(const RowBefore&)>& visit) {
    while (!bytes.empty()) {
        Head head;
        std::memcpy(head.data(), bytes.data(), sizeof head);
        bytes.remove_prefix(sizeof head);
        RowBefore row{static_cast<std::size_t>(head[0]), head[1], {}, {}};
        row.key = taken(bytes, head[2]);
        row.before = taken(bytes, head[3]);
        visit(row);
    }
}

}  // namespace

void RowsBefore::add(const RowBefore& row) {
    const Head head{static_cast<std::int64_t>(row.table), row.row, length_of(row.key), length_of(row.before)};
    newest_.append(reinterpret_cast<const char*>(head.data()), sizeof head);
    if (row.key) newest_ += *row.key;
    if (row.before) newest_ += *row.before;
    if (newest_.size() < most_in_memory) return;
    file_.append(newest_);
    portions_.push_back(newest_.size());
    newest_.clear();
}

void RowsBefore::each(const std::function<void(const RowBefore&)>& visit) const {
    std::uint64_t offset = 0;
    std::string bytes;
    for (const std::size_t size : portions_) {
        bytes.resize(size);
        file_.read(offset, bytes);
        visit_rows(bytes, visit);
        offset += size;
    }
    visit_rows(newest_, visit);
}

bool RowNumbers::insert(std::int64_t row) {
    auto bit = blocks_[block_of(row)][place_of(row)];
    if (bit) return false;
    return bit = true;
}

bool RowNumbers::contains(std::int64_t row) const {
    const auto block = blocks_.find(block_of(row));
    return block != blocks_.end() && block->second[place_of(row)];
}

}  // namespace stykovka
