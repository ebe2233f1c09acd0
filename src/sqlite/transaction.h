// All or nothing.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "sqlite/database.h"

namespace stykovka {

/// What is changed until `commit` is changed together; without it the destructor takes everything back. Inside another
/// transaction it is a savepoint: its own changes only are taken back.
class Transaction {
public:
    enum class Kind {
        write,  ///< BEGIN IMMEDIATE: waits for another writer at once, so that no later statement finds the database
                ///< busy
        read,   ///< a consistent view of the database over several queries
    };
    explicit Transaction(Database& database, Kind kind = Kind::write);
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction();

    /// Throws Error; then nothing is changed, except in the outer transaction.
    void commit();

private:
    Database& database_;
    bool nested_;
    bool open_ = true;
};

}  // namespace stykovka
