// Tests of src/archive/archive.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/archive.h"

#include <sys/stat.h>

#include <fstream>
#include <functional>

#include "archive/schema.h"
#include "archive/write.h"
#include "base/error.h"
#include "base/file.h"
#include "support/paths.h"

using namespace stykovka;
namespace fs = std::filesystem;

namespace {

Archive opened(const fs::path& path, ArchiveOptions options = {}) { return Archive::open(path, options, "anna"); }

Error error_of(const std::function<void()>& action) {
    try {
        action();
    } catch (const Error& error) {
        CHECK(exit_code(error) == 4);
        return error;
    }
    FAIL("nothing was thrown");
    return Error(ErrorKind::internal, ErrorSubject::program, "");
}

void set(Archive& archive, const char* key, const std::string& value) {
    Write write(archive, {"settings", "Set"});
    write.database().run("INSERT OR REPLACE INTO settings(key, value) VALUES(?, ?)", key, value);
    write.commit();
}

// A refused file keeps its bytes, and nothing appears beside it.
void check_refused(const fs::path& path, ErrorKind kind, const std::string& words) {
    const std::string before = read_file(path);
    const auto files = [&] {
        return std::distance(fs::directory_iterator(path.parent_path()), fs::directory_iterator());
    };
    const auto files_before = files();
    const Error error = error_of([&] { opened(path); });
    CHECK(error.kind() == kind);
    CHECK(error.sentence().find(words) != std::string::npos);
    CHECK(error.sentence().find(path.string()) != std::string::npos);
    CHECK(read_file(path) == before);
    CHECK(files() == files_before);
}

fs::path made(const std::string& folder) {
    const fs::path path = test::fresh_folder(folder) / "a.stykovka";
    opened(path);
    return path;
}

void overwrite(const fs::path& path, std::streamoff at, const std::string& bytes) {
    std::fstream file(path, std::ios::binary | std::ios::in | std::ios::out);
    file.seekp(at);
    file << bytes;
}

}  // namespace

TEST_CASE("archive: a new one is ours, of the current schema, and alone in its folder") {
    const fs::path path = made("archive_new");
    Archive archive = opened(path, {.read_only = true});
    CHECK(archive.database().number("PRAGMA application_id") == archive_application_id);
    CHECK(schema_of(archive.database()) == current_schema());
    CHECK(archive.verify(NoProgress()).empty());
    for (const auto& entry : fs::directory_iterator(path.parent_path()))
        CHECK(entry.path().filename().string().starts_with("a.stykovka"));
}

TEST_CASE("archive: the connection waits, syncs, checks references and refuses tricks") {
    Archive archive = opened(made("archive_pragmas"));
    const auto pragma = [&](const char* name) { return archive.database().number("PRAGMA " + std::string(name)); };
    CHECK(pragma("synchronous") == 2);
    CHECK(pragma("foreign_keys") == 1);
    CHECK(pragma("busy_timeout") == 5000);
    CHECK(pragma("trusted_schema") == 0);
    CHECK(pragma("cell_size_check") == 1);
    CHECK_THROWS_AS(archive.database().execute("PRAGMA writable_schema=ON; DELETE FROM sqlite_schema"), Error);
}

TEST_CASE("archive: on a local disk there is a write-ahead log, on a shared one there is none") {
    const auto journal = [](Archive archive) {
        Statement mode = archive.database().query("PRAGMA journal_mode");
        return mode.step() ? mode.text(0) : std::string();
    };
    const fs::path path = made("archive_places");
    CHECK(journal(opened(path, {.place = Place::local})) == "wal");
    CHECK(journal(opened(path, {.place = Place::shared})) == "delete");
    CHECK(journal(opened(path, {.place = Place::local})) == "wal");
}

TEST_CASE("archive: a missing one is made only when that was asked for") {
    const fs::path folder = test::fresh_folder("archive_missing");
    CHECK(error_of([&] { opened(folder / "a", {.create_if_missing = false}); }).kind() == ErrorKind::not_found);
    CHECK(error_of([&] { opened(folder / "a", {.read_only = true}); }).kind() == ErrorKind::not_found);
    CHECK(error_of([&] { opened(folder / "no" / "a"); }).kind() == ErrorKind::not_found);
    CHECK(fs::is_empty(folder));
    opened(folder / "yes" / "a", {.make_folder = true});
    CHECK(fs::exists(folder / "yes" / "a"));
}

TEST_CASE("archive: an empty file is refused and stays empty") {
    const fs::path path = test::fresh_folder("archive_empty") / "a";
    std::ofstream(path).flush();
    check_refused(path, ErrorKind::malformed, "is empty");
}

TEST_CASE("archive: a text, a short file and a folder are refused") {
    const fs::path folder = test::fresh_folder("archive_text");
    std::ofstream(folder / "text") << std::string(5000, 'x');
    check_refused(folder / "text", ErrorKind::malformed, "is not an archive");
    std::ofstream(folder / "short") << "SQLite format 3";
    check_refused(folder / "short", ErrorKind::malformed, "is not an archive");
    CHECK(error_of([&] { opened(folder); }).sentence().find("is a folder") != std::string::npos);
}

TEST_CASE("archive: a database of another program is refused") {
    const fs::path path = test::fresh_folder("archive_foreign") / "a";
    Database::open(path, Database::Access::create).execute("CREATE TABLE t(i)");
    check_refused(path, ErrorKind::malformed, "another program");
}

TEST_CASE("archive: one of a newer program is refused") {
    const fs::path path = made("archive_newer");
    opened(path, {.place = Place::shared}).database().execute("PRAGMA user_version=99");
    check_refused(path, ErrorKind::unavailable, "newer version");
}

TEST_CASE("archive: a truncated one is refused as damaged") {
    const fs::path path = made("archive_truncated");
    fs::resize_file(path, fs::file_size(path) / 2);
    check_refused(path, ErrorKind::malformed, "damaged");
}

TEST_CASE("archive: one whose tables cannot be read is refused as damaged") {
    const fs::path path = made("archive_damaged");
    overwrite(path, 100, std::string(2000, '\xee'));
    check_refused(path, ErrorKind::malformed, "damaged");
}

TEST_CASE("archive: verify names damage inside") {
    const fs::path path = made("archive_verify");
    {
        Archive archive = opened(path);
        set(archive, "key", std::string(20'000, 'v'));
    }
    const std::string bytes = read_file(path);
    overwrite(path, static_cast<std::streamoff>(bytes.size()) - 8192, std::string(8192, '\xee'));
    Archive archive = opened(path);
    CHECK_FALSE(archive.verify(NoProgress()).empty());
}

TEST_CASE("archive: opened for reading it shows everything and stores nothing") {
    const fs::path path = made("archive_reading");
    Archive archive = opened(path, {.read_only = true});
    CHECK(archive.summary().schema == current_schema());
    CHECK(archive.is_read_only());
    CHECK(error_of([&] { set(archive, "key", "value"); }).kind() == ErrorKind::denied);
}

TEST_CASE("archive: a file that may only be read says so") {
    if (::geteuid() == 0) {
        MESSAGE("skipped: permissions do not bind this user");
        return;
    }
    const fs::path path = made("archive_mode");
    REQUIRE(::chmod(path.c_str(), 0444) == 0);
    CHECK(error_of([&] { opened(path); }).kind() == ErrorKind::denied);
}

TEST_CASE("archive: on a full disk nothing is half-stored and a retry works") {
    const fs::path path = made("archive_full");
    Archive archive = opened(path);
    archive.database().execute("PRAGMA max_page_count=1");
    const std::string large(500'000, 'x');
    const Error error = error_of([&] { set(archive, "key", large); });
    CHECK(error.kind() == ErrorKind::exhausted);
    CHECK(archive.history(10).empty());
    archive.database().execute("PRAGMA max_page_count=100000");
    set(archive, "key", large);
    CHECK(archive.history(10).size() == 1);
}

TEST_CASE("archive: two connections work together, and one that must wait too long is told why") {
    const fs::path path = made("archive_two");
    Archive first = opened(path);
    Archive second = opened(path);
    const auto version = first.data_version();
    set(second, "key", "from the second");
    CHECK(first.data_version() != version);
    CHECK(first.database().number("SELECT count(*) FROM settings") == 1);
    second.database().execute("PRAGMA busy_timeout=10");
    const Write writing(first, {"test", "Test"});
    const Error error = error_of([&] { set(second, "key", "too late"); });
    CHECK(error.kind() == ErrorKind::conflict);
    CHECK(error.sentence().find("in use by another program") != std::string::npos);
}

TEST_CASE("archive: the summary counts") {
    Archive archive = Archive::in_memory("anna");
    CHECK_FALSE(archive.summary().last_change.has_value());
    set(archive, "key", "value");
    const ArchiveSummary summary = archive.summary();
    CHECK(summary.journal_entries == 1);
    CHECK(summary.last_change.has_value());
    CHECK(summary.releases == 0);
}
