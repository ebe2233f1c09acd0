// Another office's archive, read beside one's own.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>

#include "archive/archive.h"
#include "sqlite/foreign.h"
#include "sqlite/transaction.h"

namespace stykovka {

/// Another archive where it lies, for reading only and without trust (see sqlite/foreign.h). It is not copied, so that
/// a large one costs nothing, and what its owner writes is seen at once. No file is made beside it, which could keep
/// its owner from opening it: while nobody has it open it is read as a file that does not change, and `is_current`
/// tells when somebody opened it; from then on it is read through its owner's write-ahead log.
class ReferenceArchive {
public:
    /// Compares the tables word for word with those of this program; does not read every page. Throws Error (subject
    /// archive): not_found, denied, conflict (locked; open on another machine), malformed (no archive, with tables of
    /// somebody's own), unavailable (of another version).
    explicit ReferenceArchive(const std::filesystem::path& path);

    /// False when the file is another one by now, or is read in a way that is not safe any more: what was read since
    /// the last look may be wrong, and it is to be opened anew.
    bool is_current() const;
    /// Throws Error{malformed} unless it is whole. Reads every page.
    void verify();

    /// One view of the archive, whoever writes to it meanwhile, for so much time.
    class Look {
    public:
        /// Throws Error (subject archive); unavailable when its tables are others by now.
        Look(ReferenceArchive& reference, std::chrono::milliseconds time);
        /// May not be changed; what is asked of it throws Error{exhausted} once the time is over.
        Archive& archive() { return reference_.archive_; }

    private:
        ReferenceArchive& reference_;
        Transaction view_;
    };

    /// To make stores with; they are asked while a `Look` is there.
    Archive& archive() { return archive_; }

    /// What a file is known by.
    struct Stamp {
        std::uint64_t device = 0, inode = 0, size = 0;
        std::int64_t changed_in_nanoseconds = 0;
        bool has_log = false;  ///< a write-ahead log: somebody has it open, or did not close it

        friend bool operator==(const Stamp&, const Stamp&) = default;
    };
    /// None when it is not there.
    static std::optional<Stamp> stamp_of(const std::filesystem::path& path);

private:
    void check_tables();
    Database& with_time(std::chrono::milliseconds time);

    std::filesystem::path path_;
    std::optional<Stamp> stamp_;
    bool never_changes_;                    // as it was opened
    std::optional<ForeignDatabase> rules_;  // in force while the archive uses its connection
    Archive archive_;
    std::int64_t schema_version_ = 0;
};

}  // namespace stykovka
