// Waiting for others who write to the same database.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

#include "sqlite/database.h"

namespace stykovka {

/// How long a database that others write to is waited for from now on.
void wait_at_most(Database& database, std::chrono::milliseconds wait);

/// Whether a transaction that writes could begin now; waits for others as everything does.
bool is_free(Database& database);

/// While it lives, others are waited for up to this long.
class WaitLonger {
public:
    WaitLonger(Database& database, std::chrono::milliseconds wait);
    WaitLonger(const WaitLonger&) = delete;
    WaitLonger& operator=(const WaitLonger&) = delete;
    ~WaitLonger() { wait_at_most(database_, before_); }

private:
    Database& database_;
    std::chrono::milliseconds before_;
};

}  // namespace stykovka
