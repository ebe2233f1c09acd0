// Lists of what has a feature, kept in portions of limited size.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "sqlite/database.h"

namespace stykovka {

/// The rows of one table of postings, and new entries until they are written. Lists end in a portion that still has
/// room: so one new entry rewrites one small row, and many at once are written once a portion.
class PostingList {
public:
    /// `table` has the columns FEATURE, portion, entries; `feature` is the name of the first. Entries have `entry_size`
    /// bytes.
    PostingList(Database& database, std::string_view table, std::string_view feature, std::size_t entry_size);

    void add(std::int64_t feature, std::string_view entry) { waiting_[feature] += entry; }
    void write();
    void forget() { waiting_.clear(); }

    /// Visits the written portions of the features from … to.
    void each_portion(std::int64_t from, std::int64_t to,
                      const std::function<void(std::int64_t feature, std::string_view entries)>& visit);

private:
    void append(std::int64_t feature, std::string_view entries);

    Database& database_;
    std::size_t entry_size_;
    std::string last_, write_, read_;
    std::unordered_map<std::int64_t, std::string> waiting_;
};

}  // namespace stykovka
