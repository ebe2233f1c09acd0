// The concordance on the command line.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include <filesystem>
#include <nlohmann/json.hpp>

#include "base/file.h"
#include "program.h"
#include "support/paths.h"

using namespace stykovka;
using nlohmann::json;
using test::Outcome;
using test::run_stykovka;
namespace fs = std::filesystem;

namespace {

struct Office : test::Desk {
    explicit Office(const std::string& name) : Desk(name) {
        write_file(home / "m.tsv",
                   "ru\ten\nНачата прокурорская проверка.\tA prosecutor’s inspection began.\n"
                   "Итоги прокурорской проверки в 2031 году.\tResults of the inspection in 2031.\n");
        write_file(home / "ru.txt", "Проверка идёт.\n");
        write_file(home / "en.txt", "The inspection goes on.\n");
        REQUIRE(run({"import", (home / "m.tsv").string()}).exit_code == 0);
        REQUIRE(run({"align", (home / "ru.txt").string(), (home / "en.txt").string(), "--add", "--number", "7",
                     "--date", "2031-03-12", "--title", "О проверке", "--url", "https://example.org/7"})
                    .exit_code == 0);
    }
    json found(std::vector<std::string> arguments) const {
        arguments.insert(arguments.begin(), "concordance");
        arguments.emplace_back("--json");
        const Outcome outcome = run(arguments);
        REQUIRE_MESSAGE(outcome.exit_code == 0, outcome.err);
        return json::parse(outcome.out);
    }
};

}  // namespace

TEST_CASE("concordance command: forms of words are found in the memory and in releases nobody accepted") {
    const Office desk("cli-concordance");
    const json all = desk.found({"проверка"});
    CHECK(all["count"] == 3);
    CHECK(all["is_all"] == true);
    CHECK(all["hits"][0]["release"] == "7");
    CHECK(all["hits"][0]["in_memory"] == false);
    CHECK(all["hits"][1]["in_memory"] == true);
    CHECK(desk.found({"прокурорская проверка"})["hits"][0]["found"].get<std::string>().find("проверк") !=
          std::string::npos);
    CHECK(desk.found({"рокурорской", "--exact"})["count"] == 1);
    CHECK(desk.found({"inspection", "--side", "source"})["count"] == 0);
    CHECK(desk.found({"inspection", "--state", "published"})["count"] == 1);
    CHECK(desk.found({"inspection", "--since", "2031-03-13"})["count"] == 0);
    CHECK(desk.found({"2031"})["renderings"][0]["text"] == "2031");
}

TEST_CASE("concordance command: what was found is lit, cited and written as a table") {
    const Office desk("cli-concordance-forms");
    const Outcome text = desk.run({"concordance", "идёт"});
    CHECK(text.out.find("2031-03-12 · 7 · published · not in the memory · О проверке\n    Проверка ⟦идёт⟧.") == 0);
    CHECK(text.out.find("1 place.") != std::string::npos);
    const Outcome citation = desk.run({"concordance", "идет", "--format", "citation"});
    CHECK(citation.out ==
          "Проверка идёт.\nThe inspection goes on.\nThe inspection goes on., № 7, 2031-03-12\nhttps://example.org/7\n");
    const fs::path table = desk.home / "t.csv";
    CHECK(desk.run({"concordance", "проверка", "--format", "csv", "-o", table.string()}).exit_code == 0);
    CHECK(read_file(table).find("\n2031-03-12,7,О проверке,published,no,Проверка идёт.,") != std::string::npos);
    CHECK(desk.run({"concordance", "слон"}).out == "Nothing was found.\n");
}

TEST_CASE("concordance command: nothing to look for, and no archive, are said") {
    const Office desk("cli-concordance-bad");
    CHECK(desk.run({"concordance", " "}).exit_code == 2);
    const Outcome signs = desk.run({"concordance", "«»"});
    CHECK(signs.exit_code == 2);
    CHECK(signs.err.find("--exact") != std::string::npos);
    CHECK(desk.run({"concordance", "«", "--exact"}).exit_code == 0);
    CHECK(desk.run({"concordance", "\"OR\" AND (NEAR"}).exit_code == 0);
    const fs::path nowhere = desk.home / "nowhere.stykovka";
    CHECK(run_stykovka(desk.home, {"concordance", "x", "--archive", nowhere.string()}).exit_code == 4);
    CHECK_FALSE(fs::exists(nowhere));
}
