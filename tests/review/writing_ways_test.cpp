// Dates, percentages, hours and initials in the way that the office has decided.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/writing_ways.h"

#include <doctest/doctest.h>

#include "base/error.h"
#include "review/checks.h"
#include "review/office_rules.h"
#include "support/bitexts.h"

using namespace stykovka;

namespace {

/// What a check finds in an English sentence, with what it suggests: "12 March > March 12; ".
std::string found(std::string_view check, const std::string& decision, const std::string& target) {
    const OfficeRules office = office_rules_of(decision, "office.checks");
    CheckServices services;
    services.rules = &office;
    CheckOptions only;
    for (const Check& other : all_checks())
        if (other.id != check) only.grades[std::string(other.id)] = std::nullopt;
    const Bitext document =
        assemble({test::segmented("ru", {"Да."}), test::segmented("en-US", {target})}, test::beads_of({{1, 1}}));
    std::string text;
    for (const Finding& finding : findings_of(document, services, only, NoProgress())) {
        CHECK(finding.severity == Severity::note);
        text += std::string(finding.span.in(target)) + " > " +
                (finding.suggestions.empty() ? "" : finding.suggestions.front()) + "; ";
    }
    return text;
}

}  // namespace

TEST_CASE("ways: dates are put into the order of the office") {
    const std::string american = "dates: March 12, 2031\n", british = "dates: 12 March 2031\n";
    CHECK(found("date-style", american, "On 12 March 2031 it began.") == "12 March 2031 > March 12, 2031; ");
    CHECK(found("date-style", british, "On March 12 it began.") == "March 12 > 12 March; ");
    CHECK(found("date-style", american, "On March 12, 2031, it began.").empty());
    CHECK(found("date-style", "", "On 12 March and March 13.").empty());
}

TEST_CASE("ways: percentages, by sign or by word") {
    CHECK(found("percent-style", "percent: 5%\n", "By 4.5 percent and 3 per cent.") ==
          "4.5 percent > 4.5%; 3 per cent > 3%; ");
    CHECK(found("percent-style", "percent: 5 percent\n", "By 4.5%, by a few percent.") == "4.5% > 4.5 percent; ");
}

TEST_CASE("ways: hours of twelve or of twenty-four") {
    CHECK(found("hour-style", "hours: 2:30 p.m.\n", "At 14:30 and at 9 pm.") == "14:30 > 2:30 p.m.; 9 pm > 9 p.m.; ");
    CHECK(found("hour-style", "hours: 14:30\n", "At 2:30 p.m.") == "2:30 p.m. > 14:30; ");
    CHECK(found("hour-style", "hours: 2:30 p.m.\n", "At 09:00 UTC they won 21:19.").empty());
}

TEST_CASE("ways: initials with a space or without") {
    CHECK(found("initials-style", "initials: D. M. Orlov\n", "By D.M. Orlov.") == "D.M. Orlov > D. M. Orlov; ");
    CHECK(found("initials-style", "initials: D.M. Orlov\n", "By D. M. Orlov.") == "D. M. Orlov > D.M. Orlov; ");
}

TEST_CASE("ways: another way than those that there are is refused with its line") {
    CHECK_THROWS_WITH_AS(office_rules_of("\ndates: 12.03.2031\n", "office.checks"),
                         "office.checks:2: “dates” is one of March 12, 2031 / 12 March 2031, not “12.03.2031”.", Error);
}
