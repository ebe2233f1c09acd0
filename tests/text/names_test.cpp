// Tests of text/transliteration.h and text/numbers.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "support/paths.h"
#include "text/numbers.h"
#include "text/transliteration.h"

using namespace stykovka;

namespace {

constexpr double alike = 0.85;

std::vector<std::vector<std::string>> lines_of(const std::string& name) {
    std::ifstream file(test::data("names/" + name));
    std::vector<std::vector<std::string>> lines;
    for (std::string line; std::getline(file, line);) {
        std::istringstream cells(line);
        lines.emplace_back();
        for (std::string cell; std::getline(cells, cell, '\t');) lines.back().push_back(cell);
    }
    return lines;
}

}  // namespace

TEST_CASE("names: three systems of romanisation") {
    CHECK(romanised("Екатеринбург", Romanisation::bgn_pcgn) == "Yekaterinburg");
    CHECK(romanised("Щербаков", Romanisation::bgn_pcgn) == "Shcherbakov");
    CHECK(romanised("Сергей", Romanisation::bgn_pcgn) == "Sergey");
    CHECK(romanised("Юлия", Romanisation::icao_9303) == "Iuliia");
    CHECK(romanised("Юлия", Romanisation::iso_9) == "Ûliâ");
    CHECK(romanised("А. В. 5 Ёж", Romanisation::bgn_pcgn) == "A. V. 5 Yozh");
}

TEST_CASE("names: a list of names in three systems") {
    const auto lines = lines_of("romanised.tsv");
    REQUIRE(lines.size() >= 20);
    for (const auto& fields : lines) {
        CAPTURE(fields[0]);
        CHECK(romanised(fields[0], Romanisation::bgn_pcgn) == fields[1]);
        CHECK(romanised(fields[0], Romanisation::icao_9303) == fields[2]);
        CHECK(romanised(fields[0], Romanisation::iso_9) == fields[3]);
    }
}

// Names that English has in a form of its own (Munich, Julia) are not found by sound and are not in the lists.
TEST_CASE("names: case endings and spellings do not part a name from its translation") {
    const auto lines = lines_of("pairs.tsv");
    REQUIRE(lines.size() >= 60);
    for (const auto& fields : lines) {
        CAPTURE(fields[0]);
        CAPTURE(fields[1]);
        CHECK(name_similarity(fields[0], fields[1]) >= alike);
    }
}

TEST_CASE("names: other names are told apart") {
    const auto lines = lines_of("non-pairs.tsv");
    REQUIRE(lines.size() >= 40);
    for (const auto& fields : lines) {
        CAPTURE(fields[0]);
        CAPTURE(fields[1]);
        CHECK(name_similarity(fields[0], fields[1]) < alike);
    }
    CHECK(name_similarity("", "Melnikov") == 0);
}

TEST_CASE("numbers: a figure has one value in both languages") {
    const Language ru("ru");
    const Language en("en");
    CHECK(figure_value("1234,50", ru) == "1234.5");
    CHECK(figure_value("1,234.5", en) == "1234.5");
    CHECK(figure_value("7,2", ru) == figure_value("7.2", en));
    CHECK(figure_value("4816", ru) == figure_value("4,816", en));
    CHECK(figure_value("1,234,567", en) == "1234567");
    CHECK(figure_value("05", ru) == "5");
    CHECK(figure_value("0", ru) == "0");
    CHECK(figure_value("0,0", ru) == "0");
    CHECK(figure_value("0,30", ru) == "0.3");
    CHECK(figure_value("00.5", en) == "0.5");
}
