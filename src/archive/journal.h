// The journal: who changed what in an archive, and when.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/time.h"

namespace stykovka {

/// What somebody is about to do, for the journal.
struct Act {
    std::string kind;         ///< never changes, for the program: "release.add", "bead.merge", "import"
    std::string description;  ///< for people: "Import of memory.tmx"
    /// The first entry of a longer piece of work that is shown and reverted as a whole; none when this is all of it.
    std::optional<std::int64_t> batch = std::nullopt;
    /// What it changes is recorded, so that `revert_batch` can take it back as a whole. For large changes: imports,
    /// merges, replacing everywhere, clean-ups. The edits of a release have their own steps of undo.
    bool can_be_reverted = false;
};

/// One entry of the journal.
struct JournalEntry {
    std::int64_t id = 0;
    Act act;
    std::string who;
    UtcTime when{};
};

}  // namespace stykovka
