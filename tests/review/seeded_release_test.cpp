// The checks find the errors that were put into releases, and leave clean ones alone.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/seeded_release.h"

#include <algorithm>
#include <set>

#include "support/paths.h"
#include "text/word_count.h"

using namespace stykovka;

namespace {

bool has_dictionaries() {
    for (const char* name : {"ru_RU", "en_US", "en_GB"})
        if (!std::filesystem::exists(std::string("/usr/share/hunspell/") + name + ".dic")) {
            MESSAGE("skipped: no Hunspell dictionary ", name);
            return false;
        }
    return true;
}

test::SeededRelease release(const std::string& name) {
    return test::seeded_release(test::data("review/" + name + ".txt"));
}

const test::SeededChecker& checker() {
    static const test::SeededChecker made(test::project("dictionaries"),
                                          Lexicon::load(test::built("dictionaries/ru-en.lexicon")));
    return made;
}

/// Of the errors of two files, how many are found.
struct Found {
    std::size_t seeded = 0, found = 0;
    std::string missed;
};

Found found_in(const std::string& half) {
    Found counts;
    for (const std::filesystem::path& file : test::releases_of_lot(test::data("review"), "seeded-" + half)) {
        const auto seeded = test::seeded_release(file);
        const auto findings = checker().findings_in(seeded);
        for (const test::SeededError& error : seeded.errors) {
            ++counts.seeded;
            if (std::any_of(findings.begin(), findings.end(),
                            [&](const Finding& each) { return test::is_expected(each, error); }))
                ++counts.found;
            else
                counts.missed += error.checks.front() + " " + std::to_string(error.bead + 1) + "\n";
        }
    }
    return counts;
}

double alarms_on_1500_words(const std::string& name) {
    const auto clean = release(name);
    std::size_t words = 0;
    for (const Side side : both_sides)
        for (const Segment& segment : clean.document.texts[side].segments) words += word_count(segment.content.text);
    return 1500.0 * static_cast<double>(checker().findings_in(clean).size()) / static_cast<double>(words);
}

}  // namespace

TEST_CASE("seeded releases: 95 of 100 errors are found in the half for tuning") {
    if (!has_dictionaries()) return;
    const Found counts = found_in("tuning");
    INFO(counts.missed);
    CHECK(counts.seeded >= 40);
    CHECK(counts.found * 100 >= counts.seeded * 95);
}

TEST_CASE("seeded releases: 95 of 100 errors are found in the half for judging") {
    if (!has_dictionaries()) return;
    const Found counts = found_in("judging");
    INFO(counts.missed);
    CHECK(counts.seeded >= 40);
    CHECK(counts.found * 100 >= counts.seeded * 95);
}

TEST_CASE("seeded releases: at most three false alarms on 1 500 clean words of the half for tuning") {
    if (!has_dictionaries()) return;
    CHECK(alarms_on_1500_words("clean-tuning") <= 3);
}

TEST_CASE("seeded releases: at most three false alarms on 1 500 clean words of the half for judging") {
    if (!has_dictionaries()) return;
    CHECK(alarms_on_1500_words("clean-judging") <= 3);
}

TEST_CASE("seeded releases: 95 of 100 errors are found, and few false alarms, in pairs of many fields") {
    if (!has_dictionaries()) return;
    const Found counts = found_in("general");
    INFO(counts.missed);
    CHECK(counts.seeded >= 250);
    CHECK(counts.found * 100 >= counts.seeded * 95);
    CHECK(alarms_on_1500_words("clean-general") <= 3);
    CHECK(alarms_on_1500_words("clean-general-2") <= 5);
    CHECK(alarms_on_1500_words("clean-general-3") <= 3);
    CHECK(alarms_on_1500_words("clean-general-4") <= 3);
}

TEST_CASE("seeded releases: 95 of 100 errors are found, and few false alarms, in the lots that were blind once") {
    if (!has_dictionaries()) return;
    for (const char* lot : {"third", "fourth"}) {
        const Found counts = found_in(lot);
        INFO(lot, " ", counts.missed);
        CHECK(counts.seeded >= 60);
        CHECK(counts.found * 100 >= counts.seeded * 95);
    }
    CHECK(alarms_on_1500_words("clean-third") <= 3);
    CHECK(alarms_on_1500_words("clean-fourth-1") <= 3);
    CHECK(alarms_on_1500_words("clean-fourth-2") <= 3);
}

TEST_CASE("seeded releases: the errors are of at least 25 kinds") {
    std::set<std::string> kinds;
    for (const char* name : {"seeded-tuning-1", "seeded-tuning-2", "seeded-judging-1", "seeded-judging-2"})
        for (const test::SeededError& error : release(name).errors) kinds.insert(error.checks.front());
    CHECK(kinds.size() >= 25);
}
