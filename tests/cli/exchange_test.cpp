// Tests of the commands that take memories in and give them out.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

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

std::string unit(const std::string& source, const std::string& target) {
    return "<tu tuid=\"7\" changeid=\"anna\" changedate=\"20310105T000000Z\"><tuv xml:lang=\"ru\"><seg>" + source +
           "</seg></tuv><tuv xml:lang=\"en\"><seg>" + target + "</seg></tuv></tu>";
}

std::string memory(const fs::path& home, const std::string& name, const std::string& units) {
    write_file(home / name,
               "<tmx version=\"1.4\"><header creationtool=\"t\" creationtoolversion=\"1\" "
               "segtype=\"sentence\" o-tmf=\"t\" adminlang=\"en\" srclang=\"ru\" datatype=\"plaintext\"/>"
               "<body>" +
                   units + "</body></tmx>");
    return (home / name).string();
}

}  // namespace

TEST_CASE("exchange command: comparing changes nothing and writes a table when asked") {
    const fs::path home = test::fresh_folder("cli-exchange-compare");
    const std::string first = memory(home, "a.tmx", unit("Дело закрыто.", "The case is closed."));
    const std::string second =
        memory(home, "b.tmx", unit("Дело закрыто.", "The case was closed.") + unit("Новое.", "New."));
    REQUIRE(run_stykovka(home, {"import", first}).exit_code == 0);
    const std::string table = (home / "table.tsv").string();
    const Outcome compared = run_stykovka(home, {"import", second, "--compare", "--report", table});
    CHECK(compared.exit_code == 0);
    CHECK(compared.out.find("1 with another translation, 1 new") != std::string::npos);
    const std::string rows = read_file(table);
    CHECK(rows.find("other-translation\tДело закрыто.\tThe case was closed.\t2031-01-05\tThe case is closed.") !=
          std::string::npos);
    CHECK(rows.find("new\tНовое.\tNew.") != std::string::npos);
    const Outcome other_way = run_stykovka(home, {"export", "--compare", first});
    CHECK(other_way.out.find("1 the same") != std::string::npos);
}

TEST_CASE("exchange command: an export for strangers has no names, and no ids or dates when asked") {
    const fs::path home = test::fresh_folder("cli-exchange-anonymous");
    REQUIRE(run_stykovka(home, {"import", memory(home, "a.tmx", unit("Да.", "Yes."))}).exit_code == 0);
    const auto exported = [&](std::vector<std::string> more) {
        std::vector<std::string> arguments{"export", "-o", (home / "out.tmx").string()};
        arguments.insert(arguments.end(), more.begin(), more.end());
        const Outcome outcome = run_stykovka(home, arguments);
        REQUIRE_MESSAGE(outcome.exit_code == 0, outcome.err);
        return read_file(home / "out.tmx");
    };
    CHECK(exported({}).find("anna") != std::string::npos);
    const std::string nameless = exported({"--anonymise"});
    CHECK(nameless.find("anna") == std::string::npos);
    CHECK(nameless.find("20310105") != std::string::npos);
    const std::string bare = exported({"--anonymise", "names,ids,dates"});
    CHECK(bare.find("20310105") == std::string::npos);
    CHECK(bare.find("tuid") == std::string::npos);
    CHECK(exported({"--person", "boris"}).find("<tu") == std::string::npos);
    CHECK(exported({"--encoding", "utf-16"}).substr(0, 2) == "\xFF\xFE");
    CHECK(run_stykovka(home, {"export"}).exit_code == 2);
}

TEST_CASE("exchange command: the counts of an import are printed as JSON") {
    const fs::path home = test::fresh_folder("cli-exchange-json");
    const Outcome imported =
        run_stykovka(home, {"import", "--json", memory(home, "a.tmx", unit("Да.", "Yes.") + unit("Нет.", " "))});
    const json counts = json::parse(imported.out);
    CHECK(counts["read"] == 2);
    CHECK(counts["added"] == 1);
    CHECK(counts["reasons"].size() == 1);
}

TEST_CASE("exchange command: cleaning writes another file, and the same one only when that is asked for") {
    const fs::path home = test::fresh_folder("cli-exchange-clean");
    const std::string units = unit("Да.", "Yes.") + unit("Да.", "Yes.") + unit("Сочи", "Сочи");
    const std::string file = memory(home, "a.tmx", units);
    const std::string before = read_file(file);
    CHECK(run_stykovka(home, {"tmx", "clean", file}).exit_code == 2);
    CHECK(run_stykovka(home, {"tmx", "clean", file, "-o", file}).exit_code == 2);
    const Outcome dry = run_stykovka(home, {"tmx", "clean", file, "--dry-run", "--json"});
    CHECK(json::parse(dry.out)["faults"]["duplicates"] == 1);
    CHECK(read_file(file) == before);
    CHECK(run_stykovka(home, {"tmx", "clean", file, "--dry-run", "--only", "typos"}).exit_code == 2);
    REQUIRE(
        run_stykovka(home, {"tmx", "clean", file, "-o", (home / "b.tmx").string(), "--only", "duplicates"}).exit_code ==
        0);
    CHECK(json::parse(run_stykovka(home, {"tmx", "stats", (home / "b.tmx").string(), "--json"}).out)["units"] == 2);
    REQUIRE(run_stykovka(home, {"tmx", "clean", file, "--in-place"}).exit_code == 0);
    CHECK(json::parse(run_stykovka(home, {"tmx", "stats", file, "--json"}).out)["units"] == 1);
}

TEST_CASE("exchange command: statistics come as a table, as CSV and as JSON, and the archive as a page") {
    const fs::path home = test::fresh_folder("cli-exchange-stats");
    write_file(home / "text.txt", std::string_view("Суд начал слушания.\n\nДело закрыто.\n\nСуд начал слушания.\n"));
    const std::string text = (home / "text.txt").string();
    REQUIRE(
        run_stykovka(home, {"import", memory(home, "a.tmx", unit("Дело закрыто.", "The case is closed."))}).exit_code ==
        0);
    const Outcome as_json = run_stykovka(home, {"stats", text, "--json"});
    REQUIRE_MESSAGE(as_json.exit_code == 0, as_json.err);
    const json counts = json::parse(as_json.out);
    CHECK(counts["total"]["segments"] == 3);
    CHECK(counts["texts"][0]["bands"]["exact"]["words"] == 2);
    CHECK(counts["texts"][0]["bands"]["repeat"]["words"] == 3);
    CHECK(counts["total"]["weighted_words"] == doctest::Approx(3 + 0.3 + 0.2));
    CHECK(run_stykovka(home, {"stats", text, "--format", "csv"}).out.find("name,date,state,texts") == 0);
    CHECK(run_stykovka(home, {"stats", text}).out.find("text.txt") != std::string::npos);
    CHECK(run_stykovka(home, {"stats", text, "--weights", "often=1"}).exit_code == 2);
    CHECK(run_stykovka(home, {"stats", "no-such-release"}).exit_code != 0);
    REQUIRE(run_stykovka(home, {"stats", "--dashboard", (home / "page.html").string()}).exit_code == 0);
    CHECK(read_file(home / "page.html").find("<!DOCTYPE html>") == 0);
}

TEST_CASE("exchange command: a match is offered with its values put right") {
    const fs::path home = test::fresh_folder("cli-exchange-repair");
    REQUIRE(run_stykovka(home, {"import", memory(home, "a.tmx",
                                                 unit("12 марта 2031 г. Орлов взыскал 5 млн рублей.",
                                                      "On March 12, 2031, Orlov recovered 5 million rubles."))})
                .exit_code == 0);
    const json found = json::parse(
        run_stykovka(home, {"lookup", "--json", "--min", "50", "14 мая 2031 г. Карпов взыскал 1,5 млрд рублей."}).out);
    REQUIRE(found["matches"].size() == 1);
    const json& match = found["matches"][0];
    CHECK(match["repaired"] == "On May 14, 2031, Orlov recovered 1.5 billion rubles.");
    CHECK(match["repairs"].size() == 2);
    CHECK(match["doubts"] == json::array({"Orlov"}));
}
