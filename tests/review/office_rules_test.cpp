// The office's file of decisions, and the rules in it.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/office_rules.h"

#include <doctest/doctest.h>

#include "base/error.h"
#include "review/checks.h"
#include "support/bitexts.h"

using namespace stykovka;

namespace {

std::string refused(const std::string& text) {
    try {
        office_rules_of(text, "office.checks");
        return {};
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::malformed);
        return error.what();
    }
}

bool says(const std::string& what, const std::string& piece) { return what.find(piece) != std::string::npos; }

std::vector<Finding> broken(const std::string& rules, const std::string& source, const std::string& target) {
    const OfficeRules office = office_rules_of(rules, "office.checks");
    CheckServices services;
    services.rules = &office;
    CheckOptions only;
    for (const Check& check : all_checks())
        if (check.id != "user-rule") only.grades[std::string(check.id)] = std::nullopt;
    const Bitext document =
        assemble({test::segmented("ru", {source}), test::segmented("en-US", {target})}, test::beads_of({{1, 1}}));
    return findings_of(document, services, only, NoProgress());
}

}  // namespace

TEST_CASE("office rules: grades, norm, acronyms and rules are read, comments are not") {
    const OfficeRules rules = office_rules_of(
        "# ours\n\nnorm: en-GB\ncheck: spelling note\ncheck: typography off\n"
        "acronym: МВД = Ministry of Internal Affairs; Interior Ministry\nrule: target /\\bkids\\b/ children\n",
        "office.checks");
    CHECK(rules.norm == "en-GB");
    CHECK(rules.grades.at("spelling") == Severity::note);
    CHECK(rules.grades.at("typography") == std::nullopt);
    REQUIRE(rules.acronyms.size() == 1);
    CHECK(rules.acronyms[0].targets == std::vector<std::string>{"Ministry of Internal Affairs", "Interior Ministry"});
    REQUIRE(rules.rules.size() == 1);
    CHECK(rules.rules[0].advice == "children");
}

TEST_CASE("office rules: what is wrong is named with its line") {
    CHECK(says(refused("norm: en-US\nrule: target /(/ x\n"), "office.checks:2"));
    CHECK(says(refused("check: speling note\n"), "speling"));
    CHECK(says(refused("check: spelling loud\n"), "loud"));
    CHECK(says(refused("norm: en-AU\n"), "en-AU"));
    CHECK(says(refused("rule: target kids\n"), "between slashes"));
    CHECK(says(refused("rule: target //\n"), "empty"));
    CHECK(says(refused("acronym: МВД\n"), "МВД"));
    CHECK(says(refused("colour: blue\n"), "colour"));
}

TEST_CASE("office rules: a decision takes the place of the one before, and leaves all else as it is") {
    CHECK(with_decision("", "norm", "en-GB") == "norm: en-GB\n");
    CHECK(with_decision("# ours\r\nnorm: en-US", "dates", "12 March 2031") ==
          "# ours\r\nnorm: en-US\ndates: 12 March 2031\n");
    CHECK(with_decision("  norm : en-US\n\n# norm: en-US\ncheck: spaces off\nnorm: en-US\n", "norm", "en-GB") ==
          "norm: en-GB\n\n# norm: en-US\ncheck: spaces off\n");
    CHECK(with_decision("norm\n", "norm", "en-GB") == "norm\nnorm: en-GB\n");
}

TEST_CASE("office rules: a rule forbids, needs or excludes") {
    CHECK(broken("rule: target /\\bkids\\b/ children\n", "Дети.", "The kids.").size() == 1);
    CHECK(broken("rule: target /\\bkids\\b/ children\n", "Дети.", "The children.").empty());
    const std::string needs = "rule: source /коллеги[яи]/ needs /Collegium/ our word\n";
    CHECK(broken(needs, "Заседание коллегии.", "A meeting of the board.").size() == 1);
    CHECK(broken(needs, "Заседание коллегии.", "A meeting of the Collegium.").empty());
    const std::string excludes = "rule: source /край/ excludes /region/\n";
    CHECK(broken(excludes, "Весь край.", "The whole region.").size() == 1);
    CHECK(broken(excludes, "Вся область.", "The whole region.").empty());
}

TEST_CASE("office rules: a slash inside an expression is written with a backslash") {
    CHECK(broken("rule: target /and\\/or/ or\n", "И.", "Fines and/or arrest.").size() == 1);
}

// The expression needs more steps than there are atoms for this text; the office saw the program hang.
TEST_CASE("office rules: a rule that would never end is named once and left") {
    const std::string text(200, 'a');
    const auto findings = broken("rule: target /(a+)+b/\n", "Да.", text + " c");
    REQUIRE(findings.size() == 1);
    CHECK(says(findings[0].message, "too long"));
}
