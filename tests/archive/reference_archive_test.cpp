// Tests of src/archive/reference_archive.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/reference_archive.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

#include "archive/setting.h"
#include "archive/write.h"
#include "base/error.h"
#include "base/file.h"
#include "support/paths.h"

using namespace stykovka;
namespace fs = std::filesystem;

namespace {

constexpr std::chrono::milliseconds long_enough = std::chrono::minutes(5);

std::set<std::string> files_in(const fs::path& folder) {
    std::set<std::string> names;
    for (const auto& file : fs::directory_iterator(folder)) names.insert(file.path().filename().string());
    return names;
}

void set(Archive& archive, const std::string& value) {
    Write write(archive, Act{"test", "set"});
    set_setting(archive, "test.word", value);
    write.commit();
}

/// The archive of somebody else, in a folder of his own.
struct Owner {
    fs::path folder, file;

    explicit Owner(const std::string& name) : folder(test::fresh_folder(name)), file(folder / "his.stykovka") {
        Archive archive = open();
        set(archive, "first");
    }
    Archive open() const { return Archive::open(file, {}, "boris"); }
    ErrorKind refusal() const {
        try {
            const ReferenceArchive reference(file);
        } catch (const Error& error) {
            CHECK(std::string(error.what()).find(file.string()) != std::string::npos);
            return error.kind();
        }
        return ErrorKind::internal;
    }
};

std::optional<std::string> word_in(ReferenceArchive& reference) {
    ReferenceArchive::Look look(reference, long_enough);
    return setting(look.archive(), "test.word");
}

}  // namespace

TEST_CASE("reference archive: it is read where it lies, and nothing is made beside it") {
    const Owner owner("reference-read");
    const std::string bytes = read_file(owner.file);
    ReferenceArchive reference(owner.file);
    CHECK(word_in(reference) == "first");
    CHECK(reference.is_current());
    CHECK(files_in(owner.folder) == std::set<std::string>{"his.stykovka"});
    CHECK(read_file(owner.file) == bytes);
}

TEST_CASE("reference archive: what its owner writes is seen, and the owner is not kept from writing and closing") {
    const Owner owner("reference-live");
    ReferenceArchive before(owner.file);
    CHECK(word_in(before) == "first");
    {
        Archive his = owner.open();
        set(his, "second");
        CHECK_FALSE(before.is_current());
        ReferenceArchive reference(owner.file);
        CHECK(word_in(reference) == "second");
        set(his, "third");
        CHECK(word_in(reference) == "third");
        {
            ReferenceArchive::Look look(reference, long_enough);
            CHECK(setting(look.archive(), "test.word") == "third");
            set(his, "fourth");
            CHECK(setting(look.archive(), "test.word") == "third");  // one view
        }
        CHECK(word_in(reference) == "fourth");
        CHECK(reference.is_current());
    }
    ReferenceArchive after(owner.file);
    CHECK(word_in(after) == "fourth");
}

TEST_CASE("reference archive: a file that was exchanged is not the one that was opened") {
    const Owner owner("reference-exchanged");
    ReferenceArchive reference(owner.file);
    fs::copy_file(owner.file, owner.folder / "copy");
    fs::rename(owner.folder / "copy", owner.file);
    CHECK_FALSE(reference.is_current());
    fs::remove(owner.file);
    CHECK_FALSE(reference.is_current());
}

TEST_CASE("reference archive: it cannot be written to, nor be read for ever") {
    const Owner owner("reference-rules");
    ReferenceArchive reference(owner.file);
    {
        ReferenceArchive::Look look(reference, long_enough);
        CHECK_THROWS_AS(set(look.archive(), "mine"), Error);
        CHECK_THROWS_AS(look.archive().database().execute("PRAGMA query_only=0"), Error);
        CHECK_THROWS_AS(look.archive().database().execute("ATTACH '/tmp/other' AS other"), Error);
    }
    CHECK(word_in(reference) == "first");
    ReferenceArchive::Look look(reference, std::chrono::milliseconds(-1));
    CHECK_THROWS_AS(look.archive().database().number("SELECT count(*) FROM sqlite_schema a, sqlite_schema b, "
                                                     "sqlite_schema c, sqlite_schema d"),
                    Error);
}

TEST_CASE("reference archive: what is missing, empty, made up, of another version or half copied is refused") {
    const Owner owner("reference-refused");
    const auto change = [&](const char* sql) { Database::open(owner.file, Database::Access::read_write).execute(sql); };
    SUBCASE("missing") {
        fs::remove(owner.file);
        CHECK(owner.refusal() == ErrorKind::not_found);
    }
    SUBCASE("empty") {
        write_file(owner.file, "");
        CHECK(owner.refusal() == ErrorKind::malformed);
    }
    SUBCASE("a trigger of somebody's own") {
        change("CREATE TRIGGER t AFTER INSERT ON settings BEGIN DELETE FROM units; END");
        CHECK(owner.refusal() == ErrorKind::malformed);
    }
    SUBCASE("a newer version") {
        change("PRAGMA user_version=100000");
        CHECK(owner.refusal() == ErrorKind::unavailable);
    }
    SUBCASE("an older version") {
        change("PRAGMA user_version=1");
        CHECK(owner.refusal() == ErrorKind::unavailable);
    }
    SUBCASE("copied while it was open") {
        const Archive his = owner.open();
        fs::remove(owner.file.string() + "-shm");
        CHECK(owner.refusal() == ErrorKind::unavailable);
        CHECK_FALSE(fs::exists(owner.file.string() + "-shm"));
    }
}

TEST_CASE("reference archive: a damaged page is found by looking at all of them") {
    const Owner owner("reference-damaged");
    std::string bytes = read_file(owner.file);
    for (std::size_t i = bytes.size() - 3 * 8192; i < bytes.size(); ++i) bytes[i] = '\x5a';
    write_file(owner.file, bytes);
    ReferenceArchive reference(owner.file);
    CHECK_THROWS_AS(reference.verify(), Error);
}

TEST_CASE("reference archive: tables that another program changed meanwhile are not asked") {
    const Owner owner("reference-migrated");
    const Archive his = owner.open();
    ReferenceArchive reference(owner.file);
    CHECK(word_in(reference) == "first");
    Database::open(owner.file, Database::Access::read_write).execute("CREATE TABLE new_one(a)");
    CHECK_THROWS_AS(word_in(reference), Error);
}
