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

TEST_CASE("mentions: directions, halves of the globe and times near today") {
    CHECK(mentioned("К северо-востоку от южной окраины.", "ru", MentionKind::direction) == "NE S ");
    CHECK(mentioned("Northeast of the southern outskirts.", "en", MentionKind::direction) == "NE S ");
    CHECK(mentioned("Югра и северяне.", "ru", MentionKind::direction).empty());
    CHECK(mentioned("61°14′ с. ш., 58°07′ в. д.", "ru", MentionKind::hemisphere) == "N E ");
    CHECK(mentioned("At 44.5° south latitude.", "en", MentionKind::hemisphere) == "S ");
    CHECK(mentioned("Осенью прошлого года.", "ru", MentionKind::season) == "fall ");
    CHECK(mentioned("A fall in prices in the fall.", "en", MentionKind::season) == "fall ");
    CHECK(mentioned("В следующем квартале.", "ru", MentionKind::period_near) == "next ");
    CHECK(mentioned("The next question.", "en", MentionKind::period_near).empty());
}

TEST_CASE("mentions: no first and no one in phrases") {
    CHECK(mentioned("At first sight, second to none.", "en", MentionKind::first_or_second).empty());
    CHECK(mentioned("На первый взгляд.", "ru", MentionKind::first_or_second).empty());
    CHECK(mentioned("One another, the one, no one.", "en", MentionKind::one_or_two).empty());
}

TEST_CASE("mentions: quarters of a year, however they are numbered") {
    CHECK(mentioned("Выручка III квартала.", "ru", MentionKind::quarter) == "3 ");
    CHECK(mentioned("В первом квартале.", "ru", MentionKind::quarter) == "1 ");
    CHECK(mentioned("Third-quarter revenue, that of Q4 and of the final quarter.", "en", MentionKind::quarter) ==
          "3 4 4 ");
    CHECK(mentioned("The last quarter of an hour in the old quarter.", "en", MentionKind::quarter).empty());
}

TEST_CASE("mentions: parts of periods") {
    CHECK(mentioned("В начале мая и в конце года.", "ru", MentionKind::part_of_period) ==
          mentioned("In early May and at the end of the year.", "en", MentionKind::part_of_period));
}
