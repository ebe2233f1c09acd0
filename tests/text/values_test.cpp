// Tests of text/values.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/values.h"

#include <doctest/doctest.h>

#include <fstream>

#include "support/paths.h"

using namespace stykovka;

namespace {

const Language russian("ru");
const Language english("en-US");

std::vector<BySide<std::string>> lines_of(const std::string& name) {
    std::ifstream file(test::data("values/" + name));
    std::vector<BySide<std::string>> lines;
    for (std::string line; std::getline(file, line);) {
        const auto tab = line.find('\t');
        if (tab != std::string::npos) lines.push_back({line.substr(0, tab), line.substr(tab + 1)});
    }
    return lines;
}

std::string shown(const std::vector<Value>& values) {
    std::string text;
    for (const Value& value : values)
        text += std::string(name_of(value.kind)) + ' ' + value.amount + ' ' + value.unit + "; ";
    return text;
}

BySide<std::vector<Value>> values_of(const BySide<std::string>& line) {
    return {values_of(line.source, russian), values_of(line.target, english)};
}

bool all_same(const BySide<std::vector<Value>>& values) {
    const auto left = unmatched_values(values);
    return left.source.empty() && left.target.empty();
}

}  // namespace

TEST_CASE("values: a translation states the same values in both directions") {
    const auto lines = lines_of("pairs.tsv");
    REQUIRE(lines.size() >= 60);
    for (const auto& line : lines) {
        const auto values = values_of(line);
        INFO(line.source, " | ", line.target, " | ", shown(values.source), "| ", shown(values.target));
        CHECK_FALSE(values.source.empty());
        CHECK(all_same(values));
        CHECK(all_same({values.target, values.source}));
    }
}

TEST_CASE("values: another amount, unit or date is another value in both directions") {
    const auto lines = lines_of("non-pairs.tsv");
    REQUIRE(lines.size() >= 25);
    for (const auto& line : lines) {
        const auto values = values_of(line);
        INFO(line.source, " | ", line.target, " | ", shown(values.source), "| ", shown(values.target));
        CHECK_FALSE(values.source.empty());
        CHECK_FALSE(values.target.empty());
        CHECK_FALSE(all_same(values));
        CHECK_FALSE(all_same({values.target, values.source}));
    }
}

TEST_CASE("values: a span holds the value with its unit") {
    const std::string text = "Ущерб превысил 1,1 млрд рублей.";
    const auto values = values_of(text, russian);
    REQUIRE(values.size() == 1);
    CHECK(values[0].span.in(text) == "1,1 млрд рублей");
    CHECK(values[0].kind == ValueKind::money);
    CHECK(values[0].amount == "1100000000");
    CHECK(values[0].unit == "RUB");
}

TEST_CASE("values: amounts are exact at any size") {
    const auto values = values_of("123456789012345678,25 трлн рублей", russian);
    REQUIRE(values.size() == 1);
    CHECK(values[0].amount == "123456789012345678250000000000");
}

TEST_CASE("values: words that often are no statement are loose, figures and others are not") {
    CHECK(values_of("one of them", english).front().is_loose);
    CHECK(values_of("second", english).front().is_loose);
    CHECK_FALSE(values_of("1 дом", russian).front().is_loose);
    CHECK_FALSE(values_of("пятеро", russian).front().is_loose);
}

TEST_CASE("values: words that look like numbers are none") {
    for (const char* text : {"СМИ", "семью обсудили", "минуту молчания", "С уважением"})
        CHECK(values_of(text, russian).empty());
    for (const char* text : {"I agree", "may march", "a secondary matter", "per cent"})
        CHECK(values_of(text, english).empty());
    CHECK(values_of("пятно на шестой", russian).size() == 1);
}

TEST_CASE("values: spans stand in order within the text, whatever it is") {
    const std::string text =
        "$ 1. 2-я, 12.13.2031 99:99 № - 5- p.m. 3 a.m. млн II–III 5 000 000 000 000 000 000 000 тыс. два один сто сто "
        "31 мая, мая 2031 %";
    std::uint32_t last = 0;
    for (const Language& language : {russian, english})
        for (std::size_t cut = 0; cut <= text.size(); ++cut) {
            if ((static_cast<unsigned char>(text[cut]) & 0xC0) == 0x80) continue;
            last = 0;
            for (const Value& value : values_of(std::string_view(text).substr(0, cut), language)) {
                CHECK(value.span.begin >= last);
                CHECK(value.span.end > value.span.begin);
                last = value.span.end;
            }
            CHECK(last <= cut);
        }
}

TEST_CASE("values: the releases and their translations state the same") {
    CHECK(all_same(values_of({"В 2030 году в Лиранию направлено 47 запросов, из которых исполнено 39.",
                              "In 2030, 47 requests were sent to Lirania. Thirty-nine of them were executed."})));
}
