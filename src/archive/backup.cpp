// Copies of an archive: made whole, verified, and rotated.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/backup.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <functional>
#include <set>
#include <string_view>
#include <utility>

#include "archive/archive.h"
#include "archive/archive_file.h"
#include "archive/setting.h"
#include "base/error.h"
#include "base/tr.h"
#include "sqlite/transaction.h"

namespace stykovka {
namespace fs = std::filesystem;
namespace {

constexpr std::string_view extension = ".stykovka";
constexpr std::size_t always_kept = 10;
constexpr std::chrono::days daily_for{14};
constexpr std::chrono::days monthly_for{365};

[[noreturn]] void fail(ErrorKind kind, const char* sentence, const fs::path& file) {
    throw Error(kind, ErrorSubject::output, fmt::format(fmt::runtime(tr(sentence)), fmt::arg("file", file.string())));
}

// Tables and how much is in them.
using Counts = std::vector<std::pair<std::string, std::int64_t>>;

Counts counts_of(Database& database) {
    std::vector<std::string> tables;
    Statement rows = database.query(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' "
        "AND sql NOT LIKE 'CREATE VIRTUAL TABLE%' ORDER BY name");
    while (rows.step()) tables.push_back(rows.text(0));
    Counts counts;
    for (const std::string& table : tables)
        counts.emplace_back(table, database.number(fmt::format("SELECT count(*) FROM \"{}\"", table)));
    return counts;
}

void verify_copy(const fs::path& copy, const Counts& expected, const fs::path& called) {
    Database database = Database::open(copy, Database::Access::immutable);
    Statement check = database.query("PRAGMA quick_check(1)");
    if (!check.step() || check.text_view(0) != "ok" || counts_of(database) != expected)
        fail(ErrorKind::malformed,
             mark("The backup “{file}” came out damaged and was thrown away; older backups are kept."), called);
}

void remove_quietly(const fs::path& file) {
    std::error_code ignored;  // what cannot be removed is no harm to the backups
    for (const char* beside : {"", "-journal", "-wal", "-shm"}) fs::remove(file.string() + beside, ignored);
}

// Two programs may make a copy in the same second.
fs::path unfinished(const fs::path& file) { return fmt::format("{}.{}.unfinished", file.string(), ::getpid()); }

// What a program that was killed left behind.
void clear_unfinished(const fs::path& folder) {
    std::error_code failed;
    std::vector<fs::path> old;
    for (const auto& entry : fs::directory_iterator(folder, failed)) {
        const std::string name = entry.path().filename().string();
        const auto age = fs::file_time_type::clock::now() - entry.last_write_time(failed);
        if (!failed && name.find(".unfinished") != std::string::npos && age > std::chrono::hours(24))
            old.push_back(entry.path());
    }
    for (const fs::path& file : old) fs::remove(file, failed);
}

// Makes `to` by `write(temporary)`, whole and verified or not at all.
void make_whole(const fs::path& to, const Counts& counts, const std::function<void(const fs::path&)>& write) {
    const fs::path temporary = unfinished(to);
    remove_quietly(temporary);
    try {
        write(temporary);
        verify_copy(temporary, counts, to);
        sync_file(temporary);
        fs::rename(temporary, to);
        sync_folder(to.parent_path());
    } catch (const fs::filesystem_error&) {
        remove_quietly(temporary);
        fail(ErrorKind::unavailable, mark("The backup “{file}” could not be put in its place; older ones are kept."),
             to);
    } catch (...) {
        remove_quietly(temporary);
        throw;
    }
}

void copy_whole(Database& database, const fs::path& to, const Progress& progress) {
    // What is counted is what is copied, although others go on working.
    const Transaction view(database, Transaction::Kind::read);
    make_whole(to, counts_of(database), [&](const fs::path& temporary) {
        Database copy = Database::open(temporary, Database::Access::create);
        database.copy_to(copy, [&](double fraction) {
            progress.report(fraction, tr("Backing up"));
            return !progress.stop_requested();
        });
        // One file, whole in itself: a copy need not carry a log beside it.
        copy.execute("PRAGMA journal_mode=DELETE");
    });
}

void make_folder(const fs::path& folder) {
    std::error_code failed;
    fs::create_directories(folder, failed);
    if (!fs::is_directory(folder, failed))
        fail(ErrorKind::denied, mark("The folder “{file}” for backups cannot be made; choose another one."), folder);
    clear_unfinished(folder);
}

void rotate(const fs::path& folder, const fs::path& archive, UtcTime time) {
    for (const Backup& old : superfluous(backups_in(folder, archive), time)) remove_quietly(old.file);
}

fs::path name_for(const fs::path& archive, UtcTime time) {
    return archive.stem().string() + "-" + compact_time(time) + std::string(extension);
}

}  // namespace

fs::path backup_folder(const fs::path& archive) { return archive.string() + ".backups"; }

Backup back_up(Archive& archive, const fs::path& folder, const Progress& progress) {
    make_folder(folder);
    const UtcTime time = now();
    const Backup made{folder / name_for(archive.path(), time), time};
    copy_whole(archive.database(), made.file, progress);
    rotate(folder, archive.path(), time);
    return made;
}

Backup copy_backup(const Backup& backup, const fs::path& archive, const fs::path& folder, const Progress& progress) {
    make_folder(folder);
    Backup copy{folder / name_for(archive, backup.made), backup.made};
    Database original = Database::open(backup.file, Database::Access::immutable);
    make_whole(copy.file, counts_of(original),
               [&](const fs::path& temporary) { copy_bytes(backup.file, temporary, progress); });
    rotate(folder, archive, now());
    return copy;
}

std::vector<Backup> backups_in(const fs::path& folder, const fs::path& archive) {
    const std::string beginning = archive.stem().string() + "-";
    std::vector<Backup> found;
    std::error_code failed;
    for (const auto& entry : fs::directory_iterator(folder, failed)) {
        const std::string stem = entry.path().stem().string();
        if (entry.path().extension() != extension || !stem.starts_with(beginning)) continue;
        if (const auto time = time_of(stem.substr(beginning.size()))) found.push_back({entry.path(), *time});
    }
    std::sort(found.begin(), found.end(), [](const Backup& a, const Backup& b) { return a.made > b.made; });
    return found;
}

std::string name_among_others(Archive& archive) {
    const auto known = [&] { return setting(archive, "archive.id").value_or(std::string()); };
    if (known().empty() && !archive.is_read_only())
        archive.database().run(
            "INSERT OR IGNORE INTO settings(key, value) VALUES('archive.id', lower(hex(randomblob(4))))");
    return archive.path().stem().string() + "-" + known();
}

std::vector<Backup> superfluous(std::vector<Backup> backups, UtcTime now) {
    std::sort(backups.begin(), backups.end(), [](const Backup& a, const Backup& b) { return a.made > b.made; });
    std::set<std::chrono::sys_days> days;
    std::set<std::chrono::year_month> months;
    std::vector<Backup> result;
    for (std::size_t i = 0; i < backups.size(); ++i) {
        const auto day = std::chrono::floor<std::chrono::days>(backups[i].made);
        const std::chrono::year_month_day date(day);
        const auto age = now - backups[i].made;
        // The newest of a day and of a month comes first, so that one is kept.
        const bool of_its_day = days.insert(day).second && age < daily_for;
        const bool of_its_month = months.insert(date.year() / date.month()).second && age < monthly_for;
        if (i >= always_kept && !of_its_day && !of_its_month) result.push_back(backups[i]);
    }
    return result;
}

void back_up_before_migration(Database& database, const fs::path& archive, int schema) {
    const NoProgress unwatched;
    copy_whole(database, fmt::format("{}.schema-{}", archive.string(), schema), unwatched);
}

}  // namespace stykovka
