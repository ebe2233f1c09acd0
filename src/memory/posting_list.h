// Lists of what has a feature, kept in portions of limited size.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "sqlite/database.h"

namespace stykovka {

/// New entries of one table of postings, until they are written. Entries have `entry_size` bytes and lists end in a portion
/// that still has room; so a new entry rewrites at most 4 kB, and many at once are written once a portion.
template <class Feature>
class PostingList {
public:
    /// `table` has the columns FEATURE, size, portion, entries; `feature` is the name of the first.
    PostingList(Database& database, std::string_view table, std::string_view feature, std::size_t entry_size)
        : database_(database),
          entry_size_(entry_size),
          last_("SELECT portion, entries FROM " + std::string(table) + " WHERE " + std::string(feature) +
                "=? AND size=? ORDER BY portion DESC LIMIT 1"),
          write_("INSERT INTO " + std::string(table) + "(" + std::string(feature) +
                 ", size, portion, entries) VALUES(?, ?, ?, ?) ON CONFLICT DO UPDATE SET entries=excluded.entries"),
          read_("SELECT size, entries FROM " + std::string(table) + " WHERE " + std::string(feature) +
                "=? AND size BETWEEN ? AND ?") {}

    void add(const Feature& feature, std::size_t size, std::string_view entry) { waiting_[{feature, size}] += entry; }

    void write() {
        for (const auto& [place, entries] : waiting_) append(place.first, place.second, entries);
        waiting_.clear();
    }
    void forget() { waiting_.clear(); }

    /// Visits the written portions of sizes from … to.
    template <class Visit>
    void each_portion(const Feature& feature, std::size_t from, std::size_t to, Visit&& visit) {
        Statement rows = database_.query(read_, feature, from, to);
        while (rows.step()) visit(static_cast<std::size_t>(rows.integer(0)), rows.blob_view(1));
    }

private:
    // A page of SQLite; a portion that is rewritten costs one page.
    static constexpr std::size_t portion_in_bytes = 4000;

    void append(const Feature& feature, std::size_t size, std::string_view entries) {
        std::int64_t portion = 0;
        std::string bytes;
        if (Statement last = database_.query(last_, feature, size); last.step()) {
            portion = last.integer(0);
            bytes = last.blob(1);
        }
        while (!entries.empty()) {
            const std::size_t room = (portion_in_bytes - bytes.size()) / entry_size_ * entry_size_;
            if (room > 0) {
                bytes += entries.substr(0, room);
                database_.run(write_, feature, size, portion, Blob{bytes});
                entries.remove_prefix(std::min(room, entries.size()));
            }
            bytes.clear();
            ++portion;
        }
    }

    Database& database_;
    std::size_t entry_size_;
    std::string last_, write_, read_;
    std::map<std::pair<Feature, std::size_t>, std::string> waiting_;
};

}  // namespace stykovka
