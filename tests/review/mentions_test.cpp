// Tests of review/mentions.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/mentions.h"

#include <doctest/doctest.h>

#include <string>

using namespace stykovka;

namespace {

std::string mentioned(const std::string& text, const char* language, MentionKind kind) {
    const Language spoken(language);
    std::string values;
    for (const Mention& mention : mentions_in(text, spoken, values_of(text, spoken)))
        if (mention.kind == kind) values += mention.value + ' ';
    return values;
}

Bound bound_in(const std::string& text, const char* language) {
    const auto values = values_of(text, Language(language));
    REQUIRE(values.size() == 1);
    return bound_before(values[0], text);
}

}  // namespace

TEST_CASE("mentions: months, and no other words") {
    CHECK(mentioned("В мае и марте.", "ru", MentionKind::month) == "5 3 ");
    CHECK(mentioned("In May and March they may march.", "en", MentionKind::month) == "5 3 ");
}

TEST_CASE("mentions: the first and the second, and no phrases") {
    CHECK(mentioned("В I полугодии и на втором этапе.", "ru", MentionKind::first_or_second) == "1 2 ");
    CHECK(mentioned("The first stage, H2.", "en", MentionKind::first_or_second) == "1 2 ");
    CHECK(mentioned("В первую очередь.", "ru", MentionKind::first_or_second).empty());
    CHECK(mentioned("First and foremost, a split second.", "en", MentionKind::first_or_second).empty());
}

TEST_CASE("mentions: round numbers that no figure says") {
    CHECK(mentioned("Десятки тысяч жителей.", "ru", MentionKind::round_number) == "4 ");
    CHECK(mentioned("Tens of thousands of residents.", "en", MentionKind::round_number) == "4 ");
    CHECK(mentioned("Две тысячи жителей.", "ru", MentionKind::round_number).empty());
}

TEST_CASE("mentions: numbers of documents by their figures") {
    CHECK(mentioned("Дело № А40-12345/2033.", "ru", MentionKind::document) == "40 12345 2033 ");
    CHECK(mentioned("Case No. A40-12345/2033.", "en", MentionKind::document) == "40 12345 2033 ");
}

TEST_CASE("bounds: the least and the most") {
    CHECK(bound_in("Не менее 12 человек.", "ru") == Bound::least);
    CHECK(bound_in("Не более чем на 12 %.", "ru") == Bound::most);
    CHECK(bound_in("Более чем в 12 городах.", "ru") == Bound::least);
    CHECK(bound_in("No more than 12 people.", "en") == Bound::most);
    CHECK(bound_in("More than 12 people.", "en") == Bound::least);
    CHECK(bound_in("Ровно 12 человек.", "ru") == Bound::none);
}
