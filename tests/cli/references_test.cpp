// Reference archives on the command line.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include <filesystem>
#include <nlohmann/json.hpp>

#include "base/file.h"
#include "program.h"
#include "support/paths.h"

using namespace stykovka;
using nlohmann::json;
namespace fs = std::filesystem;

namespace {

/// Two offices; the archive of the second one is to be read by the first.
struct Offices {
    test::Desk own{"cli-references"};
    fs::path file = own.home / "his" / "boris.stykovka";

    Offices() {
        fs::create_directory(file.parent_path());
        const fs::path memory = own.home / "pairs.tsv";
        write_file(memory, "ru\ten\nПрокурор проверил завод.\tThe prosecutor inspected the plant.\n");
        REQUIRE(test::run_stykovka(own.home, {"--archive", file.string(), "import", memory.string()}).exit_code == 0);
        write_file(memory, "ru\ten\nСуд вынес решение.\tThe court ruled.\n");
        REQUIRE(own.run({"import", memory.string()}).exit_code == 0);
    }
    json lookup(const std::string& text) const {
        return json::parse(own.run({"lookup", text, "--json"}).out).at("matches");
    }
};

}  // namespace

TEST_CASE("references: another archive is added, listed, asked and taken off again") {
    const Offices offices;
    const test::Desk& own = offices.own;
    CHECK(own.run({"archive", "reference", "list"}).err.find("No other archive") != std::string::npos);
    CHECK(offices.lookup("Прокурор проверил завод.").empty());
    const std::string before = read_file(offices.file);
    REQUIRE(own.run({"archive", "reference", "add", offices.file.string(), "--penalty", "3"}).exit_code == 0);
    const json found = offices.lookup("Прокурор проверил завод.");
    REQUIRE(found.size() == 1);
    CHECK(found[0]["archive"] == "boris.stykovka");
    CHECK(found[0]["score"] == 97);
    CHECK(found[0]["penalties"] == json::array({json::array({"memory", 3})}));
    CHECK_FALSE(offices.lookup("Суд вынес решение.")[0].contains("archive"));
    CHECK(own.run({"lookup", "Прокурор проверил завод."}).out.find("boris.stykovka · import:pairs.tsv") !=
          std::string::npos);
    const json listed = json::parse(own.run({"archive", "reference", "list", "--json"}).out)["references"];
    REQUIRE(listed.size() == 1);
    CHECK(listed[0]["units"] == 1);
    CHECK(listed[0]["points"] == 3);
    CHECK(json::parse(own.run({"archive", "trust", "--json"}).out)["memories"]["boris.stykovka"] == 3);
    const json hits = json::parse(own.run({"concordance", "завод", "--json"}).out)["hits"];
    REQUIRE(hits.size() == 1);
    CHECK(hits[0]["archive"] == "boris.stykovka");
    CHECK(own.run({"archive", "reference", "remove", "boris.stykovka"}).exit_code == 0);
    CHECK(offices.lookup("Прокурор проверил завод.").empty());
    CHECK(read_file(offices.file) == before);
}

TEST_CASE("references: one that is away or damaged is a line on stderr, and the work goes on") {
    const Offices offices;
    const test::Desk& own = offices.own;
    REQUIRE(own.run({"archive", "reference", "add", offices.file.string()}).exit_code == 0);
    const std::string whole = read_file(offices.file);
    for (const char* bytes : {"", "no archive"}) {
        write_file(offices.file, bytes);
        const test::Outcome outcome = own.run({"lookup", "Суд вынес решение.", "--json"});
        CHECK(outcome.exit_code == 0);
        CHECK(json::parse(outcome.out)["matches"].size() == 1);
        CHECK(outcome.err.find("boris.stykovka") != std::string::npos);
    }
    fs::remove(offices.file);
    CHECK(own.run({"concordance", "решение"}).exit_code == 0);
    CHECK(own.run({"archive", "reference", "list"}).out.find("boris.stykovka") != std::string::npos);
    write_file(offices.file, whole);
    CHECK(own.run({"lookup", "Прокурор проверил завод."}).err.empty());
}

TEST_CASE("references: what cannot be attached is refused with the exit code of its reason") {
    const Offices offices;
    const test::Desk& own = offices.own;
    const auto code = [&](const std::string& file, const std::string& points) {
        return own.run({"archive", "reference", "add", file, "--penalty", points}).exit_code;
    };
    CHECK(code(own.archive().string(), "0") == 2);
    CHECK(code((own.home / "none.stykovka").string(), "0") == 4);
    CHECK(code((own.home / "pairs.tsv").string(), "0") == 4);
    CHECK(code(offices.file.string(), "51") == 2);
    CHECK(own.run({"archive", "reference", "remove", "nobody"}).exit_code == 4);
}
