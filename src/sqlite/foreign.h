// Opening SQLite files that other people made.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "sqlite/database.h"

namespace stykovka {

struct ForeignLimits {
    std::vector<std::string> tables;       ///< all that may be read, besides sqlite_schema
    std::chrono::milliseconds time{5000};  ///< from opening on, for everything that is done with it
    std::uint64_t size_in_bytes = 4ULL << 30;
};

/// Somebody else's SQLite file, read without trust: nothing but SELECT on the named tables, no views, no triggers, no
/// functions of extensions; lengths, columns, depth and time are limited.
class ForeignDatabase {
public:
    /// A private copy. The original and what lies beside it (-wal, -journal) are neither opened by SQLite nor changed.
    /// Throws Error (subject archive): not_found, denied, malformed (not SQLite, damaged), exhausted (too large).
    ForeignDatabase(const std::filesystem::path& path, ForeignLimits limits);
    /// The file itself, by a connection that was opened for reading.
    ForeignDatabase(Database opened, ForeignLimits limits);
    ForeignDatabase(const ForeignDatabase&) = delete;
    ForeignDatabase& operator=(const ForeignDatabase&) = delete;
    ~ForeignDatabase();

    /// Throws Error{exhausted} once the time is over, Error{denied} for what is not allowed.
    Database& database();
    /// From now on so much time is left for what is done with it.
    void allow(std::chrono::milliseconds time);

    struct State;  ///< the rules, for the callbacks of SQLite

private:
    std::unique_ptr<State> state_;
};

}  // namespace stykovka
