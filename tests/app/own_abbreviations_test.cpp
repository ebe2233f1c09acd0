// Tests of app/own_abbreviations.h and of the tools that use the list.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/own_abbreviations.h"

#include <doctest/doctest.h>

#include "app/tools.h"
#include "base/error.h"
#include "base/file.h"
#include "support/own_settings.h"

using namespace stykovka;
using test::OwnSettings;

namespace {

std::size_t count_of(const std::string& text) { return load_tools().segmenter.spans_of(text, Language("ru")).size(); }

}  // namespace

TEST_CASE("own abbreviations: the last word of a text is one when it ends with a dot") {
    CHECK(abbreviation_at_end("Начальник гидротехн.") == "гидротехн.");
    CHECK(abbreviation_at_end("Он к.т.н. ") == "к.т.н.");
    CHECK(abbreviation_at_end("(см. чл.-корр.") == "чл.-корр.");
    for (const char* text : {"", "Конец", "Конец!", "5.", "Слово. 5", "оченьдлинноесловокоторогонебываетнигде."}) {
        CAPTURE(text);
        CHECK(abbreviation_at_end(text).empty());
    }
}

TEST_CASE("own abbreviations: a text read later does not break behind one, and it is listed once") {
    const OwnSettings settings("own-abbreviations");
    const std::string text = "Работы ведёт гидротехн. Управление закончит их осенью.";
    CHECK(count_of(text) == 2);
    CHECK(add_own_abbreviation(Language("ru"), " гидротехн. "));
    CHECK(count_of(text) == 1);
    CHECK_FALSE(add_own_abbreviation(Language("ru-RU"), "гидротехн."));
    CHECK(read_file(own_abbreviations_file(Language("ru"))) == "гидротехн.\n");
}

TEST_CASE("own abbreviations: what is none, and languages without rules, are refused and nothing is written") {
    const OwnSettings settings("own-abbreviations-refused");
    for (const char* text : {"слово", ".", "1.", "два\nслова.", "до # после.", ""}) {
        CAPTURE(text);
        CHECK_THROWS_AS(add_own_abbreviation(Language("ru"), text), Error);
    }
    CHECK_THROWS_AS(add_own_abbreviation(Language("de"), "bzw."), Error);
    CHECK_FALSE(std::filesystem::exists(own_abbreviations_file(Language("ru"))));
}

TEST_CASE("own abbreviations: a list that cannot be read is named, and texts are cut all the same") {
    const OwnSettings settings("own-abbreviations-broken");
    std::filesystem::create_directories(own_abbreviations_file(Language("ru")));
    const Tools tools = load_tools();
    REQUIRE_FALSE(tools.remarks.empty());
    CHECK(tools.segmenter.spans_of("Раз. Два.", Language("ru")).size() == 2);
}
