// Lists of what has a feature, kept in portions of limited size.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/posting_list.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

namespace stykovka {
namespace {

// SQLite keeps up to 1002 bytes of a row of a WITHOUT ROWID table on its page of 4096; more would need pages of its
// own.
constexpr std::size_t portion_in_bytes = 980;

}  // namespace

PostingList::PostingList(Database& database, std::string_view table, std::string_view feature, std::size_t entry_size)
    : database_(database),
      entry_size_(entry_size),
      last_(fmt::format("SELECT portion, entries FROM {} WHERE {}=? ORDER BY portion DESC LIMIT 1", table, feature)),
      write_(fmt::format("INSERT INTO {}({}, portion, entries) VALUES(?, ?, ?) ON CONFLICT DO UPDATE SET "
                         "entries=excluded.entries",
                         table, feature)),
      read_(fmt::format("SELECT {1}, entries FROM {0} WHERE {1} BETWEEN ? AND ?", table, feature)) {}

// In the order of the table, so that each of its pages is changed once.
void PostingList::write() {
    std::vector<std::int64_t> features;
    for (const auto& [feature, entries] : waiting_) features.push_back(feature);
    std::sort(features.begin(), features.end());
    for (const std::int64_t feature : features) append(feature, waiting_[feature]);
    waiting_.clear();
}

void PostingList::append(std::int64_t feature, std::string_view entries) {
    std::int64_t portion = 0;
    std::string bytes;
    if (Statement last = database_.query(last_, feature); last.step()) {
        portion = last.integer(0);
        bytes = last.blob(1);
    }
    const std::size_t largest = portion_in_bytes / entry_size_ * entry_size_;
    while (!entries.empty()) {
        const std::size_t part = std::min(largest - bytes.size(), entries.size());
        if (part > 0) {
            bytes += entries.substr(0, part);
            database_.run(write_, feature, portion, Blob{bytes});
            entries.remove_prefix(part);
        }
        bytes.clear();
        ++portion;
    }
}

void PostingList::each_portion(std::int64_t from, std::int64_t to,
                               const std::function<void(std::int64_t, std::string_view)>& visit) {
    Statement rows = database_.query(read_, from, to);
    while (rows.step()) visit(rows.integer(0), rows.blob_view(1));
}

}  // namespace stykovka
