// One change of an archive, with its entry in the journal.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "archive/archive.h"
#include "archive/journal.h"
#include "base/time.h"
#include "sqlite/transaction.h"

namespace stykovka {

class Recording;

/// A transaction in which stores write; begins at once (BEGIN IMMEDIATE) and is taken back unless `commit` was called.
/// While one is open on the archive, another one joins it: it shares the entry of the journal, and its own changes can
/// be taken back alone. The outermost commit makes all durable. Must not outlive the archive, nor an inner one its
/// outer one.
class Write {
public:
    /// Throws Error (subject archive): conflict when another program is writing, denied when the archive is read-only.
    Write(Archive& archive, const Act& act);
    Write(const Write&) = delete;
    Write& operator=(const Write&) = delete;
    ~Write();

    /// Throws Error (subject archive): exhausted when the disk is full …; then nothing is changed.
    void commit();

    /// Work that the outermost one does right before its commit: what a store kept back to write many things at once.
    /// `taken_back` hears when the outermost one, or a part inside of it, is taken back. Both must stay callable until
    /// the outermost one ends.
    void at_end(std::function<void()> before_commit, std::function<void(bool all)> taken_back);

    Archive& archive() { return archive_; }
    Database& database() { return archive_.database(); }
    const std::string& who() const { return archive_.who(); }
    /// When the outermost one began; all that one transaction stores bears the same time.
    UtcTime when() const { return when_; }
    /// The entry of the journal; also the batch for later acts that belong to this one.
    std::int64_t entry() const { return entry_; }

private:
    Archive& archive_;
    Write* outer_;
    Transaction transaction_;
    UtcTime when_;
    std::int64_t entry_;
    bool committed_ = false;
    std::unique_ptr<Recording> recording_;  ///< of the outermost, of an act that can be reverted
};

}  // namespace stykovka
