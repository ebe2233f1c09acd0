// Files that fail: what SQLite meets when the disk is full, broken, or loses its power.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <random>

namespace stykovka::test {

/// While it lives, all databases that are opened in this process work on files that can be made to fail.
class FaultyFiles {
public:
    enum class Fault { write_error, short_write, disk_full, sync_error };

    FaultyFiles();
    FaultyFiles(const FaultyFiles&) = delete;
    FaultyFiles& operator=(const FaultyFiles&) = delete;
    ~FaultyFiles();

    /// The call'th write (or sync, for sync_error) from now on fails once; a full disk stays full.
    void fail_at(std::size_t call, Fault fault);
    /// From the call'th write or sync on nothing works any more.
    void lose_power_at(std::size_t call);
    /// All works again.
    void heal();
    /// Writes and syncs since the last of the three above.
    std::size_t calls() const;
    bool has_failed() const;

    /// After a loss of power, when all is closed: of each write that was not synced the disk holds all, half or nothing.
    void drop_unsynced(std::mt19937& random);

    struct State;

private:
    std::unique_ptr<State> state_;
};

}  // namespace stykovka::test
