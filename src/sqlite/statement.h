// One SQL statement with its values.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

struct sqlite3_stmt;

namespace stykovka {

class Connection;

/// Bytes for a BLOB column; a plain string goes into TEXT.
struct Blob {
    std::string_view bytes;
};

/// A prepared statement, borrowed from its database until it is destroyed; then it is reset and used again.
/// Values are bound by position from 1 on, columns are read by position from 0 on. Throws Error (subject archive).
class Statement {
public:
    Statement(Connection& connection, std::string_view sql);
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&&) = delete;
    ~Statement();

    /// Binds all values, the first to ?1. Texts and blobs are copied. Integers and enumerations are stored as INTEGER,
    /// an empty optional as NULL.
    template <class... Values>
    Statement& bind(const Values&... values) {
        int index = 0;
        (bind_one(++index, values), ...);
        return *this;
    }

    /// The same without copies: texts and blobs must live until the statement is reset or destroyed.
    template <class... Values>
    Statement& bind_views(const Values&... values) {
        copies_ = false;
        bind(values...);
        copies_ = true;
        return *this;
    }

    /// Binds one value; the first parameter is 1.
    template <class T>
    void bind_at(int index, const T& value) {
        bind_one(index, value);
    }

    /// Goes to the next row; false when there is none. Rows that were changed by an INSERT … RETURNING come like
    /// others.
    bool step();
    /// Ready to be bound and stepped again.
    void reset();

    bool is_null(int column) const;
    std::int64_t integer(int column) const;
    double real(int column) const;
    std::string text(int column) const { return std::string(text_view(column)); }
    std::string blob(int column) const { return std::string(blob_view(column)); }
    /// Valid until the next `step` or `reset`.
    std::string_view text_view(int column) const;
    std::string_view blob_view(int column) const;
    std::optional<std::int64_t> integer_if_any(int column) const;

    /// For the rest of this folder.
    sqlite3_stmt* handle() const { return statement_; }

private:
    template <class T>
    void bind_one(int index, const T& value) {
        if constexpr (std::is_enum_v<T>) {
            bind_integer(index, static_cast<std::int64_t>(value));
        } else if constexpr (std::integral<T>) {
            bind_integer(index, static_cast<std::int64_t>(value));
        } else if constexpr (std::floating_point<T>) {
            bind_real(index, static_cast<double>(value));
        } else if constexpr (std::is_same_v<T, Blob>) {
            bind_blob(index, value.bytes);
        } else if constexpr (std::is_same_v<T, std::nullopt_t>) {
            bind_null(index);
        } else {
            bind_text(index, value);
        }
    }
    template <class T>
    void bind_one(int index, const std::optional<T>& value) {
        if (value)
            bind_one(index, *value);
        else
            bind_null(index);
    }
    void bind_null(int index);
    void bind_integer(int index, std::int64_t value);
    void bind_real(int index, double value);
    void bind_text(int index, std::string_view value);
    void bind_blob(int index, std::string_view value);
    void check(int code) const;

    Connection* connection_;
    std::vector<sqlite3_stmt*>* shelf_;  // where the connection keeps it while nobody uses it
    sqlite3_stmt* statement_;
    bool copies_ = true;
};

}  // namespace stykovka
