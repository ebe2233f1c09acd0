// Tests of app/unit_correcting.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/unit_correcting.h"

#include <doctest/doctest.h>

#include "base/error.h"
#include "support/paths.h"

using namespace stykovka;

namespace {

const BySide<Language> languages{Language("ru"), Language("en")};

UnitId remembered(OpenArchive& archive, const std::string& source, const std::string& target) {
    UnitAddition addition;
    addition.unit.variants.source = {{source, {}}, languages.source, {}, {}, {}};
    addition.unit.variants.target = {{target, {}}, languages.target, {}, {}, {}};
    Occurrence occurrence;
    occurrence.origin = "import:old.tmx";
    occurrence.aligned_by = "import";
    occurrence.text = {source, target};
    addition.occurrence = occurrence;
    return archive.units().apply({&addition, 1}, {}).front().id;
}

std::vector<Match> matches(OpenArchive& archive, const std::string& query) {
    return archive.memory().matches_for({query, {}}, languages, {});
}

}  // namespace

TEST_CASE("correcting: the corrected translation comes first, accepted by a person, the old one superseded") {
    OpenArchive archive(test::fresh_folder("correcting") / "a.stykovka", "ann");
    const UnitId old = remembered(archive, "Суд вынес решение.", "The court have ruled.");
    correct_unit(archive, old, " The court ruled. ");
    const auto found = matches(archive, "Суд вынес решение.");
    REQUIRE(found.size() == 2);
    CHECK(found[0].unit.variants.target.content.text == "The court ruled.");
    CHECK(found[0].score.percent == 100);
    CHECK(found[0].occurrences.front().aligned_by == "person");
    CHECK(found[1].unit.standing == Standing::superseded);
    CHECK(found[1].score < found[0].score);
    toggle_superseded(archive, old);
    for (const Match& each : matches(archive, "Суд вынес решение.")) CHECK(each.unit.standing == Standing::recommended);
}

TEST_CASE("correcting: nothing, or the same again, is refused, and so is a unit that is gone") {
    OpenArchive archive(test::fresh_folder("correcting-refused") / "a.stykovka", "ann");
    const UnitId old = remembered(archive, "Суд вынес решение.", "The court ruled.");
    CHECK_THROWS_AS(correct_unit(archive, old, " "), Error);
    CHECK_THROWS_AS(correct_unit(archive, old, "The court ruled."), Error);
    CHECK_THROWS_AS(correct_unit(archive, UnitId{99}, "The court ruled."), Error);
    CHECK(archive.units().count() == 1);
    CHECK(matches(archive, "Суд вынес решение.")[0].unit.standing == Standing::recommended);
}

TEST_CASE("correcting: a pair is found by its source alone, by its translation too when there are several") {
    OpenArchive archive(test::fresh_folder("correcting-pair") / "a.stykovka", "ann");
    const UnitId one = remembered(archive, "Суд вынес решение.", "The court ruled.");
    remembered(archive, "Суд вынес решения.", "The court made decisions.");
    CHECK(unit_of_pair(archive, languages, "Суд вынес решение.", "") == one);
    const UnitId second = remembered(archive, "Суд вынес решение.", "The court has ruled.");
    CHECK_THROWS_AS(unit_of_pair(archive, languages, "Суд вынес решение.", ""), Error);
    CHECK(unit_of_pair(archive, languages, "Суд вынес решение.", "The court has ruled.") == second);
    CHECK_THROWS_AS(unit_of_pair(archive, languages, "Суд", ""), Error);
    CHECK(toggle_superseded(archive, second) == Standing::superseded);
    CHECK(unit_of_pair(archive, languages, "Суд вынес решение.", "The court has ruled.") == second);
}
