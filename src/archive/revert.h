// Takes back a whole batch of the journal.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "archive/archive.h"
#include "base/progress.h"

namespace stykovka {

/// A row that was left as it is, because somebody changed it, or built on it, after the batch.
struct KeptRow {
    std::string table;
    std::int64_t id = 0;  ///< its number; 0 in tables without
    std::string key;      ///< its key in words, in tables without numbers

    friend bool operator==(const KeptRow&, const KeptRow&) = default;
};

struct RevertOutcome {
    std::int64_t entry = 0;                           ///< of the revert in the journal
    std::map<std::string, std::uint64_t> taken_back;  ///< rows by table
    std::vector<KeptRow> kept;                        ///< wholes only: the parts of what is kept are kept with it
};

enum class RevertState {
    not_possible,  ///< an edit of a release or other small work, undone where it was done; or from an older version
    possible,
    done,
};

/// Whether `revert_batch` can take an entry of the journal back.
RevertState revert_state(Archive& archive, std::int64_t batch);

enum class RevertMode {
    preview,  ///< says what would become of everything; changes nothing
    apply,
};

/// Takes back what the entry `batch` and those that belong to it did, in one transaction that is an entry of the
/// journal itself (kind "revert"). What was changed since stays, with all that belongs to it: a unit keeps its
/// occurrences, a release its text; so does what other work refers to by now. Throws Error (subject archive):
/// not_found, conflict (taken back already, nothing was recorded, or all of it was changed since), denied;
/// Error{cancelled}. Then nothing changed.
RevertOutcome revert_batch(Archive& archive, std::int64_t batch, RevertMode mode, const Progress& progress);

}  // namespace stykovka
