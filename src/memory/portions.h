// Lists of what has a feature, kept in rows of limited size.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "sqlite/database.h"

namespace stykovka {

/// One table of lists. A list ends in a row that still has room: so one new entry rewrites one small row, and many at
/// once are written once a row.
class Portions {
public:
    /// A row holds up to so many bytes: six of them fill a page of SQLite.
    static constexpr std::size_t largest = 1280;

    /// The last row of a list.
    struct Tail {
        std::int64_t id = 0;
        std::string entries;
    };

    /// `table` has the columns id, entries.
    Portions(Database& database, std::string_view table);

    /// An empty one when there is no such list yet.
    Tail tail(std::int64_t feature);
    /// That of a list that is known not to be there.
    static Tail first(std::int64_t feature) { return {feature << feature_shift, {}}; }
    void put(const Tail& tail) { database_.run(put_, tail.id, Blob{tail.entries}); }
    /// Appends entries of `entry_size` bytes each.
    void append(std::int64_t feature, std::string_view entries, std::size_t entry_size);

    /// Visits the rows of the lists from … to: visit(feature, entries).
    template <class Visit>
    void each(std::int64_t from, std::int64_t to, Visit visit) {
        Statement rows = database_.query(read_, from << feature_shift, ((to + 1) << feature_shift) - 1);
        while (rows.step()) visit(rows.integer(0) >> feature_shift, rows.blob_view(1));
    }

private:
    static constexpr int feature_shift = 16;

    Database& database_;
    std::string tail_, put_, read_;
};

}  // namespace stykovka
