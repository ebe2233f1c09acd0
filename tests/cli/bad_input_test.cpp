// Bad input on the command line: one sentence, the right exit code, nothing half-written.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>

#include "base/file.h"
#include "program.h"
#include "support/paths.h"

using namespace stykovka;
using test::Outcome;
using test::run_stykovka;
namespace fs = std::filesystem;
using namespace std::string_view_literals;

namespace {

std::string seed(const std::string& file) { return (test::data("releases/seed") / file).string(); }

std::string made_file(const fs::path& folder, const std::string& name, std::string_view bytes) {
    write_file(folder / name, bytes);
    return (folder / name).string();
}

// One line on stderr that begins with the program's name, and nothing on stdout.
void check_one_sentence(const Outcome& outcome, int exit_code, const std::string& part) {
    CHECK(outcome.exit_code == exit_code);
    CHECK(outcome.out.empty());
    CHECK_MESSAGE(std::count(outcome.err.begin(), outcome.err.end(), '\n') == 1, outcome.err);
    CHECK_MESSAGE(outcome.err.rfind("stykovka: ", 0) == 0, outcome.err);
    CHECK_MESSAGE(outcome.err.find(part) != std::string::npos, outcome.err);
}

}  // namespace

TEST_CASE("bad input: a text that is missing, empty, binary, a folder or not decodable is named") {
    const auto home = test::fresh_folder("cli-bad-text");
    const auto align = [&](const std::string& file, std::vector<std::string> more = {}) {
        std::vector<std::string> arguments{"align", file, seed("en.txt")};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return run_stykovka(home, arguments);
    };
    check_one_sentence(align((home / "none.txt").string()), 3, "none.txt");
    check_one_sentence(align(home.string()), 3, "folder");
    check_one_sentence(align(made_file(home, "empty.txt", "")), 3, "empty.txt");
    check_one_sentence(align(made_file(home, "blank.txt", " \n\n \n")), 3, "blank.txt");
    check_one_sentence(align(made_file(home, "photo.txt", "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\1\2\3\4\5\6"sv)), 3,
                       "photo.txt");
    check_one_sentence(
        align(made_file(home, "half.txt", "Начало текста \xD0\xD1\xFF\xFE конец"), {"--encoding", "UTF-8"}), 3,
        "half.txt");
    check_one_sentence(align(seed("ru.txt"), {"--encoding", "klingon"}), 2, "klingon");
}

TEST_CASE("bad input: swapped sides and two texts of one language are said to be that") {
    const auto home = test::fresh_folder("cli-swapped");
    check_one_sentence(run_stykovka(home, {"align", seed("en.txt"), seed("ru.txt")}), 3, "swapped");
    check_one_sentence(run_stykovka(home, {"align", seed("ru.txt"), seed("ru.txt")}), 3, "both");
    check_one_sentence(run_stykovka(home, {"releases", "add", seed("en.txt")}), 3, "is in English, not in Russian");
    check_one_sentence(run_stykovka(home, {"align", seed("en.txt"), seed("en.txt")}), 3, "both");
}

TEST_CASE("bad input: an archive that is foreign, empty or damaged is refused and untouched") {
    const auto home = test::fresh_folder("cli-archive");
    const std::string good = (home / "good.stykovka").string();
    REQUIRE(run_stykovka(home, {"align", seed("ru.txt"), seed("en.txt"), "--add", "--archive", good}).exit_code == 0);
    const std::string whole = read_file(good);
    const std::pair<const char*, std::string> files[] = {{"empty.stykovka", ""},
                                                         {"text.stykovka", "This is no archive.\n"},
                                                         {"cut.stykovka", whole.substr(0, whole.size() / 2)}};
    for (const auto& [name, bytes] : files) {
        CAPTURE(name);
        const std::string file = made_file(home, name, bytes);
        check_one_sentence(run_stykovka(home, {"align", seed("ru.txt"), seed("en.txt"), "--add", "--archive", file}), 4,
                           name);
        CHECK(read_file(file) == bytes);
    }
}

TEST_CASE("bad input: an output that cannot be written leaves nothing behind") {
    const auto home = test::fresh_folder("cli-output");
    const std::string file = (home / "none" / "pairs.tsv").string();
    check_one_sentence(run_stykovka(home, {"align", seed("ru.txt"), seed("en.txt"), "--format", "tsv", "-o", file}), 6,
                       "pairs.tsv");
    CHECK_FALSE(fs::exists(home / "none"));
    const Outcome full =
        run_stykovka(home, {"align", seed("ru.txt"), seed("en.txt"), "--format", "tsv", "-o", "/dev/full"});
    CHECK(full.exit_code == 6);
    CHECK(full.err.find("full") != std::string::npos);
}

TEST_CASE("bad input: a release that is in the archive with other texts is a conflict") {
    const auto home = test::fresh_folder("cli-conflict");
    const std::string archive = (home / "a.stykovka").string();
    const auto add = [&](const std::string& folder) {
        const auto place = test::data("releases") / folder;
        return run_stykovka(home, {"align", (place / "ru.txt").string(), (place / "en.txt").string(), "--add",
                                   "--number", "1", "--date", "2031-01-01", "--archive", archive});
    };
    REQUIRE(add("seed").exit_code == 0);
    check_one_sentence(add("2031-04-02-river"), 4, "other texts");
}

TEST_CASE("bad input: an unknown release is named, and wrong options end with 2") {
    const auto home = test::fresh_folder("cli-usage");
    const std::string archive = (home / "a.stykovka").string();
    REQUIRE(run_stykovka(home, {"align", seed("ru.txt"), seed("en.txt"), "--add", "--archive", archive}).exit_code ==
            0);
    check_one_sentence(run_stykovka(home, {"releases", "show", "sead", "--archive", archive}), 4, "sead");
    CHECK(run_stykovka(home, {"align", "one.txt"}).exit_code == 2);
    CHECK(run_stykovka(home, {"fly"}).exit_code == 2);
    CHECK(run_stykovka(home, {}).exit_code == 2);
    CHECK(run_stykovka(home, {"--help"}).exit_code == 0);
    check_one_sentence(run_stykovka(home, {"align", seed("ru.txt"), seed("en.txt"), "--accept-above", "0.9"}), 2,
                       "--add");
}
