// The archive: one file that holds an office's work.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/archive.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "archive/archive_file.h"
#include "archive/archive_state.h"
#include "archive/backup.h"
#include "archive/schema.h"
#include "base/error.h"
#include "base/tr.h"
#include "sqlite/transaction.h"

namespace stykovka {
namespace fs = std::filesystem;
namespace {

[[noreturn]] void refuse(ErrorKind kind, const char* sentence, const fs::path& path) {
    throw Error(kind, ErrorSubject::archive, fmt::format(fmt::runtime(tr(sentence)), fmt::arg("file", path.string())));
}

void make_if_missing(const fs::path& path, const ArchiveOptions& options) {
    std::error_code failed;
    if (fs::exists(path, failed) || failed || options.read_only || !options.create_if_missing) return;
    if (options.make_folder) fs::create_directories(fs::absolute(path).parent_path(), failed);
    make_archive_file(path, options.place.value_or(place_of(path)));
}

// A write-ahead log in a folder that may not be written to can only be passed over, and only when there is none.
Database opened_for_reading(const fs::path& path) {
    std::error_code failed;
    try {
        Database database = Database::open(path, Database::Access::read_only);
        schema_of(database);
        return database;
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::denied || fs::exists(path.string() + "-wal", failed)) throw;
        return Database::open(path, Database::Access::immutable);
    }
}

// Leaving the write-ahead log needs the database for oneself; with an exclusive lock SQLite does so without the shared
// memory that shared places do not have.
void use_rollback_journal(Database& database) {
    database.execute(
        "PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=DELETE; PRAGMA locking_mode=NORMAL;"
        "SELECT count(*) FROM sqlite_schema;");
}

std::string journal_mode(Database& database) {
    Statement mode = database.query("PRAGMA journal_mode");
    return mode.step() ? mode.text(0) : std::string();
}

Database opened_for_writing(const fs::path& path, Place place) {
    Database database = Database::open(path, Database::Access::read_write);
    if (database.is_read_only())
        refuse(
            ErrorKind::denied,
            mark(
                "“{file}” can only be read. Check the permissions of the file and its folder, or open it for reading."),
            path);
    if (place == Place::shared)
        use_rollback_journal(database);
    else if (journal_mode(database) != "wal")
        database.execute("PRAGMA journal_mode=WAL");
    return database;
}

void check_schema(Database& database, const fs::path& path, bool read_only) {
    const int schema = schema_of(database);
    if (schema > current_schema())
        refuse(ErrorKind::unavailable,
               mark("“{file}” was written by a newer version of this program. Install that version to open it."), path);
    if (schema < current_schema() && read_only)
        refuse(
            ErrorKind::unavailable,
            mark("“{file}” was written by an older version of this program. Open it once for writing to bring it up to "
                 "date."),
            path);
    // Reads the schema: a damaged one is found here and not in the middle of somebody's work.
    database.number("SELECT count(*) FROM sqlite_schema");
    if (!read_only) migrate(database, migrations(), [&] { back_up_before_migration(database, path, schema); });
}

std::int64_t rows_of(Database& database, const std::string& table) {
    return database.number("SELECT count(*) FROM " + table);
}

std::uint64_t size_of(const fs::path& path) {
    std::error_code failed;
    std::uint64_t size = 0;
    for (const char* beside : {"", "-wal"}) {
        const std::uint64_t part = fs::file_size(path.string() + beside, failed);
        if (!failed) size += part;
    }
    return size;
}

std::vector<JournalEntry> entries_in(Statement rows) {
    std::vector<JournalEntry> entries;
    while (rows.step()) {
        entries.push_back({rows.integer(0),
                           {rows.text(1), rows.text(2), rows.integer_if_any(3)},
                           rows.text(4),
                           UtcTime(std::chrono::seconds(rows.integer(5)))});
    }
    return entries;
}

}  // namespace

Archive::Archive(std::unique_ptr<State> state) : state_(std::move(state)) {}
Archive::Archive(Archive&&) noexcept = default;
Archive::~Archive() = default;

Archive Archive::open(const fs::path& path, const ArchiveOptions& options, std::string who) {
    make_if_missing(path, options);
    check_archive_file(path);
    const Place place = options.place.value_or(place_of(path));
    std::optional<OwnerLock> lock;
    if (place == Place::shared && !options.read_only) lock.emplace(path, Owner{who, machine_name()});
    Database database = options.read_only ? opened_for_reading(path) : opened_for_writing(path, place);
    // 24 MB of pages, once they were read: lookups and searches come back to the same ones.
    database.execute("PRAGMA synchronous=FULL; PRAGMA cell_size_check=ON; PRAGMA cache_size=-24000;");
    check_schema(database, path, options.read_only);
    return Archive(std::make_unique<State>(
        State{path, std::move(who), options.read_only, std::move(lock), std::move(database), nullptr, {}}));
}

Archive Archive::in_memory(std::string who) {
    Database database = Database::in_memory();
    migrate(database, migrations(), [] {});
    return Archive(std::make_unique<State>(
        State{":memory:", std::move(who), false, std::nullopt, std::move(database), nullptr, {}}));
}

Database& Archive::database() { return state_->database; }
const fs::path& Archive::path() const { return state_->path; }
const std::string& Archive::who() const { return state_->who; }
bool Archive::is_read_only() const { return state_->read_only; }

ArchiveSummary Archive::summary() {
    Database& all = database();
    const Transaction view(all, Transaction::Kind::read);
    ArchiveSummary summary;
    summary.path = path();
    summary.size_in_bytes = size_of(path());
    summary.schema = schema_of(all);
    summary.releases = rows_of(all, "releases");
    summary.units = rows_of(all, "units");
    summary.occurrences = rows_of(all, "occurrences");
    summary.journal_entries = rows_of(all, "journal");
    summary.accepted_words = rows_of(all, "accepted_words");
    summary.dismissals = rows_of(all, "dismissals");
    const auto newest = history(1);
    if (!newest.empty()) summary.last_change = newest.front().when;
    return summary;
}

std::vector<JournalEntry> Archive::history(std::size_t limit) {
    return entries_in(
        database().query("SELECT id, kind, description, batch, who, at FROM journal ORDER BY id DESC LIMIT ?", limit));
}

std::vector<JournalEntry> Archive::batches(std::size_t limit) {
    return entries_in(database().query(
        "SELECT id, kind, description, batch, who, at FROM journal WHERE batch IS NULL AND id IN (SELECT entry "
        "FROM journal_rows) ORDER BY id DESC LIMIT ?",
        limit));
}

std::vector<std::string> Archive::verify(const Progress& progress) {
    std::vector<std::string> problems;
    progress.check();
    Statement pages = database().query("PRAGMA integrity_check");
    while (pages.step()) {
        if (pages.text_view(0) != "ok") problems.push_back(pages.text(0));
    }
    progress.check();
    Statement references = database().query("PRAGMA foreign_key_check");
    while (references.step())
        problems.push_back(
            fmt::format(fmt::runtime(tr("Table {table} points at something that table {parent} does not have.")),
                        fmt::arg("table", references.text(0)), fmt::arg("parent", references.text(2))));
    return problems;
}

std::int64_t Archive::data_version() {
    // The pragma tells of other connections only; both parts only grow.
    return (database().number("PRAGMA data_version") << 32) + database().total_changes();
}

}  // namespace stykovka
