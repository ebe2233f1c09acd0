// The handle of one SQLite connection; for this folder only (others use Database).
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace stykovka {

/// Owns the handle and the statements that are not in use, by their SQL.
class Connection {
public:
    Connection(const std::string& uri, int flags, std::string name);
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    ~Connection();

    sqlite3* handle() const { return handle_; }
    /// What messages call it.
    const std::string& name() const { return name_; }
    /// Throws the Error for a result code, unless it is SQLITE_OK, SQLITE_ROW or SQLITE_DONE.
    void check(int code) const;

    /// Statements of one SQL text that are not in use.
    using Shelf = std::vector<sqlite3_stmt*>;
    struct Borrowed {
        Shelf* shelf;  ///< where it goes back to; lives as long as the connection
        sqlite3_stmt* statement;
    };
    Borrowed borrow(std::string_view sql);
    void give_back(const Borrowed& borrowed) noexcept;

private:
    sqlite3* handle_ = nullptr;
    std::string name_;
    struct Hash {
        using is_transparent = void;
        // Statements of one length hardly ever end in the same words; a long one is asked for at each row of an import.
        std::size_t operator()(std::string_view sql) const {
            return sql.size() * 0x9E3779B9U ^
                   std::hash<std::string_view>()(sql.substr(sql.size() - std::min(sql.size(), end)));
        }
        static constexpr std::size_t end = 24;
    };
    std::unordered_map<std::string, Shelf, Hash, std::equal_to<>> idle_;
};

}  // namespace stykovka
