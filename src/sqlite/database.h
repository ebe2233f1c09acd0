// A SQLite database.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "sqlite/statement.h"

namespace stykovka {

/// An open connection. Belongs to one thread; statements must not outlive it. Everything throws Error (subject
/// archive): exhausted (disk full), denied (read-only), conflict (another program is writing), malformed (damaged).
class Database {
public:
    enum class Access {
        read_only,
        read_write,  ///< the file must exist
        create,      ///< made when it is not there
        immutable,   ///< read-only, and nobody else changes it: no lock, no file beside it is looked at
    };

    /// Foreign keys are on, DEFENSIVE too; trusted_schema, double-quoted strings and memory mapping are off; a busy
    /// database is waited for.
    static Database open(const std::filesystem::path& path, Access access,
                         std::chrono::milliseconds wait = std::chrono::seconds(5));
    static Database in_memory();

    /// Runs one or more statements without values.
    void execute(const char* sql);
    /// A statement with its values, to be stepped.
    template <class... Values>
    Statement query(std::string_view sql, const Values&... values) {
        Statement statement(*connection_, sql);
        statement.bind(values...);
        return statement;
    }
    /// Runs one statement to its end; returns the number of rows that it changed.
    template <class... Values>
    std::int64_t run(std::string_view sql, const Values&... values) {
        Statement statement(*connection_, sql);
        statement.bind_views(values...);
        while (statement.step()) {
        }
        return changes();
    }
    /// The first column of the first row, or 0 when there is no row.
    template <class... Values>
    std::int64_t number(std::string_view sql, const Values&... values) {
        Statement statement = query(sql, values...);
        return statement.step() ? statement.integer(0) : 0;
    }

    std::int64_t last_insert_id() const;
    /// Rows that the last INSERT, UPDATE or DELETE changed.
    std::int64_t changes() const;
    /// Rows changed since the connection was opened.
    std::int64_t total_changes() const;
    bool in_transaction() const;
    bool is_read_only() const;
    const std::string& name() const;

    /// Copies the whole database into an empty one, page by page, while others may go on writing to this one.
    /// `go_on(fraction)` is asked between portions; false stops with Error{cancelled}.
    void copy_to(Database& other, const std::function<bool(double fraction)>& go_on = {}) const;

    /// For the rest of this folder.
    Connection& connection() const { return *connection_; }

private:
    explicit Database(std::unique_ptr<Connection> connection);

    // Behind a pointer, so that statements stay valid when the database is moved.
    struct Close {
        void operator()(Connection* connection) const;
    };
    std::unique_ptr<Connection, Close> connection_;
};

}  // namespace stykovka
