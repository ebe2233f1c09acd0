// Tests of app/office_habits.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/office_habits.h"

#include <doctest/doctest.h>

#include "base/error.h"
#include "support/accepted_release.h"
#include "support/paths.h"

using namespace stykovka;
using namespace stykovka::test;

namespace {

const BySide<Language> languages{Language("ru"), Language("en")};

std::filesystem::path office(const std::string& name, const std::vector<std::string>& targets) {
    const auto file = fresh_folder("habits-" + name) / "a.stykovka";
    OpenArchive archive(file, "anna");
    std::vector<std::string> sources;
    std::vector<BySide<std::uint32_t>> beads;
    for (std::size_t i = 0; i < targets.size(); ++i) {
        sources.push_back("Суд решил дело " + std::to_string(i) + ".");
        beads.push_back({1, 1});
    }
    add_accepted(archive, "1-31", std::nullopt, {sources, targets}, beads);
    return file;
}

std::size_t times(const OfficeHabits& habits, const std::string& way) {
    for (const HabitQuestion& question : habits.questions)
        for (const Habit& each : question.ways)
            if (each.way == way) return each.count;
    return 0;
}

}  // namespace

TEST_CASE("office habits: the norm is proposed when most words say so, and not for a few") {
    OpenArchive archive(office("norm", {"The labor program of the center was honored on March 12, 2031.",
                                        "The color of the harbor, 5% of the neighbor’s fiber, 2 p.m.",
                                        "A favorite catalog of the theater; its behavior; labour; 12 March 2031."}),
                        "anna");
    const OfficeHabits habits = habits_of(archive, languages, NoProgress());
    CHECK(habits.norm == "en-US");
    CHECK(habits.pairs == 3);
    CHECK(times(habits, "March 12, 2031") == 1);
    CHECK(times(habits, "12 March 2031") == 1);
    CHECK(times(habits, "5%") == 1);
    CHECK(times(habits, "2:30 p.m.") == 1);
    OpenArchive few(office("few", {"The color of the court."}), "anna");
    CHECK(proposed_decisions(habits) == std::vector<std::string>{"norm: en-US"});
    CHECK(habits_of(few, languages, NoProgress()).norm.empty());
}

TEST_CASE("office habits: a rule is tried on every accepted pair") {
    OpenArchive archive(office("rules", {"The kids came.", "The children came.", "Kids, kids."}), "anna");
    const OfficeRules rules =
        office_rules_of("rule: target /(?i)\\bkids\\b/ children\nrule: target /zebra/ horse\n", "x");
    const auto trials = try_rules(archive, rules, languages, NoProgress());
    REQUIRE(trials.size() == 2);
    CHECK(trials[0].pairs == 2);
    CHECK(trials[0].examples.size() == 2);
    CHECK(trials[1].pairs == 0);
}

TEST_CASE("office habits: an empty archive has a sentence for it") {
    OpenArchive archive(fresh_folder("habits-empty") / "a.stykovka", "anna");
    CHECK_THROWS_AS(habits_of(archive, languages, NoProgress()), Error);
    CHECK_THROWS_AS(try_rules(archive, {}, languages, NoProgress()), Error);
}
