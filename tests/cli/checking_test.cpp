// Checks on the command line: of the whole archive, of terms, of the register; what the archive says of decisions.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "base/file.h"
#include "program.h"

using namespace stykovka;
using nlohmann::json;
using test::Outcome;

namespace {

struct Office : test::Desk {
    explicit Office(const std::string& name) : Desk(name) { add_seed({"--number", "1", "--state", "draft"}); }
};

}  // namespace

TEST_CASE("check: all releases, one check, and a page with a chart") {
    const Office office("cli-check-all");
    const json all = json::parse(office.run({"check", "--all", "--json"}).out);
    REQUIRE(all["releases"].size() == 1);
    CHECK(all["releases"][0]["release"] == "1");
    CHECK_FALSE(all["releases"][0]["findings"].empty());
    const json grammar = json::parse(office.run({"check", "1", "--only", "grammar", "--json"}).out);
    for (const json& finding : grammar["findings"]) CHECK(finding["check"] == "grammar");
    CHECK(office.run({"check", "1", "--only", "no-such-check"}).exit_code == 2);
    CHECK(office.run({"check", "1", "--all"}).exit_code == 2);
    const auto page = office.home / "findings.html";
    CHECK(office.run({"check", "--all", "--format", "html", "-o", page.string()}).exit_code == 1);
    CHECK(read_file(page).find("<svg") != std::string::npos);
}

TEST_CASE("terms check: missing terms of a release, and what the termbase contradicts itself in") {
    const Office office("cli-terms-check");
    CHECK(office.run({"terms", "check"}).exit_code == 0);
    CHECK(office.run({"terms", "add", "надзорное ведомство", "supervisory authority"}).exit_code == 0);
    const Outcome missing = office.run({"terms", "check", "1", "--json"});
    CHECK(missing.exit_code == 1);
    const json still_missing = json::parse(missing.out);
    for (const json& finding : still_missing["findings"]) CHECK(finding["check"] == "term-missing");
    const auto decisions = office.home / "decided.tsv";
    write_file(decisions, "term\trendering\tdecision\nвторое ведомство\tsupervisory authority\tforbidden\n");
    CHECK(office.run({"terms", "decide", decisions.string()}).exit_code == 0);
    const Outcome contradicts = office.run({"terms", "check"});
    CHECK(contradicts.exit_code == 1);
    CHECK(contradicts.err.find("supervisory authority") != std::string::npos);
    CHECK(office.run({"terms", "check", "nothing"}).exit_code == 4);
}

TEST_CASE("register check: a release, and the whole archive") {
    const Office office("cli-register-check");
    CHECK(office.run({"register", "check"}).exit_code == 0);
    CHECK(office.run({"register", "add", "Игорь Краснов", "Igor Krasnoff"}).exit_code == 0);
    const Outcome found = office.run({"register", "check", "1", "--json"});
    CHECK(found.exit_code == 1);
    CHECK(json::parse(found.out)["findings"][0]["check"] == "name");
    CHECK(office.run({"register", "check"}).exit_code == 1);
    CHECK(office.run({"register", "add", "Игорь Краснов", ""}).exit_code == 2);
}

TEST_CASE("check: the archive proposes a norm, and rules are tried on it") {
    const Office office("cli-check-propose");
    CHECK(office.run({"check", "--propose"}).exit_code == 4);  // nothing is accepted yet
    const auto pairs = office.home / "pairs.tsv";
    write_file(pairs, "ru\ten\nСуд решил дело.\tThe court honored the labor program.\n");
    CHECK(office.run({"import", pairs.string()}).exit_code == 0);
    CHECK(office.run({"check", "--propose"}).out.find("en-US") != std::string::npos);
    const auto rules = office.home / "office.checks";
    write_file(rules, "rule: target /\\blabor\\b/ work\nrule: target /zebra/ horse\n");
    const Outcome tried = office.run({"check", "--try-rules", "--config", rules.string()});
    CHECK(tried.exit_code == 0);
    CHECK(tried.out.find("1 accepted pair is against it") != std::string::npos);
    CHECK(tried.out.find("/zebra/: 0") != std::string::npos);
    write_file(rules, "rule: target /(/ x\n");
    CHECK(office.run({"check", "--try-rules", "--config", rules.string()}).exit_code == 3);
    CHECK(office.run({"check", "--try-rules"}).exit_code == 3);  // there is no file of decisions
}
