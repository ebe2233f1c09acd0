// Tests of src/app/batches.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batches.h"

#include <string>

#include "app/exchange.h"
#include "app/storing.h"
#include "base/error.h"
#include "base/file.h"
#include "support/paths.h"

using namespace stykovka;
namespace fs = std::filesystem;

namespace {

struct Desk {
    fs::path folder;
    OpenArchive archive;

    explicit Desk(const std::string& name) : folder(test::fresh_folder(name)), archive(folder / "a.stykovka", "anna") {}

    /// Imports pairs and returns the batch.
    std::int64_t import(const std::string& name, const std::string& lines) {
        write_file(folder / name, "ru\ten\n" + lines);
        import_memory(archive, folder / name, {}, NoProgress());
        return history_of(archive, 1).front().entry.id;
    }
    RevertReport take_back(std::int64_t batch) { return revert(archive, batch, RevertMode::apply, NoProgress()); }
    std::vector<Match> lookup(const std::string& text) {
        return archive.memory().matches_for(Content{text, {}}, {Language("ru"), Language("en")}, {});
    }
};

constexpr const char* two_pairs = "Указ подписан.\tThe decree is signed.\nСуд вынес приговор.\tThe court has ruled.\n";

}  // namespace

TEST_CASE("batches: an import is one line of the history and goes as a whole") {
    Desk desk("batches_import");
    const std::int64_t batch = desk.import("a.tsv", two_pairs);
    const auto line = history_of(desk.archive, 10, HistoryKind::batches).at(0);
    CHECK(line.entry.id == batch);
    CHECK(line.can_be_reverted);
    REQUIRE(desk.lookup("Указ подписан.").size() == 1);
    const RevertReport report = desk.take_back(batch);
    CHECK(report.units == 2);
    CHECK(report.kept.empty());
    CHECK(desk.archive.units().count() == 0);
    CHECK(desk.lookup("Указ подписан.").empty());
    CHECK(history_of(desk.archive, 10, HistoryKind::batches).at(0).is_reverted);
    CHECK(desk.archive.archive().verify(NoProgress()).empty());
}

TEST_CASE("batches: what was taken back can be imported again and is found again") {
    Desk desk("batches_again");
    desk.take_back(desk.import("a.tsv", two_pairs));
    desk.import("a.tsv", two_pairs);
    CHECK(desk.archive.units().count() == 2);
    CHECK(desk.lookup("Суд вынес приговор.").size() == 1);
}

TEST_CASE("batches: a unit that a later import brought too stays, and is named") {
    Desk desk("batches_shared");
    const std::int64_t first = desk.import("a.tsv", two_pairs);
    desk.import("b.tsv", "Указ подписан.\tThe decree is signed.\n");
    const RevertReport report = desk.take_back(first);
    CHECK(report.units == 1);
    REQUIRE(report.kept.size() == 1);
    CHECK(report.kept.front().find("The decree is signed.") != std::string::npos);
    CHECK(desk.lookup("Указ подписан.").size() == 1);
}

TEST_CASE("batches: a later import of the same leaves nothing of the first to take back") {
    Desk desk("batches_all_kept");
    const std::int64_t first = desk.import("a.tsv", "Указ подписан.\tThe decree is signed.\n");
    desk.import("b.tsv", "Указ подписан.\tThe decree is signed.\n");
    CHECK_THROWS_AS(desk.take_back(first), Error);
    CHECK(desk.archive.units().count() == 1);
}

TEST_CASE("batches: a preview changes nothing") {
    Desk desk("batches_preview");
    const std::int64_t batch = desk.import("a.tsv", two_pairs);
    const RevertReport report = revert(desk.archive, batch, RevertMode::preview, NoProgress());
    CHECK(report.units == 2);
    CHECK(desk.archive.units().count() == 2);
    CHECK(desk.lookup("Указ подписан.").size() == 1);
}
