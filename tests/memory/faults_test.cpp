// An archive on a disk that fails: an error is shown, nothing is half-written, what was acknowledged is there.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <string>

#include "archive/archive.h"
#include "archive/write.h"
#include "base/error.h"
#include "faulty_files.h"
#include "memory/sqlite_store.h"
#include "office.h"
#include "support/paths.h"

using namespace stykovka;
using namespace stykovka::test;
namespace fs = std::filesystem;

namespace {

// All calls fail in turn in a long run (tests/reliability/run.sh); every seventh else.
std::size_t stride() { return std::getenv("STYKOVKA_LONG_TESTS") ? 1 : 7; }

UnitAddition numbered(int number) {
    const std::string text = std::to_string(number);
    return imported(unit_of("Дело " + std::string(static_cast<std::size_t>(number % 40 + 1), 'a') + text +
                                "x рассмотрено судом города.",
                            "Case " + text));
}

/// Three acceptances and an import, as an office does them. Counts units whose storing was acknowledged.
class Day {
public:
    explicit Day(const fs::path& path) : path_(path) {}

    void work() {
        Archive archive = Archive::open(path_, {}, "tester");
        SqliteStore store(archive);
        for (int i = 0; i < 3; ++i) {
            store.apply(std::vector{numbered(i)}, {});
            acknowledged_ = std::max(acknowledged_, i + 1);
        }
        Act act{"import", "Import"};
        act.can_be_reverted = true;
        Write write(archive, act);
        for (int first = 3; first < 63; first += 30) {
            std::vector<UnitAddition> additions;
            for (int i = first; i < first + 30; ++i) additions.push_back(numbered(i));
            store.apply(additions, {});
        }
        write.commit();
        acknowledged_ = 63;
    }
    int acknowledged() const { return acknowledged_; }

private:
    fs::path path_;
    int acknowledged_ = 0;
};

fs::path made_archive(const char* name) {
    const fs::path path = fresh_folder(name) / "made.stykovka";
    Archive::open(path, {}, "tester");
    return path;
}

void copy_to(const fs::path& made, const fs::path& path) {
    for (const char* beside : {"-wal", "-shm", "-journal"}) fs::remove(path.string() + beside);
    fs::copy_file(made, path, fs::copy_options::overwrite_existing);
}

// What is there is whole: all that was acknowledged, the import as a whole or not at all, the index of what is there.
void check_whole(const fs::path& path, int acknowledged) {
    Archive archive = Archive::open(path, {}, "tester");
    CHECK(archive.verify({}).empty());
    SqliteStore store(archive);
    const auto count = static_cast<int>(store.count());
    CHECK(count >= acknowledged);
    CHECK((count <= 3 || count == 63));
    TranslationMemory memory(store);
    for (const int i : {0, 1, 2, 40}) {
        if (i >= count) continue;
        const auto found = memory.matches_for(numbered(i).unit.variants.source.content, russian_english, {});
        REQUIRE_FALSE(found.empty());
        CHECK(found[0].score.percent == 100);
    }
}

}  // namespace

TEST_CASE("faults: a failing disk is an error, nothing is half-written, and the next try succeeds") {
    const fs::path made = made_archive("faults");
    const fs::path path = made.parent_path() / "a.stykovka";
    FaultyFiles files;
    using Fault = FaultyFiles::Fault;
    for (const Fault fault : {Fault::write_error, Fault::short_write, Fault::disk_full, Fault::sync_error}) {
        CAPTURE(fault);
        bool failed = true;
        std::size_t errors = 0;
        for (std::size_t call = 1; failed; call += stride()) {
            CAPTURE(call);
            REQUIRE(call < 5000);
            copy_to(made, path);
            Day day(path);
            files.fail_at(call, fault);
            try {
                day.work();
            } catch (const Error& error) {
                CHECK(error.subject() == ErrorSubject::archive);
                if (fault == Fault::disk_full) CHECK(error.kind() == ErrorKind::exhausted);
                ++errors;
            }
            failed = files.has_failed();
            files.heal();
            check_whole(path, day.acknowledged());
            day.work();
            check_whole(path, 63);
        }
        CHECK(errors > 0);
    }
}

TEST_CASE("faults: a loss of power takes nothing that was acknowledged, whatever the disk forgot") {
    const fs::path made = made_archive("faults_power");
    const fs::path path = made.parent_path() / "a.stykovka";
    FaultyFiles files;
    std::mt19937 random(20310312);
    bool failed = true;
    for (std::size_t call = 1; failed; call += stride()) {
        CAPTURE(call);
        REQUIRE(call < 5000);
        copy_to(made, path);
        Day day(path);
        files.lose_power_at(call);
        try {
            day.work();
        } catch (const Error& error) {
            CHECK(error.subject() == ErrorSubject::archive);
        }
        failed = files.has_failed();
        files.drop_unsynced(random);
        files.heal();
        fs::remove(path.string() + "-shm");  // memory, and gone
        check_whole(path, day.acknowledged());
    }
}
