// Tests of src/app/backups.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backups.h"

#include <fstream>

#include "archive/write.h"
#include "support/paths.h"

using namespace stykovka;
namespace fs = std::filesystem;

namespace {

void change(Archive& archive) {
    Write write(archive, {"test", "Test"});
    write.commit();
}

struct Desk {
    fs::path folder, second;
    Archive archive;

    explicit Desk(const std::string& name)
        : folder(test::fresh_folder(name)),
          second(test::fresh_folder(name + "_second")),
          archive(Archive::open(folder / "a.stykovka", {}, "anna")) {}

    BackupStatus status(UtcTime time = now()) { return backup_status(archive, second, time); }
    BackupOutcome back_up(UtcTime time = now()) { return back_up_if_due(archive, second, time, NoProgress()); }
};

}  // namespace

TEST_CASE("backups: none is due for an archive in which nothing happened") {
    Desk desk("backups_nothing");
    CHECK_FALSE(desk.status().is_due);
    CHECK_FALSE(desk.back_up().made.has_value());
    CHECK_FALSE(fs::exists(desk.folder / "a.stykovka.backups"));
}

TEST_CASE("backups: the first change makes one due, the next only an hour later") {
    Desk desk("backups_hour");
    change(desk.archive);
    CHECK(desk.back_up().made.has_value());
    change(desk.archive);
    CHECK_FALSE(desk.status().is_due);
    CHECK(desk.status(now() + std::chrono::hours(2)).is_due);
}

TEST_CASE("backups: the second place gets the same copy, in a folder of the archive's own") {
    Desk desk("backups_second");
    change(desk.archive);
    const BackupOutcome outcome = desk.back_up();
    CHECK(outcome.troubles.empty());
    const BackupStatus status = desk.status();
    REQUIRE(status.second_backups.size() == 1);
    CHECK(status.second_backups.front().made == outcome.made->made);
    CHECK(status.second_folder.parent_path() == desk.second);
    CHECK(Archive::open(status.second_backups.front().file, {.read_only = true}, "").history(5).size() == 1);
}

TEST_CASE("backups: a second place that is away stops nothing, and after a day the user is told") {
    Desk desk("backups_away");
    fs::remove(desk.second);
    change(desk.archive);
    CHECK(desk.back_up().made.has_value());
    CHECK(desk.status().second_is_away);
    CHECK_FALSE(backup_warning(desk.status()).has_value());
    const UtcTime later = now() + std::chrono::hours(25);
    CHECK(desk.status(later).second_is_overdue);
    CHECK(backup_warning(desk.status(later)).value().find(desk.second.string()) != std::string::npos);
    CHECK_FALSE(fs::exists(desk.second));
    fs::create_directory(desk.second);
    CHECK(desk.back_up().troubles.empty());
    CHECK_FALSE(desk.status(later).second_is_overdue);
}

TEST_CASE("backups: while the place is away what it holds counts") {
    Desk desk("backups_away_again");
    change(desk.archive);
    desk.back_up();
    fs::rename(desk.second, desk.second.string() + "_gone");
    CHECK_FALSE(desk.status(now() + std::chrono::hours(25)).second_is_overdue);
    change(desk.archive);
    CHECK(desk.status(now() + std::chrono::hours(25)).second_is_overdue);
    fs::remove_all(desk.second.string() + "_gone");
}

TEST_CASE("backups: one that cannot be made is a trouble and not the end") {
    Desk desk("backups_trouble");
    change(desk.archive);
    std::ofstream(desk.folder / "a.stykovka.backups") << "in the way";
    const BackupOutcome outcome = desk.back_up();
    CHECK_FALSE(outcome.made.has_value());
    REQUIRE(outcome.troubles.size() == 1);
    CHECK(back_up_before_batch(desk.archive, NoProgress()).has_value());
}

TEST_CASE("backups: an archive in memory has none") {
    Archive archive = Archive::in_memory("anna");
    change(archive);
    CHECK_FALSE(back_up_if_due(archive, {}, now(), NoProgress()).made.has_value());
    CHECK_FALSE(back_up_before_batch(archive, NoProgress()).has_value());
}
