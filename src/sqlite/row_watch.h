// Sees each row that is about to change.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <exception>
#include <functional>
#include <string>
#include <string_view>

#include "sqlite/database.h"

struct sqlite3;

namespace stykovka {

/// A row before a statement changes it. Valid during the call only.
class RowChange {
public:
    enum class Kind { inserted, updated, removed };

    Kind kind() const { return kind_; }
    std::string_view table() const { return table_; }
    /// Its number before (of an inserted one: after) the change; without meaning in tables WITHOUT ROWID.
    std::int64_t row() const { return row_; }
    /// Images of the row (see row_image.h), before an update or a removal and after an insertion or an update.
    std::string before() const;
    std::string after() const;

    RowChange(sqlite3* connection, Kind kind, std::string_view table, std::int64_t row)
        : connection_(connection), kind_(kind), table_(table), row_(row) {}

private:
    sqlite3* connection_;
    Kind kind_;
    std::string_view table_;
    std::int64_t row_;
};

/// Calls the listener before each change of a row for as long as it lives; one a connection. The listener must not use
/// the database. What it throws is kept for `check`.
class RowWatch {
public:
    using Listener = std::function<void(const RowChange&)>;
    RowWatch(Database& database, Listener listener);
    RowWatch(const RowWatch&) = delete;
    RowWatch& operator=(const RowWatch&) = delete;
    ~RowWatch();

    /// Throws what the listener threw.
    void check() const;
    void heed(const RowChange& change) noexcept;

private:
    sqlite3* connection_;
    Listener listener_;
    std::exception_ptr failure_;
};

}  // namespace stykovka
