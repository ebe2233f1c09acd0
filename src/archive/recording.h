// Notes what a batch changes, so that it can be taken back as a whole.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "archive/rows_before.h"
#include "archive/tables.h"
#include "sqlite/database.h"
#include "sqlite/row_watch.h"

namespace stykovka {

/// Sees all rows of work that change on a connection for as long as it lives. Rows that are put in one after the other
/// cost nothing but a comparison; of others the image before is kept. However many they are, a few megabytes of memory
/// are enough.
class Recording {
public:
    explicit Recording(Database& database);

    /// Writes what was seen under an entry of the journal, with what the rows are now. Throws Error (subject archive).
    void write(std::int64_t entry);

private:
    struct Seen {
        WorkTable table;
        std::size_t place = 0;                                        ///< of the table among those of work
        std::vector<std::pair<std::int64_t, std::int64_t>> inserted;  ///< first and last of each run, in order of time
        RowNumbers rows;                       ///< changed or removed; only those that were there
        std::unordered_set<std::string> keys;  ///< images of the keys of what changed
    };
    void see(const RowChange& change);
    Seen* seen_in(std::string_view table);
    void see_numbered(Seen& seen, const RowChange& change);
    void see_keyed(Seen& seen, const RowChange& change);
    void keep_keyed(Seen& seen, std::string key, std::optional<std::string> before);
    void write_runs(std::int64_t entry, const Seen& seen);
    void write_rows(std::int64_t entry);
    void add_line(std::int64_t entry, const std::string& table, std::int64_t first, std::int64_t last,
                  const std::optional<std::string>& key, const std::optional<std::string>& before,
                  const std::string& after);

    Database& database_;
    std::map<std::string, Seen, std::less<>> seen_;
    RowsBefore before_;
    std::string last_table_;     // rows of one table come one after the other
    Seen* last_seen_ = nullptr;  // null: not a table of work
    RowWatch watch_;
};

}  // namespace stykovka
