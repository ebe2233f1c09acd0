// Tests of formats/batch_report.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/batch_report.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

using namespace stykovka;

namespace {

BatchRelease release(const std::string& number, std::vector<BatchDoubt> doubts) {
    return {{number + ".txt", "7.txt"},
            number,
            date_of("2031-03-12"),
            {"Визит", "<Visit>"},
            "date",
            0.5F,
            "added",
            12,
            9,
            2,
            std::move(doubts)};
}

BatchReport report() {
    return {{"ru", "en"},
            {release("a", {{3, 0.75F, {"Да.", "Yes & no."}}, {5, 0.25F, {"Нет.", ""}}}),
             release("b", {{0, 0.5F, {"Три.", "Three."}}})},
            {{{"x.txt", "y.txt"}, "They differ."}},
            {{{"z.txt", ""}, "Broken."}},
            {{"s.txt"}, {}},
            {{Side::target, "Print version", 9}},
            1};
}

}  // namespace

TEST_CASE("batch report: doubts of all releases stand worst first in every form") {
    const BatchReport all = report();
    const auto doubts = doubts_worst_first(all);
    REQUIRE(doubts.size() == 3);
    CHECK(doubts[0].doubt->bead == 5);
    CHECK(doubts[1].release == 1);
    const auto json = nlohmann::json::parse(batch_json(all));
    CHECK(json["schema"] == 1);
    CHECK(json["doubts"][0]["confidence"] == 0.25);
    CHECK(json["doubts"][1]["release"] == 1);
    CHECK(json["single"]["source"][0] == "s.txt");
    for (const std::string& text : {batch_console_table(all), batch_html(all, "Batch")}) {
        CHECK(text.find("Нет.") < text.find("Три."));
        CHECK(text.find("Три.") < text.find("Да."));
        CHECK(text.find("They differ.") != std::string::npos);
        CHECK(text.find("Broken.") != std::string::npos);
    }
}

TEST_CASE("batch report: text of files is escaped in a page") {
    const std::string page = batch_html(report(), "<b>");
    CHECK(page.find("<b>") == std::string::npos);
    CHECK(page.find("<Visit>") == std::string::npos);
    CHECK(page.find("Yes &amp; no.") != std::string::npos);
}

TEST_CASE("batch report: a release comes back from its line, and from no other") {
    const BatchRelease one = release("a", {{3, 0.75F, {"Да.", "Yes\n\"no\"."}}});
    const std::string line = batch_release_line(one);
    CHECK(line.find('\n') == line.size() - 1);
    CHECK(batch_release_of_line(line) == one);
    for (std::size_t cut = 0; cut + 1 < line.size(); ++cut) CHECK_FALSE(batch_release_of_line(line.substr(0, cut)));
}
