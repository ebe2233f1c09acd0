// Tests of memory/repair.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "memory/repair.h"

#include <doctest/doctest.h>

#include <array>
#include <fstream>
#include <sstream>

#include "support/paths.h"

using namespace stykovka;

namespace {

std::vector<std::array<std::string, 4>> cases_of(const std::string& name) {
    std::ifstream file(test::data("repair/" + name));
    std::vector<std::array<std::string, 4>> cases;
    for (std::string line; std::getline(file, line);) {
        std::stringstream stream(line);
        std::array<std::string, 4> cells;
        for (std::string& cell : cells) std::getline(stream, cell, '\t');
        cases.push_back(cells);
    }
    return cases;
}

BySide<Variant> match_of(const std::string& source, const std::string& target) {
    BySide<Variant> match;
    match.source.content.text = source;
    match.source.language = Language("ru");
    match.target.content.text = target;
    match.target.language = Language("en-US");
    return match;
}

std::vector<std::string> doubts_of(const RepairedTarget& repaired) {
    std::vector<std::string> doubts;
    for (const ByteSpan span : repaired.doubts) doubts.emplace_back(span.in(repaired.content.text));
    return doubts;
}

}  // namespace

TEST_CASE("repair: what differs only in value is put right in the writing of the old target") {
    const auto cases = cases_of("repairs.tsv");
    REQUIRE(cases.size() >= 30);
    for (const auto& [old_source, query, old_target, expected] : cases) {
        const RepairedTarget repaired = repaired_target(query, match_of(old_source, old_target));
        CAPTURE(query);
        CHECK(repaired.content.text == expected);
        CHECK(repaired.doubts.empty());
        CHECK(repaired.is_changed());
        // The places are those of what was put in.
        for (const TargetRepair& each : repaired.repairs) {
            REQUIRE(each.span.end <= repaired.content.text.size());
            CHECK(each.span.in(repaired.content.text) != each.before);
            CHECK(old_target.find(each.before) != std::string::npos);
        }
        // The way back leads to what the old source says.
        const RepairedTarget back = repaired_target(old_source, match_of(query, repaired.content.text));
        CHECK(back.doubts.empty());
    }
}

TEST_CASE("repair: an equal source, and one without other values, changes nothing") {
    const auto match = match_of("Суд вынес приговор 12 марта.", "The court passed a sentence on March 12.");
    CHECK_FALSE(repaired_target("Суд вынес приговор 12 марта.", match).is_changed());
    const RepairedTarget other_word = repaired_target("Суд отменил приговор 12 марта.", match);
    CHECK(other_word.content == match.target.content);
    CHECK(other_word.doubts.empty());
}

TEST_CASE("repair: a value that the old target does not say is left alone") {
    const auto match = match_of("Осуждены 5 человек.", "The gang was convicted.");
    CHECK_FALSE(repaired_target("Осуждены 7 человек.", match).is_changed());
}

TEST_CASE("repair: what cannot be put right is doubted") {
    // One becomes many: the noun would have to change too.
    const RepairedTarget singular =
        repaired_target("Задержаны 5 человек.", match_of("Задержан 1 человек.", "1 person was detained."));
    CHECK_FALSE(singular.is_changed());
    CHECK(doubts_of(singular) == std::vector<std::string>{"1"});
    // The date is gone from the source.
    const RepairedTarget gone = repaired_target(
        "Суд вынес приговор.", match_of("12 марта суд вынес приговор.", "On March 12 the court passed a sentence."));
    CHECK(doubts_of(gone) == std::vector<std::string>{"March 12"});
}

TEST_CASE("repair: the names of those who held the office before are doubted") {
    const auto match = match_of("Прокурор Иван Орлов выступил в Казани.", "Prosecutor Ivan Orlov spoke in Kazan.");
    CHECK(doubts_of(repaired_target("Прокурор Пётр Мельников выступил в Самаре.", match)) ==
          std::vector<std::string>{"Ivan", "Orlov", "Kazan"});
    CHECK(doubts_of(repaired_target("Прокурор Иван Орлов выступил вчера в Казани.", match)).empty());
}

TEST_CASE("repair: codes stay around what they stood around") {
    auto match = match_of("Взыскано 5 млн рублей.", "The court recovered 5 million rubles.");
    match.target.content.codes = {{20, CodeKind::open, "1", "bpt", {}, ""},
                                  {29, CodeKind::close, "1", "ept", {}, ""},
                                  {37, CodeKind::placeholder, "", "ph", {}, ""}};
    const RepairedTarget repaired = repaired_target("Взыскано 13,25 млн рублей.", match);
    CHECK(repaired.content.text == "The court recovered 13.25 million rubles.");
    REQUIRE(repaired.content.codes.size() == 3);
    CHECK(repaired.content.codes[0].offset == 20);
    CHECK(repaired.content.codes[2].offset == repaired.content.text.size());
}

TEST_CASE("repair: what is left over from the old source is found, each name, city, number and date of it") {
    std::ifstream file(test::data("repair/leftovers.tsv"));
    std::size_t cases = 0;
    for (std::string line; std::getline(file, line); ++cases) {
        std::stringstream stream(line);
        std::array<std::string, 4> cells;
        for (std::string& cell : cells) std::getline(stream, cell, '\t');
        CAPTURE(line);
        std::string doubts;
        for (const std::string& doubt : doubts_of(repaired_target(cells[1], match_of(cells[0], cells[2]))))
            doubts += (doubts.empty() ? "" : "|") + doubt;
        CHECK(doubts == cells[3]);
    }
    CHECK(cases >= 20);
}

TEST_CASE("repair: nothing is left over where the new source has the same names and values in other words") {
    const auto cases = cases_of("clean.tsv");
    CHECK(cases.size() >= 20);
    for (const auto& [old_source, query, target, unused] : cases) {
        CAPTURE(query);
        const RepairedTarget repaired = repaired_target(query, match_of(old_source, target));
        CHECK(doubts_of(repaired).empty());
        CHECK_FALSE(repaired.is_changed());
    }
}
