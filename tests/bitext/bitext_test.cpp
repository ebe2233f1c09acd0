// Tests of bitext/bitext.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bitext/bitext.h"

#include <doctest/doctest.h>

#include "support/bitexts.h"

using namespace stykovka;
using test::beads_of;
using test::segmented;

namespace {

Bitext sample() {
    return assemble(
        {segmented("ru", {"Заголовок", "Раз.|Два.|Три."}), segmented("en", {"Title", "One.|Two and three."})},
        beads_of({{1, 1}, {1, 1}, {2, 1}}));
}

}  // namespace

TEST_CASE("bitext: an assembled document is valid and its ids are unique over both sides") {
    const Bitext document = sample();
    CHECK(is_valid(document));
    CHECK(document.texts.source.segments[0].id == SegmentId{1});
    CHECK(document.texts.target.segments[0].id == SegmentId{5});
    CHECK(document.next_id == 8);
}

TEST_CASE("bitext: whatever breaks a rule of the types makes it invalid") {
    Bitext document = sample();
    SUBCASE("a bead too few") { document.alignment.beads = document.alignment.beads.splice(0, 1, {}); }
    SUBCASE("a bead without segments") { document.alignment.beads = document.alignment.beads.splice(0, 0, {Bead{}}); }
    SUBCASE("an id used twice") {
        Segment twice = document.texts.source.segments[1];
        twice.id = SegmentId{1};
        document.texts.source.segments = document.texts.source.segments.with(1, twice);
    }
    SUBCASE("outer white space") {
        Segment loose = document.texts.target.segments[0];
        loose.content.text += "\u00A0";
        document.texts.target.segments = document.texts.target.segments.with(0, loose);
    }
    SUBCASE("a paragraph that falls") {
        Segment early = document.texts.source.segments[2];
        early.paragraph = 0;
        document.texts.source.segments = document.texts.source.segments.with(2, early);
    }
    SUBCASE("a crossing link of linked segments") {
        document.alignment.crossings = {CrossingLink{{SegmentId{1}, SegmentId{5}}}};
    }
    CHECK_FALSE(is_valid(document));
}

TEST_CASE("bitext: a bead's content joins its segments with the space between them") {
    const Bitext document = sample();
    CHECK(content_of(document, 2, Side::source).text == "Два. Три.");
    CHECK(content_of(document, 2, Side::target).text == "Two and three.");
}

TEST_CASE("bitext: running text keeps paragraphs and the spaces inside them") {
    CHECK(running_text(sample(), Side::source) == "Заголовок\n\nРаз. Два. Три.\n");
    CHECK(running_text(sample(), Side::target) == "Title\n\nOne. Two and three.\n");
}

TEST_CASE("bitext: what is not translated goes out as marked source") {
    const Bitext document = untranslated(segmented("ru", {"Заголовок", "Раз.|Два."}), Language("en"));
    CHECK(is_valid(document));
    CHECK(untranslated_beads(document) == 3);
    CHECK(running_text(document, Side::target) == "[[Заголовок]]\n\n[[Раз.]] [[Два.]]\n");
}

TEST_CASE("bitext: a sentence that an alignment leaves alone is an omission, not untranslated") {
    const Bitext document =
        assemble({segmented("ru", {"Раз.|Два."}), segmented("en", {"One."})}, beads_of({{1, 1}, {1, 0}}));
    CHECK(untranslated_beads(document) == 0);
    CHECK(running_text(document, Side::target) == "One.\n");
}
