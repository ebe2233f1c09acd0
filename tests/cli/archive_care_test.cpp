// Care of the archive on the command line: backups without being asked, and coming back to one.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <filesystem>
#include <nlohmann/json.hpp>

#include "archive/schema.h"
#include "base/file.h"
#include "program.h"
#include "support/paths.h"

using namespace stykovka;
using test::Outcome;
using test::run_stykovka;
namespace fs = std::filesystem;

namespace {

/// An office with one release in its archive.
struct Office : test::Desk {
    explicit Office(const std::string& name) : Desk(name) { add_seed({"--number", "1"}); }
    nlohmann::json info() const { return nlohmann::json::parse(run({"archive", "info", "--json"}).out); }
};

}  // namespace

TEST_CASE("archive care: work that was done is backed up without being asked, and restored") {
    const Office desk("cli-restore");
    CHECK(desk.info()["backups"] == 1);
    REQUIRE(desk.run({"releases", "remove", "1"}).exit_code == 0);
    CHECK(desk.info()["releases"] == 0);
    const Outcome list = desk.run({"archive", "restore"});
    CHECK(list.exit_code == 0);
    CHECK(list.out.find("   1  ") == 0);
    const Outcome restored = desk.run({"archive", "restore", "1"});
    CHECK(restored.exit_code == 0);
    CHECK(restored.err.find(".replaced-") != std::string::npos);
    CHECK(desk.info()["releases"] == 1);
    CHECK(desk.run({"archive", "restore", "7"}).exit_code == 2);
}

TEST_CASE("archive care: a damaged archive is refused, verify says so, and restore mends it") {
    const Office desk("cli-restore-damaged");
    write_file(desk.archive(), read_file(desk.archive()).substr(0, 6000));
    CHECK(desk.run({"archive", "info"}).exit_code == 4);
    CHECK(desk.run({"archive", "restore", "1"}).exit_code == 0);
    CHECK(desk.run({"archive", "verify"}).exit_code == 0);
}

TEST_CASE("archive care: the second place gets the copy, and must be there when it is chosen") {
    const Office desk("cli-second-place");
    const fs::path second = test::fresh_folder("cli-second-place-2");
    CHECK(desk.run({"archive", "backup", "--second-place", (second / "none").string()}).exit_code == 2);
    CHECK(desk.run({"archive", "backup", "--second-place", second.string()}).exit_code == 0);
    CHECK(desk.info()["last_second_backup"].is_string());
    CHECK(desk.info()["second_backup_is_overdue"] == false);
    CHECK(desk.run({"archive", "backup", "--second-place", ""}).exit_code == 0);
    CHECK(desk.info()["second_backup_place"] == "");
}

TEST_CASE("archive care: an import is taken back as a whole, once") {
    const Office desk("cli-revert");
    write_file(desk.home / "pairs.tsv", "ru\ten\nНовая пара.\tA new pair.\n");
    REQUIRE(desk.run({"import", (desk.home / "pairs.tsv").string()}).exit_code == 0);
    const auto units = desk.info()["units"].get<int>();
    const auto batches = nlohmann::json::parse(desk.run({"archive", "history", "--batches", "--json"}).out)["entries"];
    REQUIRE(batches.size() == 1);
    const std::string batch = std::to_string(batches[0]["id"].get<int>());
    CHECK(desk.run({"archive", "revert", batch, "--dry-run"}).exit_code == 0);
    CHECK(desk.info()["units"] == units);
    CHECK(desk.run({"archive", "revert", batch}).exit_code == 0);
    CHECK(desk.info()["units"] == units - 1);
    CHECK(desk.run({"archive", "revert", batch}).exit_code == 4);
    CHECK(desk.run({"archive", "revert", "999"}).exit_code == 4);
    CHECK(desk.run({"archive", "revert", "x"}).exit_code == 2);
}

// The user saw: "was written by an older version of this program. Open it once for writing", and did not know how.
TEST_CASE("archive care: an archive of an older version is brought up to date by whatever is asked first") {
    const test::Desk desk("cli-older");
    {
        Database older = Database::open(desk.archive(), Database::Access::create);
        older.execute(fmt::format("PRAGMA application_id={}", archive_application_id).c_str());
        migrate(older, migrations().first(migrations().size() - 1), [] {});
    }
    const Outcome list = desk.run({"releases", "list", "--json"});
    CHECK_MESSAGE(list.exit_code == 0, list.err);
    CHECK(nlohmann::json::parse(list.out)["releases"].empty());
}

TEST_CASE("archive care: what is trusted less loses points in matches, for all who use the archive") {
    const Office desk("cli-trust");
    const fs::path memory = desk.home / "old.tsv";
    write_file(memory, "ru\ten\nСуд вынес новое решение.\tThe court issued a new ruling.\n");
    REQUIRE(desk.run({"import", memory.string()}).exit_code <= 1);
    const auto score = [&] {
        const auto found = nlohmann::json::parse(desk.run({"lookup", "Суд вынес новое решение.", "--json"}).out);
        return found.at("matches").at(0).at("score").get<int>();
    };
    CHECK(score() == 100);
    CHECK(desk.run({"archive", "trust"}).err.find("trusted alike") != std::string::npos);
    REQUIRE(desk.run({"archive", "trust", "--memory", "old.tsv=3", "--machine", "10"}).exit_code == 0);
    CHECK(score() == 97);
    const auto rules = nlohmann::json::parse(desk.run({"archive", "trust", "--json"}).out);
    CHECK(rules["memories"]["old.tsv"] == 3);
    CHECK(rules["machine"] == 10);
    for (const char* wrong : {"old.tsv", "old.tsv=51", "=3", "old.tsv=three"})
        CHECK(desk.run({"archive", "trust", "--memory", wrong}).exit_code == 2);
    CHECK(score() == 97);
    REQUIRE(desk.run({"archive", "trust", "--memory", "old.tsv=0"}).exit_code == 0);
    CHECK(score() == 100);
}
