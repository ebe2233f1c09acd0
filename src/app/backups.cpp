// Backups without being asked, and what there is of them.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backups.h"

#include <fmt/format.h>
#include <sys/stat.h>

#include <cstdlib>

#include "archive/setting.h"
#include "base/error.h"
#include "base/tr.h"

namespace stykovka {
namespace {

namespace fs = std::filesystem;

constexpr std::chrono::hours between_backups{1};
constexpr std::chrono::hours second_may_lag{24};

bool can_be_backed_up(Archive& archive) { return !archive.is_read_only() && archive.path() != ":memory:"; }

std::optional<UtcTime> last_change(Archive& archive) {
    const auto newest = archive.history(1);
    return newest.empty() ? std::nullopt : std::optional(newest.front().when);
}

// Times are kept to the second: what happened in the second of a backup may not be in it.
bool holds_everything(const std::vector<Backup>& backups, std::optional<UtcTime> changed) {
    return !changed || (!backups.empty() && backups.front().made > *changed);
}

bool are_on_same_disk(const fs::path& a, const fs::path& b) {
    struct stat one {};
    struct stat other {};
    return ::stat(a.c_str(), &one) == 0 && ::stat(b.c_str(), &other) == 0 && one.st_dev == other.st_dev;
}

// The last entry of the journal that the second place has: while that place is away, nobody else could tell.
constexpr const char* copied_key = "backup.copied_to_second";

std::int64_t copied_to_second(Archive& archive) {
    return std::atoll(setting(archive, copied_key).value_or("0").c_str());
}

void remember_copied(Archive& archive, const Backup& copy) {
    const std::int64_t entry =
        Database::open(copy.file, Database::Access::immutable).number("SELECT max(id) FROM journal");
    set_setting(archive, copied_key, std::to_string(entry));
}

bool changed_before(Archive& archive, UtcTime time, std::int64_t after_entry) {
    Statement row = archive.database().query("SELECT at FROM journal WHERE id > ? ORDER BY id LIMIT 1", after_entry);
    return row.step() && row.integer(0) < time.time_since_epoch().count();
}

// Copies what the second place lacks. The place itself is never made: a folder where a disk should be mounted, but is
// not, would fill the wrong disk.
void give_to_second(Archive& archive, const BackupStatus& status, const Backup& newest, const Progress& progress) {
    if (!status.second_backups.empty() && status.second_backups.front().made >= newest.made) return;
    remember_copied(archive, copy_backup(newest, archive.path(), status.second_folder, progress));
}

// Cancelling is the user's wish; everything else is a trouble that he is told of.
template <class Function>
void note_trouble(std::vector<std::string>& troubles, const Function& function) {
    try {
        function();
    } catch (const Error& error) {
        if (error.kind() == ErrorKind::cancelled) throw;
        troubles.emplace_back(error.what());
    }
}

}  // namespace

BackupStatus backup_status(Archive& archive, const fs::path& second_place, UtcTime now) {
    BackupStatus status;
    status.folder = backup_folder(archive.path());
    status.backups = backups_in(status.folder, archive.path());
    const auto changed = last_change(archive);
    const bool rested = status.backups.empty() || now - status.backups.front().made >= between_backups;
    status.is_due = can_be_backed_up(archive) && rested && !holds_everything(status.backups, changed);
    if (second_place.empty()) return status;
    status.second_place = second_place;
    status.second_folder = second_place / name_among_others(archive);
    status.second_backups = backups_in(status.second_folder, archive.path());
    std::error_code failed;
    status.second_is_away = !fs::is_directory(second_place, failed);
    status.second_is_on_same_disk = are_on_same_disk(second_place, archive.path());
    const bool emptied = !status.second_is_away && status.second_backups.empty();
    status.second_is_overdue = changed_before(archive, now - second_may_lag, emptied ? 0 : copied_to_second(archive));
    return status;
}

std::optional<std::string> backup_warning(const BackupStatus& status) {
    if (!status.second_is_overdue) return std::nullopt;
    const std::string place = status.second_place.string();
    if (status.second_is_away)
        return fmt::format(
            fmt::runtime(tr("The second place for backups, “{folder}”, is not there; your work has had no "
                            "copy off this machine for a day. Connect it, or choose another one.")),
            fmt::arg("folder", place));
    return fmt::format(
        fmt::runtime(tr("The second place for backups, “{folder}”, has had no good copy for a day. Check "
                        "that there is room and that you may write there.")),
        fmt::arg("folder", place));
}

BackupOutcome back_up_if_due(Archive& archive, const fs::path& second_place, UtcTime now, const Progress& progress) {
    BackupOutcome outcome;
    if (!can_be_backed_up(archive)) return outcome;
    const BackupStatus status = backup_status(archive, second_place, now);
    if (status.is_due)
        note_trouble(outcome.troubles, [&] { outcome.made = back_up(archive, status.folder, progress.part(0, 0.6)); });
    std::optional<Backup> newest = outcome.made;
    if (!newest && !status.backups.empty()) newest = status.backups.front();
    if (newest && !status.second_place.empty() && !status.second_is_away)
        note_trouble(outcome.troubles, [&] { give_to_second(archive, status, *newest, progress.part(0.6, 1)); });
    return outcome;
}

std::optional<std::string> back_up_before_batch(Archive& archive, const Progress& progress) {
    if (!can_be_backed_up(archive)) return std::nullopt;
    const fs::path folder = backup_folder(archive.path());
    if (holds_everything(backups_in(folder, archive.path()), last_change(archive))) return std::nullopt;
    std::vector<std::string> troubles;
    note_trouble(troubles, [&] { back_up(archive, folder, progress); });
    return troubles.empty() ? std::nullopt : std::optional(troubles.front());
}

}  // namespace stykovka
