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

/// A private copy of somebody else's SQLite file, read without trust: nothing but SELECT on the named tables, no views,
/// no triggers, no functions of extensions; lengths, columns, depth and time are limited. The original and what lies
/// beside it (-wal, -journal) are neither opened by SQLite nor changed.
class ForeignDatabase {
public:
    /// Throws Error (subject archive): not_found, denied, malformed (not SQLite, damaged), exhausted (too large).
    ForeignDatabase(const std::filesystem::path& path, ForeignLimits limits);
    ForeignDatabase(const ForeignDatabase&) = delete;
    ForeignDatabase& operator=(const ForeignDatabase&) = delete;
    ~ForeignDatabase();

    /// Throws Error{exhausted} once the time is over, Error{denied} for what is not allowed.
    Database& database();

    struct State;  ///< the rules, for the callbacks of SQLite

private:
    std::unique_ptr<State> state_;
};

}  // namespace stykovka
