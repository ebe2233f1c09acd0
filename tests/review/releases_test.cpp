// What the checks find in the sample releases: slips that are there, and few false alarms.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

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

TEST_CASE("releases: eight releases raise at most three false alarms each, and five in all") {
    const DictionaryPlaces dictionaries{.accepted = {test::project("dictionaries")}};
    Speller russian(Language("ru"), dictionaries);
    Speller english(Language("en-US"), dictionaries);
    std::size_t releases = 0;
    std::size_t alarms = 0;
    for (const auto& entry : std::filesystem::directory_iterator(test::data("releases"))) {
        if (!entry.is_directory()) continue;
        INFO(entry.path().filename().string());
        const auto findings = findings_of(test::gold_release(entry.path()), {{&russian, &english}}, {}, NoProgress());
        CHECK(false_alarms(findings) <= 3);
        alarms += false_alarms(findings);
        ++releases;
    }
    CHECK(releases == 8);
    CHECK(alarms <= 5);
}

TEST_CASE("releases: sentences that were left out of the abridged release are found") {
    const auto findings =
        findings_of(test::gold_release(test::data("releases/2031-10-14-abridged")), {}, {}, NoProgress());
    CHECK(findings.size() - false_alarms(findings) == 5);
}
