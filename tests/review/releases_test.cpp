// What the checks find in the sample releases: slips that are there, and few false alarms.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>

#include "review/checks.h"
#include "review/gold_release.h"
#include "support/paths.h"

using namespace stykovka;

namespace {

// Sentences that the translation leaves out are found by right; everything else in these clean texts is a false alarm
// (in the abridged one also the numbers of a sentence that is left out in part).
std::size_t false_alarms(const std::vector<Finding>& findings) {
    return static_cast<std::size_t>(std::count_if(
        findings.begin(), findings.end(), [](const Finding& finding) { return finding.check != "empty-target"; }));
}

}  // namespace

TEST_CASE("releases: seven releases raise at most three false alarms each, and five in all") {
    const DictionaryPlaces dictionaries{.accepted = {test::project("dictionaries")}};
    Speller russian(Language("ru"), dictionaries);
    Speller english(Language("en-US"), dictionaries);
    std::size_t releases = 0;
    std::size_t alarms = 0;
    for (const auto& entry : std::filesystem::directory_iterator(test::data("releases"))) {
        if (!entry.is_directory() || entry.path().filename() == "seed") continue;
        INFO(entry.path().filename().string());
        const auto findings = findings_of(test::gold_release(entry.path()), {{&russian, &english}}, {}, NoProgress());
        CHECK(false_alarms(findings) <= 3);
        alarms += false_alarms(findings);
        ++releases;
    }
    CHECK(releases == 7);
    CHECK(alarms <= 5);
}

TEST_CASE("releases: the seed gives its known slips, and hardly anything else") {
    const DictionaryPlaces dictionaries{.accepted = {test::project("dictionaries")}};
    Speller russian(Language("ru"), dictionaries);
    Speller english(Language("en-US"), dictionaries);
    const Bitext seed = test::gold_release(test::data("releases/seed"));
    const auto findings = findings_of(seed, {{&russian, &english}}, {}, NoProgress());
    std::set<std::string> slips;
    for (const Finding& finding : findings)
        if (finding.check == "grammar") {
            const std::uint32_t first = first_of(seed, finding.bead)[finding.side];
            slips.emplace(finding.span.in(seed.texts[finding.side].segments[first + finding.segment].content.text));
        }
    for (const char* slip : {"told that", "told about", "most wide", "complex of measure", "supervision authority",
                             "supervision authorities", "Prosecutor Generals", "prosecutor generals"})
        CHECK_MESSAGE(slips.contains(slip), slip);
    CHECK(std::count_if(findings.begin(), findings.end(),
                        [](const Finding& each) { return each.check != "grammar"; }) <= 1);
}

TEST_CASE("releases: sentences that were left out of the abridged release are found") {
    const auto findings =
        findings_of(test::gold_release(test::data("releases/2031-10-14-abridged")), {}, {}, NoProgress());
    CHECK(findings.size() - false_alarms(findings) == 5);
}
