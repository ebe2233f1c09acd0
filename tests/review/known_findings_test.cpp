// Tests of review/known_findings.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/known_findings.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <limits>
#include <stop_token>

#include "base/error.h"
#include "bitext/edits.h"
#include "review/checks.h"
#include "support/bitexts.h"

using namespace stykovka;

namespace {

/// A long release, an archive that has a pair for each source, and what was asked of it.
struct Desk {
    Bitext document;
    KnownFindings known;
    std::size_t asked = 0;
    std::size_t most_asked = std::numeric_limits<std::size_t>::max();
    std::string circumstances = "as they are";

    explicit Desk(int pairs) {
        BySide<std::vector<std::string>> texts;
        std::vector<BySide<std::uint32_t>> counts;
        for (int i = 0; i < pairs; ++i) {
            texts.source.push_back("Прокурор проверил завод " + std::to_string(i) + ".");
            texts.target.push_back("The prosecutor  inspected the plant " + std::to_string(i % 90) + ".");
            counts.push_back({1, 1});
        }
        document = assemble({test::segmented("ru", texts.source), test::segmented("en", texts.target)},
                            test::beads_of(counts));
    }

    std::vector<Finding> findings(KnownFindings* with) {
        static const WordStems stems(StemPlaces{});
        CheckServices services;
        services.stems = &stems;
        services.known_pairs = [this](const std::string& source) -> std::vector<KnownPair> {
            ++asked;
            return {{{source, "Quite another translation."}, 100, true, "12"}};
        };
        CheckOptions options;
        options.known = with;
        options.most_asked = with == nullptr ? options.most_asked : most_asked;
        if (with != nullptr) with->begin(circumstances);
        const auto findings = findings_of(document, services, options, NoProgress());
        if (with != nullptr) with->end();
        return findings;
    }
};

}  // namespace

TEST_CASE("known findings: after edits the findings are as if all were looked at again, and little is") {
    Desk desk(200);
    desk.findings(&desk.known);
    CHECK(desk.asked == 200);
    desk.document = set_text(desk.document, 120, Side::target, "The prosecutor inspected the plant, 120.");
    desk.document = merge_with_next(desk.document, 7);
    desk.document = accept(desk.document, 0, 50, AcceptedBy::person);
    desk.asked = 0;
    const auto findings = desk.findings(&desk.known);
    CHECK(desk.asked == 2);
    CHECK(findings == desk.findings(nullptr));
}

TEST_CASE("known findings: a person who is written in two ways is told, however far apart and after any edit") {
    Desk desk(200);
    const auto say = [&desk](std::size_t bead, const std::string& english) {
        desk.document = set_text(desk.document, bead, Side::source, "Об этом сообщил директор Андрей Сазанов.");
        desk.document = set_text(desk.document, bead, Side::target, english);
    };
    say(2, "Director Andrey Sazanov said this.");
    say(150, "Director Andrey Sozanov said this.");
    desk.findings(&desk.known);
    say(150, "Director Andrey Sozanov said it.");
    const auto findings = desk.findings(&desk.known);
    CHECK(findings == desk.findings(nullptr));
    CHECK(std::ranges::any_of(findings, [](const Finding& each) { return each.check == "name" && each.bead == 150; }));
}

TEST_CASE("known findings: nothing is known under other circumstances") {
    Desk desk(3);
    desk.findings(&desk.known);
    desk.circumstances = "a word was accepted";
    desk.asked = 0;
    desk.findings(&desk.known);
    CHECK(desk.asked == 3);
}

TEST_CASE("known findings: the archive is asked about some beads at first, and about those that are left next time") {
    Desk desk(200);
    desk.most_asked = 30;
    const auto first = desk.findings(&desk.known);
    CHECK(desk.asked == 30);
    CHECK(desk.known.left() == 170);
    desk.most_asked = std::numeric_limits<std::size_t>::max();
    const auto all = desk.findings(&desk.known);
    CHECK(desk.asked == 200);
    CHECK(desk.known.left() == 0);
    CHECK(all.size() == first.size() + 170);
}

TEST_CASE("known findings: a check that was stopped goes on where it stood") {
    Desk desk(400);
    std::stop_source stop;
    CheckServices services;
    services.known_pairs = [&](const std::string&) -> std::vector<KnownPair> {
        if (++desk.asked == 150) stop.request_stop();
        return {};
    };
    CheckOptions options;
    options.known = &desk.known;
    desk.known.begin(desk.circumstances);
    CHECK_THROWS_AS(findings_of(desk.document, services, options, Progress(stop.get_token())), Error);
    const std::size_t before = desk.asked;
    CHECK(before < 200);
    desk.asked = 0;
    desk.findings(&desk.known);
    CHECK(desk.asked < 400);
    CHECK(desk.asked + before >= 400);
}
