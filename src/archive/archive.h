// The archive: one file that holds an office's work.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "archive/journal.h"
#include "archive/place.h"
#include "base/progress.h"
#include "sqlite/database.h"

namespace stykovka {

struct ArchiveOptions {
    bool create_if_missing = true;
    bool make_folder = false;                   ///< makes the folder too; for the default place only
    bool read_only = false;                     ///< then nothing is made and nothing is changed
    std::optional<Place> place = std::nullopt;  ///< none: asked of the file system
};

/// What `archive info` shows.
struct ArchiveSummary {
    std::filesystem::path path;
    std::uint64_t size_in_bytes = 0;  ///< with what is not yet merged from the write-ahead log
    int schema = 0;
    std::int64_t releases = 0;
    std::int64_t units = 0;
    std::int64_t occurrences = 0;
    std::int64_t journal_entries = 0;
    std::int64_t accepted_words = 0;
    std::int64_t dismissals = 0;
    std::optional<UtcTime> last_change;
};

/// An open archive. Knows no type of the trade: the stores work on its database, and change it through a `Write`.
/// Belongs to one thread; another thread or program opens its own. Everything throws Error (subject archive).
class Archive {
public:
    /// Opens the archive, made when it is not there. Refused and left untouched: an empty file, a file of another
    /// program or another kind, a damaged one (malformed), one of a newer program (unavailable), a read-only place
    /// (denied), one that is open on another machine over a network (conflict), a missing one that shall not be made
    /// (not_found).
    static Archive open(const std::filesystem::path& path, const ArchiveOptions& options, std::string who);
    /// An archive that lives as long as the object, for tests and dry runs.
    static Archive in_memory(std::string who);

    Archive(Archive&&) noexcept;
    ~Archive();

    Database& database();
    const std::filesystem::path& path() const;
    /// Who works: goes into the journal.
    const std::string& who() const;
    bool is_read_only() const;

    ArchiveSummary summary();
    /// The newest entries of the journal first.
    std::vector<JournalEntry> history(std::size_t limit);
    /// Those that are recorded row by row (see revert.h).
    std::vector<JournalEntry> batches(std::size_t limit);
    /// Looks at every page, index and reference; returns what is wrong, in SQLite's words. Empty: all is well.
    /// Reads the whole file. Throws Error{cancelled}.
    std::vector<std::string> verify(const Progress& progress);
    /// Changes whenever anybody, another program too, committed something.
    std::int64_t data_version();

    struct State;
    /// For the rest of this folder.
    State& state() { return *state_; }

private:
    explicit Archive(std::unique_ptr<State> state);

    std::unique_ptr<State> state_;
};

}  // namespace stykovka
