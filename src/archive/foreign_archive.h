// Opening an archive that somebody else brought.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <filesystem>

#include "archive/archive.h"
#include "sqlite/foreign.h"

namespace stykovka {

/// A private copy of another office's archive, for reading only and without trust (see sqlite/foreign.h). Its tables,
/// indexes and triggers are, word for word, those that this program makes, and it is whole.
class ForeignArchive {
public:
    /// `time` is from opening on, for everything that is done with it. Throws Error (subject archive): not_found,
    /// denied, malformed (no archive, damaged, with tables of somebody's own), unavailable (of another version).
    explicit ForeignArchive(const std::filesystem::path& path,
                            std::chrono::milliseconds time = std::chrono::minutes(30));

    Archive& archive() { return archive_; }
    /// Another program has it open: what was written there last is not in the copy.
    bool may_lack_the_newest() const { return may_lack_the_newest_; }

private:
    ForeignDatabase copy_;  // keeps the rules while the archive uses its connection
    Archive archive_;
    bool may_lack_the_newest_ = false;
};

}  // namespace stykovka
