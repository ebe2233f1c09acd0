// Tests of src/archive/backup.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/backup.h"

#include <algorithm>
#include <fstream>

#include "archive/archive.h"
#include "archive/write.h"
#include "base/error.h"
#include "support/paths.h"

using namespace stykovka;
namespace fs = std::filesystem;

namespace {

constexpr UtcTime noon{std::chrono::sys_days{std::chrono::year{2031} / 3 / 12} + std::chrono::hours(12)};

Archive archive_with_a_setting(const fs::path& path) {
    Archive archive = Archive::open(path, {}, "anna");
    Write write(archive, {"test", "Test"});
    write.database().run("INSERT INTO settings(key, value) VALUES('key', 'value')");
    write.commit();
    return archive;
}

}  // namespace

TEST_CASE("backup: the copy is an archive with everything in it and nothing beside it") {
    const fs::path folder = test::fresh_folder("backup_copy");
    Archive archive = archive_with_a_setting(folder / "a.stykovka");
    const Backup backup = back_up(archive, folder / "copies", NoProgress());
    CHECK(std::distance(fs::directory_iterator(folder / "copies"), fs::directory_iterator()) == 1);
    CHECK(backups_in(folder / "copies", folder / "a.stykovka") == std::vector<Backup>{backup});
    Archive copy = Archive::open(backup.file, {}, "boris");
    CHECK(copy.database().number("SELECT count(*) FROM settings") == 1);
    CHECK(copy.verify(NoProgress()).empty());
}

TEST_CASE("backup: one that is stopped leaves nothing behind") {
    const fs::path folder = test::fresh_folder("backup_stopped");
    Archive archive = archive_with_a_setting(folder / "a.stykovka");
    std::stop_source stop;
    stop.request_stop();
    CHECK_THROWS_AS(back_up(archive, folder / "copies", Progress(stop.get_token())), Error);
    CHECK(fs::is_empty(folder / "copies"));
}

TEST_CASE("backup: a place that cannot be is an error of output") {
    const fs::path folder = test::fresh_folder("backup_denied");
    Archive archive = archive_with_a_setting(folder / "a.stykovka");
    std::ofstream(folder / "file") << "in the way";
    try {
        back_up(archive, folder / "file", NoProgress());
        FAIL("nothing was thrown");
    } catch (const Error& error) {
        CHECK(exit_code(error) == 6);
    }
}

TEST_CASE("backup: ten last, one a day for two weeks and one a month for a year are kept") {
    std::vector<Backup> backups;
    for (int hour = 0; hour < 24 * 500; hour += 6) {
        const UtcTime time = noon - std::chrono::hours(hour);
        backups.push_back({compact_time(time), time});
    }
    const auto gone = superfluous(backups, noon);
    std::vector<Backup> kept;
    for (const Backup& backup : backups) {
        if (std::find(gone.begin(), gone.end(), backup) == gone.end()) kept.push_back(backup);
    }
    const auto younger_than = [&](std::chrono::days age) {
        return std::count_if(kept.begin(), kept.end(), [&](const Backup& each) { return noon - each.made < age; });
    };
    // Four a day: the last 10 reach back to 10 March; then the last of each day from 9 March to 26 February (12), then
    // the last of each month from January back to March of the year before (11).
    CHECK(younger_than(std::chrono::days(14)) == 10 + 12);
    CHECK(kept.size() == 10 + 12 + 11);
    CHECK(noon - kept.back().made < std::chrono::days(365));
}

TEST_CASE("backup: few copies are all kept, however old") {
    std::vector<Backup> backups;
    for (int year = 1; year <= 10; ++year) backups.push_back({"", noon - std::chrono::days(400 * year)});
    CHECK(superfluous(backups, noon).empty());
}
