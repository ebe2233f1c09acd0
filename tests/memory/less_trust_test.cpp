// Tests of memory/less_trust.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/less_trust.h"

#include <doctest/doctest.h>

#include "memory/office.h"

using namespace stykovka;
using namespace stykovka::test;

namespace {

Occurrence from(const std::string& origin, const std::string& who) {
    Occurrence occurrence;
    occurrence.origin = origin;
    occurrence.who = who;
    return occurrence;
}

const LessTrust rules{{{"old.tmx", 3}, {"Bureau", 2}}, {{"trainee", 4}}, 10};

}  // namespace

TEST_CASE("less trust: a unit loses what its best place does") {
    const TranslationUnit unit = unit_of("Суд вынес решение.", "The court ruled.");
    CHECK(lost_trust(rules, unit, {from("import:old.tmx", "")}) == LostTrust{3, 0, 0});
    CHECK(lost_trust(rules, unit, {from("import:old.tmx", "trainee")}) == LostTrust{3, 4, 0});
    CHECK(lost_trust(rules, unit, {from("import:old.tmx", ""), from("vendor:Bureau", "")}) == LostTrust{2, 0, 0});
    CHECK(lost_trust(rules, unit, {from("import:old.tmx", ""), from("release", "editor")}) == LostTrust{});
    CHECK(lost_trust(rules, unit, {from("import:new.tmx", "")}) == LostTrust{});
    CHECK(lost_trust({}, unit, {from("import:old.tmx", "trainee")}) == LostTrust{});
}

TEST_CASE("less trust: who made or changed a unit counts where nobody is known to have accepted it") {
    TranslationUnit unit = unit_of("Суд вынес решение.", "The court ruled.");
    unit.created_by = "trainee";
    CHECK(lost_trust(rules, unit, {}) == LostTrust{0, 4, 0});
    unit.changed_by = "editor";
    CHECK(lost_trust(rules, unit, {}) == LostTrust{});
    CHECK(lost_trust(rules, unit, {from("release", "trainee")}) == LostTrust{0, 4, 0});
}

TEST_CASE("less trust: machines are known by what other tools write") {
    TranslationUnit unit = unit_of("Суд вынес решение.", "The court ruled.");
    CHECK_FALSE(is_by_machine(unit));
    unit.created_by = "MT!";
    CHECK(is_by_machine(unit));
    unit.changed_by = "editor";
    CHECK_FALSE(is_by_machine(unit));
    unit.variants.target.remarks.push_back({Remark::Kind::property, "x-Origin", "MT", {}});
    CHECK(is_by_machine(unit));
    CHECK(lost_trust(rules, unit, {}).machine == 10);
}

TEST_CASE("less trust: matches lose the points, equal ones too, and the order follows") {
    Office office;
    TranslationUnit machine = unit_of("Суд вынес решение.", "The court has carried out the decision.", 30);
    machine.created_by = "MT!";
    office.add({imported(machine), imported(unit_of("Суд вынес решение.", "The court ruled.", 10))});
    TranslationMemory memory(office.store, {{}, {}, 3});
    const auto matches = memory.matches_for(Content{"Суд вынес решение.", {}}, russian_english, {});
    REQUIRE(matches.size() == 2);
    CHECK(matches[0].unit.variants.target.content.text == "The court ruled.");
    CHECK(matches[0].score.percent == 100);
    CHECK(matches[1].score.percent == 97);
    CHECK(matches[1].penalties.back() == Penalty{PenaltyKind::machine, 3});
    const auto nearly = memory.matches_for(Content{"Суд вынес решение", {}}, russian_english, {});
    REQUIRE(nearly.size() == 2);
    CHECK(nearly[1].score.percent >= 95);
}
