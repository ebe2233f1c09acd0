// Tests of src/archive/restore.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/restore.h"

#include <sys/stat.h>

#include <fstream>

#include "archive/archive.h"
#include "archive/backup.h"
#include "archive/write.h"
#include "base/error.h"
#include "base/file.h"
#include "support/paths.h"

using namespace stykovka;
namespace fs = std::filesystem;

namespace {

void set(const fs::path& path, const std::string& value) {
    Archive archive = Archive::open(path, {}, "anna");
    Write write(archive, {"test", "Test"});
    write.database().run("INSERT OR REPLACE INTO settings(key, value) VALUES('key', ?)", value);
    write.commit();
}

std::string value_in(const fs::path& path) {
    Archive archive = Archive::open(path, {.read_only = true}, "anna");
    Statement row = archive.database().query("SELECT value FROM settings WHERE key='key'");
    return row.step() ? row.text(0) : std::string();
}

struct Desk {
    fs::path folder, archive, backup;

    explicit Desk(const std::string& name) : folder(test::fresh_folder(name)), archive(folder / "a.stykovka") {
        set(archive, "before");
        Archive open = Archive::open(archive, {}, "anna");
        backup = back_up(open, folder / "copies", NoProgress()).file;
    }
};

ErrorKind refused(const fs::path& archive, const fs::path& backup) {
    try {
        restore(archive, backup, NoProgress());
    } catch (const Error& error) {
        CHECK(exit_code(error) == 4);
        return error.kind();
    }
    FAIL("nothing was thrown");
    return ErrorKind::internal;
}

}  // namespace

TEST_CASE("restore: the backup takes the place and what was there is kept") {
    const Desk desk("restore_usual");
    set(desk.archive, "after");
    const auto kept = restore(desk.archive, desk.backup, NoProgress());
    CHECK(value_in(desk.archive) == "before");
    REQUIRE(kept.has_value());
    CHECK(value_in(*kept) == "after");
    CHECK(fs::exists(desk.backup));
}

TEST_CASE("restore: a damaged archive with a log beside it is replaced, and its log does not follow") {
    const Desk desk("restore_damaged");
    std::ofstream(desk.archive, std::ios::trunc) << "not a database";
    std::ofstream(desk.archive.string() + "-wal") << std::string(9000, 'w');
    const auto kept = restore(desk.archive, desk.backup, NoProgress());
    CHECK(value_in(desk.archive) == "before");
    REQUIRE(kept.has_value());
    CHECK(read_file(*kept) == "not a database");
    CHECK(read_file(kept->string() + "-wal") == std::string(9000, 'w'));
}

TEST_CASE("restore: on a machine without an archive the copy is all it takes") {
    const Desk desk("restore_new");
    const fs::path elsewhere = test::fresh_folder("restore_new_machine") / "mine.stykovka";
    CHECK_FALSE(restore(elsewhere, desk.backup, NoProgress()).has_value());
    CHECK(value_in(elsewhere) == "before");
}

TEST_CASE("restore: an archive that somebody has open is not replaced") {
    const Desk desk("restore_open");
    set(desk.archive, "after");
    const Archive open = Archive::open(desk.archive, {}, "boris");
    CHECK(refused(desk.archive, desk.backup) == ErrorKind::conflict);
    CHECK(value_in(desk.archive) == "after");
}

TEST_CASE("restore: a damaged, a foreign and a missing backup change nothing") {
    const Desk desk("restore_bad");
    const std::string whole = read_file(desk.backup);
    const fs::path cut = desk.folder / "cut.stykovka";
    write_file(cut, whole.substr(0, whole.size() / 2));
    CHECK(refused(desk.archive, cut) == ErrorKind::malformed);
    write_file(cut, "some text");
    CHECK(refused(desk.archive, cut) == ErrorKind::malformed);
    CHECK(refused(desk.archive, desk.folder / "none") == ErrorKind::not_found);
    CHECK(value_in(desk.archive) == "before");
    for (const auto& entry : fs::directory_iterator(desk.folder))
        CHECK_FALSE(entry.path().filename().string().starts_with(".stykovka-"));
}

TEST_CASE("restore: a symbolic link stays one and mode bits stay") {
    const Desk desk("restore_link");
    const fs::path link = desk.folder / "link.stykovka";
    fs::create_symlink("a.stykovka", link);
    REQUIRE(::chmod(desk.archive.c_str(), 0600) == 0);
    restore(link, desk.backup, NoProgress());
    CHECK(fs::is_symlink(link));
    struct stat status {};
    REQUIRE(::stat(desk.archive.c_str(), &status) == 0);
    CHECK((status.st_mode & 0777U) == 0600U);
}
