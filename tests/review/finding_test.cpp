// Keys of dismissals.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/finding.h"

#include "support/paths.h"

using namespace stykovka;

namespace {

const Finding spaces{"spaces", Severity::warning, 3, Side::target, 0, {5, 7}, "There are several spaces in a row.",
                     {" "}};
const BySide<std::string> texts{"Суд решил.", "Court  ruled."};

}  // namespace

TEST_CASE("finding: a key changes with the check, the place, the suggestion and either text") {
    const std::string key = finding_key(spaces, texts);
    Finding changed = spaces;
    changed.check = "pairs";
    CHECK(finding_key(changed, texts) != key);
    changed = spaces;
    changed.span = {5, 8};
    CHECK(finding_key(changed, texts) != key);
    changed = spaces;
    changed.side = Side::source;
    CHECK(finding_key(changed, texts) != key);
    changed = spaces;
    changed.suggestions = {};
    CHECK(finding_key(changed, texts) != key);
    CHECK(finding_key(spaces, {"Суд решит.", texts.target}) != key);
    CHECK(finding_key(spaces, {texts.source + texts.target, ""}) != key);
}

TEST_CASE(
    "finding: a key stays when beads before it come or go, grades change, or the interface speaks another language") {
    Finding moved = spaces;
    moved.bead = 8;
    moved.severity = Severity::error;
    moved.message = "Несколько пробелов подряд.";
    CHECK(finding_key(moved, texts) == finding_key(spaces, texts));
}

TEST_CASE("finding: keys are stored, so they never change") {
    CHECK(finding_key(spaces, texts) == "spaces-5ea3451489c67a756bb963b30db8d70f");
}
