// Tests of app/pipeline.h: the steps of the main job.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pipeline.h"

#include <doctest/doctest.h>

#include "base/error.h"
#include "base/file.h"
#include "bitext/edits.h"
#include "support/bitexts.h"
#include "support/paths.h"

using namespace stykovka;
namespace fs = std::filesystem;

namespace {

const Tools& tools() {
    static const Tools loaded = load_tools();
    return loaded;
}

fs::path release(const std::string& folder, const std::string& file) { return test::data("releases") / folder / file; }

PreparedRelease aligned(const std::string& folder) {
    return align_files({release(folder, "ru.txt"), release(folder, "en.txt")}, {Language("ru"), Language("en")}, {},
                       tools(), NoProgress());
}

PreparedRelease published(const std::string& folder) {
    PreparedRelease prepared = aligned(folder);
    prepared.release.state = ReleaseState::published;
    return prepared;
}

OpenArchive fresh_archive(const std::string& name) {
    return OpenArchive(test::fresh_folder(name) / "a.stykovka", "tester");
}

}  // namespace

TEST_CASE("pipeline: a release is known by the name of its file, or of its folder") {
    CHECK(number_from_files("/office/2031-03-12-visit_ru.txt") == "2031-03-12-visit");
    CHECK(number_from_files("/office/visit-RU.txt") == "visit");
    CHECK(number_from_files("/office/visit.ru.txt") == "visit");
    CHECK(number_from_files("/office/visit/ru.txt") == "visit");
    CHECK(number_from_files("/office/guru.txt") == "guru");
    CHECK(date_from_number("2031-03-12-visit") ==
          Date{std::chrono::year(2031), std::chrono::month(3), std::chrono::day(12)});
    CHECK(date_from_number("visit of 2031-02-30") == std::nullopt);
}

TEST_CASE("pipeline: an aligned release has titles, origin and a valid document") {
    const PreparedRelease prepared = aligned("2031-04-02-river");
    CHECK(is_valid(prepared.document));
    CHECK(prepared.release.number == "2031-04-02-river");
    CHECK(prepared.release.date == date_of("2031-04-02"));
    CHECK(prepared.release.title.source == prepared.document.texts.source.segments[0].content.text);
    CHECK(prepared.release.origin.source.bytes == read_file(release("2031-04-02-river", "ru.txt")));
}

TEST_CASE("pipeline: a release to translate is known by its file or folder too, and without one by the day") {
    const Language english("en");
    const ReadText text =
        read_text_file(release("2031-04-02-river", "ru.txt"), Language("ru"), {}, tools(), NoProgress());
    const PreparedRelease of_file = prepare_untranslated(text, english);
    CHECK(of_file.release.number == "2031-04-02-river");
    CHECK(of_file.release.date == date_of("2031-04-02"));

    const PreparedRelease pasted =
        prepare_untranslated(read_pasted_text("Суд вынес решение.\n", Language("ru"), tools()), english);
    CHECK(pasted.release.number.empty());
    auto archive = fresh_archive("pipeline-by-day");
    const StoreOutcome stored = store_release(archive, pasted, {});
    CHECK(date_of(stored.number));
    CHECK(archive.find(stored.number) == stored.id);
}

TEST_CASE("pipeline: storing accepts by confidence only when asked to") {
    auto archive = fresh_archive("pipeline-store");
    const StoreOutcome plain = store_release(archive, published("seed"), {});
    CHECK(plain.added);
    CHECK(plain.accepted == 0);
    CHECK(archive.units().count() == 0);
    const StoreOutcome some = store_release(archive, published("2031-04-02-river"), {.accept_above = 0.9F});
    CHECK(some.accepted > 0);
    CHECK(archive.units().count() == some.accepted);
}

TEST_CASE("pipeline: the same pair from two releases is one unit with two occurrences") {
    auto archive = fresh_archive("pipeline-twice");
    PreparedRelease first;
    first.release.number = "1";
    first.release.languages = {Language("ru"), Language("en")};
    first.document = accept(assemble({test::segmented("ru", {"Дело направлено в суд."}),
                                      test::segmented("en", {"The case went to court."})},
                                     test::beads_of({{1, 1}})),
                            0, 1, AcceptedBy::person);
    PreparedRelease second = first;
    second.release.number = "2";
    store_release(archive, first, {});
    store_release(archive, second, {});
    CHECK(archive.units().count() == 1);
    const auto matches =
        archive.memory().matches_for(Content{"Дело направлено в суд.", {}}, {Language("ru"), Language("en")}, {});
    REQUIRE(matches.size() == 1);
    CHECK(matches[0].score.percent == 100);
    CHECK(matches[0].occurrences.size() == 2);
    remove_release(archive, archive.find("1"));
    CHECK(archive.units().count() == 1);
    remove_release(archive, archive.find("2"));
    CHECK(archive.units().count() == 0);
}

TEST_CASE("pipeline: drafts stay at home unless asked for, published units go out") {
    auto archive = fresh_archive("pipeline-export");
    PreparedRelease draft = aligned("2031-04-02-river");
    store_release(archive, draft, {.accept_above = 0.5F});
    const auto file = test::fresh_folder("pipeline-export-out") / "memory.tmx";
    ExportOutcome outcome = export_memory(archive, file, {}, NoProgress());
    CHECK(outcome.written == 0);
    CHECK(outcome.left_out_by_state == archive.units().count());
    ExportOptions all;
    all.states = ExportedStates::all;
    CHECK(export_memory(archive, file, all, NoProgress()).written == archive.units().count());
    all.filter.since = date_of("2031-05-01");
    CHECK(export_memory(archive, file, all, NoProgress()).left_out_by_filter == archive.units().count());
}

TEST_CASE("pipeline: importing a file twice adds nothing, and a dry run adds nothing at all") {
    auto archive = fresh_archive("pipeline-import");
    store_release(archive, published("seed"), {.accept_above = 0.5F});
    const auto file = test::fresh_folder("pipeline-import-out") / "memory.tmx";
    const auto written = export_memory(archive, file, {}, NoProgress()).written;
    REQUIRE(written > 10);
    auto other = fresh_archive("pipeline-import-other");
    ImportOptions dry;
    dry.dry_run = true;
    CHECK(import_memory(other, file, dry, NoProgress()).added == written);
    CHECK(other.units().count() == 0);
    CHECK(import_memory(other, file, {}, NoProgress()).added == written);
    const ImportOutcome again = import_memory(other, file, {}, NoProgress());
    CHECK(again.added == 0);
    CHECK(again.merged == written);
    CHECK(other.units().count() == written);
}

TEST_CASE("pipeline: a table of pairs goes out and comes back") {
    auto archive = fresh_archive("pipeline-table");
    store_release(archive, published("seed"), {.accept_above = 0.5F});
    for (const char* name : {"memory.tsv", "memory.csv"}) {
        CAPTURE(name);
        const auto file = test::fresh_folder("pipeline-table-out") / name;
        const auto written = export_memory(archive, file, {}, NoProgress()).written;
        auto other = fresh_archive("pipeline-table-other");
        CHECK(import_memory(other, file, {}, NoProgress()).added == written);
    }
}

TEST_CASE("pipeline: aligning the rest again keeps what was accepted") {
    const Bitext document = aligned("seed").document;
    const Bitext merged = accept(merge_with_next(document, 3), 3, 4, AcceptedBy::person);
    const Bitext again = realigned(merged, tools(), NoProgress());
    CHECK(again.alignment.beads[3] == merged.alignment.beads[3]);
    CHECK(again.alignment.beads.size() == merged.alignment.beads.size());
}

TEST_CASE("pipeline: swapped sides and two texts of one language are refused in words") {
    const auto align_pair = [](const fs::path& source, const fs::path& target) {
        return align_files({source, target}, {Language("ru"), Language("en")}, {}, tools(), NoProgress());
    };
    CHECK_THROWS_AS(align_pair(release("seed", "en.txt"), release("seed", "ru.txt")), Error);
    CHECK_THROWS_AS(align_pair(release("seed", "ru.txt"), release("seed", "ru.txt")), Error);
}

TEST_CASE("pipeline: work that is asked to stop stops") {
    std::stop_source stop;
    stop.request_stop();
    const BySide<fs::path> files{release("seed", "ru.txt"), release("seed", "en.txt")};
    CHECK_THROWS_AS(align_files(files, {Language("ru"), Language("en")}, {}, tools(), Progress(stop.get_token())),
                    Error);
}

TEST_CASE("pipeline: what a vendor wrote into a memory and its header comes out again, byte for byte the second time") {
    const auto folder = test::fresh_folder("pipeline-vendor");
    write_file(
        folder / "vendor.tmx",
        std::string_view(
            "<?xml version=\"1.0\"?><tmx version=\"1.4\"><header creationtool=\"T\" creationtoolversion=\"1\" "
            "segtype=\"sentence\" o-tmf=\"t\" adminlang=\"en\" datatype=\"xml\" srclang=\"ru\"><prop type=\"client\">"
            "Office</prop></header><body><tu tuid=\"7\" creationdate=\"20300101T000000Z\"><note>Keep.</note><prop "
            "type=\"x-domain\">law"
            "</prop><tuv xml:lang=\"ru\"><seg>Дело <bpt i=\"1\">&lt;b&gt;</bpt>направлено<ept i=\"1\">&lt;/b&gt;</ept>"
            "</seg></tuv><tuv xml:lang=\"en\"><seg>The case <bpt i=\"1\">&lt;b&gt;</bpt>was sent<ept i=\"1\">"
            "&lt;/b&gt;</ept></seg></tuv></tu></body></tmx>"));
    auto first = fresh_archive("pipeline-vendor-first");
    REQUIRE(import_memory(first, folder / "vendor.tmx", {.origin = "vendor:T"}, NoProgress()).added == 1);
    export_memory(first, folder / "first.tmx", {}, NoProgress());
    auto second = fresh_archive("pipeline-vendor-second");
    import_memory(second, folder / "first.tmx", {}, NoProgress());
    export_memory(second, folder / "second.tmx", {}, NoProgress());
    const std::string text = read_file(folder / "first.tmx");
    CHECK(text == read_file(folder / "second.tmx"));
    for (const char* part : {"<prop type=\"client\">Office</prop>", "<note>Keep.</note>", "x-domain", "tuid=\"7\"",
                             "20300101T000000Z", "<bpt i=\"1\""})
        CHECK_MESSAGE(text.find(part) != std::string::npos, part);
}
