// Tests of app/batch.h: folders become pairs, and pairs a report.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batch.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <atomic>
#include <fstream>
#include <sstream>

#include "app/batch_texts.h"
#include "base/error.h"
#include "base/file.h"
#include "support/paths.h"
#include "support/site.h"

using namespace stykovka;
namespace fs = std::filesystem;

namespace {

const Tools& tools() {
    static const Tools loaded = load_tools();
    return loaded;
}

BatchReport run(const fs::path& folder, const BatchOptions& options = {}, OpenArchive* archive = nullptr,
                const Progress& progress = {}) {
    return align_batch(batch_files(folder / "ru", folder / "en", options.languages), options, tools(), archive,
                       progress);
}

std::vector<BySide<std::string>> pairs_of(const BatchReport& report) {
    std::vector<BySide<std::string>> pairs;
    for (const BatchRelease& release : report.releases) pairs.push_back(release.files);
    return pairs;
}

fs::path site(const std::string& name, const test::SiteSize& size) {
    const fs::path folder = test::fresh_folder(name);
    test::make_site(folder, size);
    return folder;
}

void copy_release(const fs::path& folder, const std::string& release, Side side, const std::string& name) {
    const bool source = side == Side::source;
    fs::create_directories(folder / (source ? "ru" : "en"));
    fs::copy_file(test::data("releases") / release / (source ? "ru.txt" : "en.txt"),
                  folder / (source ? "ru" : "en") / name);
}

}  // namespace

TEST_CASE("batch: folders of unequal length pair by what stands in them, and what has no partner stays single") {
    const fs::path folder = test::fresh_folder("batch-unequal");
    const auto gold = test::make_site(folder, {40, 15});
    const BatchReport report = run(folder);
    CHECK(pairs_of(report) == gold);
    CHECK(report.single.source.size() == 25);
    CHECK(report.single.target.empty());
    CHECK(report.flagged.empty());
    CHECK(report.failed.empty());
}

TEST_CASE("batch: without dates and names the content alone pairs") {
    const fs::path folder = test::fresh_folder("batch-content");
    int number = 0;
    for (const auto& entry : fs::directory_iterator(test::data("releases"))) {
        if (!entry.is_directory()) continue;
        const std::string name = entry.path().filename().string();
        copy_release(folder, name, Side::source, name.substr(11 % name.size()) + ".txt");
        if (++number % 2 == 0) copy_release(folder, name, Side::target, std::to_string(number) + ".txt");
    }
    const BatchReport report = run(folder);
    CHECK(report.releases.size() == static_cast<std::size_t>(number / 2));
    CHECK(report.flagged.empty());
    for (const BatchRelease& release : report.releases) {
        const fs::path english = folder / "en" / release.files.target;
        const std::string russian = read_file(folder / "ru" / release.files.source);
        bool right = false;
        for (const auto& entry : fs::directory_iterator(test::data("releases")))
            right = right || (entry.is_directory() && read_file(entry.path() / "en.txt") == read_file(english) &&
                              read_file(entry.path() / "ru.txt") == russian);
        CAPTURE(release.files.source);
        CHECK(right);
    }
}

TEST_CASE("batch: files that only their names pair are flagged, not aligned") {
    const fs::path folder = test::fresh_folder("batch-wrong");
    copy_release(folder, "2031-04-02-river", Side::source, "1.txt");
    copy_release(folder, "2031-05-19-wages", Side::target, "1.txt");
    copy_release(folder, "2031-06-27-cyber", Side::source, "2.txt");
    copy_release(folder, "2031-06-27-cyber", Side::target, "2.txt");
    const BatchReport report = run(folder);
    REQUIRE(report.flagged.size() == 1);
    CHECK(report.flagged[0].files == BySide<std::string>{"1.txt", "1.txt"});
    REQUIRE(report.releases.size() == 1);
    CHECK(report.releases[0].paired_by == "name");
}

TEST_CASE("batch: a pair whose names are exchanged with another's is paired by content") {
    const fs::path folder = test::fresh_folder("batch-exchanged");
    copy_release(folder, "2031-04-02-river", Side::source, "1.txt");
    copy_release(folder, "2031-05-19-wages", Side::target, "1.txt");
    copy_release(folder, "2031-05-19-wages", Side::source, "2.txt");
    copy_release(folder, "2031-04-02-river", Side::target, "2.txt");
    CHECK(pairs_of(run(folder)) == std::vector<BySide<std::string>>{{"1.txt", "2.txt"}, {"2.txt", "1.txt"}});
}

TEST_CASE("batch: what cannot be read is named, and the rest goes on") {
    const fs::path folder = test::fresh_folder("batch-bad");
    copy_release(folder, "2031-06-27-cyber", Side::source, "good.txt");
    copy_release(folder, "2031-06-27-cyber", Side::target, "good.txt");
    fs::copy_file(test::data("releases") / "seed" / "en.txt", folder / "ru" / "english.txt");
    write_file(folder / "ru" / "empty.txt", "");
    write_file(folder / "en" / "picture.txt", std::string("\x89PNG\r\n\x1A\n\0\0\0\0", 12));
    const BatchReport report = run(folder);
    CHECK(report.releases.size() == 1);
    REQUIRE(report.failed.size() == 3);
    for (const BatchTrouble& trouble : report.failed) CHECK_FALSE(trouble.why.empty());
}

TEST_CASE("batch: page furniture is proposed once, and neither counted nor accepted") {
    const fs::path folder = site("batch-furniture", {12, 12});
    OpenArchive archive(folder / "office.stykovka", "tester");
    BatchOptions options;
    options.accept_above = 0.0F;
    const BatchReport report = run(folder, options, &archive);
    REQUIRE(report.furniture.size() == 6);
    REQUIRE_FALSE(report.releases.empty());
    for (const BatchRelease& release : report.releases) {
        CHECK(release.outcome == "added");
        CHECK(release.furniture >= 3);
        CHECK(release.accepted <= release.beads);
        CHECK(release.title.source.find("печати") == std::string::npos);
        REQUIRE(release.date);
        CHECK(int(release.date->year()) == 2027);
    }
    const Content furniture{"Версия для печати", {}};
    CHECK(archive.memory().matches_for(furniture, options.languages, {}, {}).empty());
    const BatchReport again = run(folder, options, &archive);
    for (const BatchRelease& release : again.releases) CHECK(release.outcome == "known");
}

TEST_CASE("batch: lines of furniture that a person names replace those found") {
    const fs::path folder = site("batch-own-furniture", {6, 6});
    BatchOptions options;
    options.furniture = std::vector<std::string>{"Версия для печати", "Print version"};
    const BatchReport report = run(folder, options);
    CHECK(report.furniture.empty());
    for (const BatchRelease& release : report.releases) CHECK(release.furniture == 1);
}

TEST_CASE("batch: stopped and continued it gives the report of a run that was not stopped") {
    const fs::path folder = site("batch-stopped", {24, 24});
    const std::string whole = batch_json(run(folder));
    BatchOptions options;
    options.journal = folder / "report.part";
    std::stop_source stop;
    std::atomic<int> aligned = 0;
    const Progress stopping(stop.get_token(), [&](double, std::string_view what) {
        if (what == "Aligning" && ++aligned == 9) stop.request_stop();
    });
    CHECK_THROWS_AS(run(folder, options, nullptr, stopping), Error);
    REQUIRE(fs::exists(options.journal));
    const std::string left = read_file(options.journal);
    CHECK(std::count(left.begin(), left.end(), '\n') >= 9);
    // As if the power had gone in the middle of a line.
    write_file(options.journal, left.substr(0, left.size() - 20));
    CHECK(batch_json(run(folder, options)) == whole);
    CHECK_FALSE(fs::exists(options.journal));
}

TEST_CASE("batch: a list pairs what it names, below its own folder") {
    const fs::path folder = test::fresh_folder("batch-list");
    copy_release(folder, "2031-04-02-river", Side::source, "a.txt");
    copy_release(folder, "2031-04-02-river", Side::target, "b.txt");
    copy_release(folder, "2031-05-19-wages", Side::target, "c.txt");
    copy_release(folder, "2031-06-27-cyber", Side::source, "d.txt");
    write_file(folder / "pairs.tsv", "# pairs\nru/a.txt\ten/b.txt\r\nru/d.txt\ten/c.txt\n");
    const BatchOptions options;
    const BatchReport report =
        align_batch(batch_files(folder / "pairs.tsv", {}, options.languages), options, tools(), nullptr, {});
    CHECK(pairs_of(report) == std::vector<BySide<std::string>>{{"ru/a.txt", "en/b.txt"}});
    CHECK(report.flagged.size() == 1);
    write_file(folder / "bad.tsv", "ru/a.txt en/b.txt\n");
    CHECK_THROWS_AS(batch_files(folder / "bad.tsv", {}, options.languages), Error);
}

TEST_CASE("batch: one folder has both sides, by marks and by language") {
    const fs::path folder = test::fresh_folder("batch-one");
    fs::create_directories(folder / "2031/ru");
    fs::create_directories(folder / "2031/en");
    const auto copy = [&](const char* release, const char* file, const char* to) {
        fs::copy_file(test::data("releases") / release / file, folder / to);
    };
    copy("2031-04-02-river", "ru.txt", "2031/ru/1.txt");
    copy("2031-04-02-river", "en.txt", "2031/en/1.txt");
    copy("2031-05-19-wages", "ru.txt", "Задержка зарплаты.txt");
    copy("2031-05-19-wages", "en.txt", "Wages.txt");
    const BatchOptions options;
    const BatchReport report = align_batch(batch_files(folder, {}, options.languages), options, tools(), nullptr, {});
    CHECK(pairs_of(report) ==
          std::vector<BySide<std::string>>{{"2031/ru/1.txt", "2031/en/1.txt"}, {"Задержка зарплаты.txt", "Wages.txt"}});
}

TEST_CASE("batch: folders without texts, and no folders, are said to be that") {
    const fs::path folder = test::fresh_folder("batch-empty");
    fs::create_directories(folder / "ru");
    const BySide<Language> languages{Language("ru"), Language("en")};
    CHECK_THROWS_AS(batch_files(folder / "ru", folder / "en", languages), Error);
    CHECK_THROWS_AS(batch_files(folder / "ru", {}, languages), Error);
    CHECK_THROWS_AS(batch_files(folder / "nothing", {}, languages), Error);
}

// The day a page was published was lost, and another day of its text could take its place.
TEST_CASE("batch: a saved page is dated as it says itself, and paired") {
    const fs::path folder = test::fresh_folder("batch-pages");
    for (const auto& [side, name] : {std::pair{"ru", "novost-1.html"}, {"en", "item-9.html"}}) {
        fs::create_directories(folder / side);
        std::string body;
        std::istringstream lines(read_file(test::data("releases") / "2031-06-27-cyber" / (std::string(side) + ".txt")));
        for (std::string line; std::getline(lines, line);)
            if (!line.empty()) body += "<p>" + line + "</p>\n";
        write_file(folder / side / name,
                   "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>News</title>"
                   "<meta property=\"article:published_time\" content=\"2031-06-28T10:00:00Z\"></head>"
                   "<body><article>" +
                       body + "</article></body></html>\n");
    }
    const BatchReport report = run(folder);
    REQUIRE(report.releases.size() == 1);
    REQUIRE(report.releases[0].date);
    CHECK(iso_date(*report.releases[0].date) == "2031-06-28");
}

TEST_CASE("batch: the date of a release is found in its path") {
    const Date day{std::chrono::year(2031), std::chrono::month(3), std::chrono::day(12)};
    for (const char* path :
         {"2031-03-12.txt", "news/12.03.2031 визит.html", "20310312_1.txt", "2031/03/12/a.html", "id-7-2031_3_12.txt"})
        CHECK_MESSAGE(date_in_path(path) == day, path);
    for (const char* path : {"news-12345.txt", "2031-13-40.txt", "1-2-3.txt", "20311312.txt", "2031.txt"})
        CHECK_MESSAGE(!date_in_path(path), path);
}
