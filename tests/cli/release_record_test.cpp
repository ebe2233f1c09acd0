// The record of a release on the command line: state, embargo, number.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "program.h"
#include "support/paths.h"

using namespace stykovka;
using test::Outcome;

namespace {

/// An office with one draft; Ann works there.
struct Office : test::Desk {
    explicit Office(const std::string& name) : Desk(name) { add_seed({"--number", "1", "--state", "draft"}); }
    Outcome run_by_ann(std::vector<std::string> arguments) const {
        arguments.insert(arguments.end(), {"--user", "ann"});
        return run(arguments);
    }
    nlohmann::json record() const {
        return nlohmann::json::parse(run({"releases", "list", "--json"}).out)["releases"][0];
    }
};

}  // namespace

TEST_CASE("release record: a state is kept with who gave it, an embargo with its time") {
    const Office desk("cli-record-state");
    CHECK(desk.record()["state_changed"].is_null());
    const Outcome signed_off =
        desk.run_by_ann({"releases", "set", "1", "--state", "signed-off", "--embargo", "2031-03-12T10:00:00Z"});
    CHECK(signed_off.exit_code == 0);
    CHECK(signed_off.out.find("signed off") != std::string::npos);
    const auto record = desk.record();
    CHECK(record["state"] == "signed-off");
    CHECK(record["state_changed_by"] == "ann");
    CHECK(record["embargo"] == "2031-03-12T10:00:00Z");
    CHECK(desk.run_by_ann({"releases", "set", "1", "--embargo", "none", "--number", "2"}).exit_code == 0);
    CHECK(desk.record()["embargo"].is_null());
    CHECK(desk.record()["number"] == "2");
}

TEST_CASE("release record: a topic is kept, and the list is searched by it") {
    const Office desk("cli-record-topic");
    CHECK(desk.run({"releases", "set", "1", "--topic", "Суды"}).exit_code == 0);
    CHECK(desk.record()["topic"] == "Суды");
    const Outcome found = desk.run({"releases", "list", "суды"});
    CHECK(found.out.find("Суды") != std::string::npos);
    const Outcome none = desk.run({"releases", "list", "суды", "налоги"});
    CHECK(none.out.empty());
    CHECK(none.err.find("No release") != std::string::npos);
}

TEST_CASE("release record: a published release stays published unless it is said twice") {
    const Office desk("cli-record-published");
    REQUIRE(desk.run_by_ann({"releases", "set", "1", "--state", "published"}).exit_code == 0);
    const Outcome refused = desk.run_by_ann({"releases", "set", "1", "--state", "draft"});
    CHECK(refused.exit_code != 0);
    CHECK(refused.err.find("--reopen") != std::string::npos);
    CHECK(desk.record()["state"] == "published");
    CHECK(desk.run_by_ann({"releases", "set", "1", "--state", "draft", "--reopen"}).exit_code == 0);
    CHECK(desk.record()["state"] == "draft");
}

TEST_CASE("release record: a time that is none changes nothing") {
    const Office desk("cli-record-time");
    const Outcome wrong = desk.run_by_ann({"releases", "set", "1", "--embargo", "tomorrow", "--state", "published"});
    CHECK(wrong.exit_code == 2);
    CHECK(wrong.err.find("2031-03-12 10:00") != std::string::npos);
    CHECK(desk.record()["state"] == "draft");
}
