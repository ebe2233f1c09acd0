// Tests of bitext/edits.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bitext/edits.h"

#include <doctest/doctest.h>

#include <random>

#include "base/error.h"
#include "support/bitexts.h"

using namespace stykovka;
using test::beads_of;
using test::counts_of;
using test::segmented;
using test::texts_of;
using Counts = std::vector<BySide<std::uint32_t>>;
using Texts = std::vector<std::string>;

namespace {

Bitext three_pairs() {
    return assemble({segmented("ru", {"Раз.|Два.|Три."}), segmented("en", {"One.|Two.|Three."})},
                    beads_of({{1, 1}, {1, 1}, {1, 1}}));
}

Bitext with_counts(const Counts& counts) {
    Bitext document = three_pairs();
    document.alignment = beads_of(counts);
    REQUIRE(is_valid(document));
    return document;
}

}  // namespace

TEST_CASE("edits: merging beads adds their counts and asks for review") {
    const Bitext merged = merge_with_next(three_pairs(), 1);
    CHECK(counts_of(merged) == Counts{{1, 1}, {2, 2}});
    CHECK(merged.alignment.beads[1].state == BeadState::needs_review);
    CHECK_THROWS_AS(merge_with_next(three_pairs(), 2), Error);
}

TEST_CASE("edits: splitting a merged bead gives back the counts") {
    CHECK(counts_of(split_bead(merge_with_next(three_pairs(), 0), 0, {1, 1})) == Counts{{1, 1}, {1, 1}, {1, 1}});
    CHECK_THROWS_AS(split_bead(three_pairs(), 0, {1, 1}), Error);
}

TEST_CASE("edits: splitting a segment of a 1-2 bead makes two 1-1 beads") {
    const Bitext document =
        assemble({segmented("ru", {"Раз, два."}), segmented("en", {"One.|Two."})}, beads_of({{1, 2}}));
    const Bitext split =
        split_segment(document, 0, Side::source, 0, static_cast<std::uint32_t>(std::string("Раз,").size()));
    CHECK(counts_of(split) == Counts{{1, 1}, {1, 1}});
    CHECK(texts_of(split, Side::source) == Texts{"Раз,", "два."});
    CHECK(split.texts.source.segments[0].space_after == " ");
    CHECK(running_text(split, Side::source) == "Раз, два.\n");
}

TEST_CASE("edits: splitting a segment of a 1-1 bead makes a 2-1 bead, and merging takes it back") {
    const Bitext split = split_segment(three_pairs(), 1, Side::target, 0, 2);
    CHECK(counts_of(split) == Counts{{1, 1}, {1, 2}, {1, 1}});
    CHECK(texts_of(merge_segments(split, 1, Side::target), Side::target) == Texts{"One.", "Tw o.", "Three."});
}

TEST_CASE("edits: splitting at the end of a segment changes nothing") {
    const Bitext document = three_pairs();
    CHECK(split_segment(document, 0, Side::target, 0, 4) == document);
    CHECK(split_segment(document, 0, Side::target, 0, 0) == document);
}

TEST_CASE("edits: inline codes of a split segment go with their half") {
    Bitext document = three_pairs();
    Segment bold = document.texts.target.segments[2];
    bold.content = {"Three four",
                    {{0, CodeKind::open, "1", "bpt", {}, "<b>"}, {5, CodeKind::close, "1", "ept", {}, "</b>"}}};
    document.texts.target.segments = document.texts.target.segments.with(2, bold);
    const Bitext split = split_segment(document, 2, Side::target, 0, 5);
    CHECK(split.texts.target.segments[2].content.codes.size() == 2);
    CHECK(split.texts.target.segments[3].content.codes.empty());
}

TEST_CASE("edits: a segment moves to the neighbouring bead, and an empty bead vanishes") {
    CHECK(counts_of(move_segment(three_pairs(), 1, Side::target, Direction::up)) == Counts{{1, 2}, {1, 0}, {1, 1}});
    CHECK(counts_of(move_segment(with_counts({{1, 1}, {1, 0}, {1, 2}}), 2, Side::target, Direction::up)) ==
          Counts{{1, 1}, {1, 1}, {1, 1}});
    CHECK(counts_of(move_segment(with_counts({{1, 1}, {2, 1}, {0, 1}}), 2, Side::target, Direction::up)) ==
          Counts{{1, 1}, {2, 2}});
}

TEST_CASE("edits: a segment moved beyond the first bead gets a bead of its own") {
    CHECK(counts_of(move_segment(three_pairs(), 0, Side::source, Direction::up)) ==
          Counts{{1, 0}, {0, 1}, {1, 1}, {1, 1}});
    CHECK_THROWS_AS(move_segment(with_counts({{1, 0}, {1, 1}, {1, 2}}), 0, Side::source, Direction::up), Error);
}

TEST_CASE("edits: a gap moves this side down as far as the next gap") {
    CHECK(counts_of(insert_gap(three_pairs(), 0, Side::target)) == Counts{{1, 0}, {1, 1}, {1, 1}, {0, 1}});
    CHECK(counts_of(insert_gap(with_counts({{1, 2}, {1, 0}, {1, 1}}), 0, Side::target)) ==
          Counts{{1, 0}, {1, 2}, {1, 1}});
}

TEST_CASE("edits: closing a gap undoes inserting it") {
    CHECK(counts_of(close_gap(insert_gap(three_pairs(), 0, Side::target), 0, Side::target)) ==
          Counts{{1, 1}, {1, 1}, {1, 1}});
}

TEST_CASE("edits: unlinking and linking again gives the same bead") {
    const Bitext apart = unlink(three_pairs(), 1);
    CHECK(counts_of(apart) == Counts{{1, 1}, {1, 0}, {0, 1}, {1, 1}});
    CHECK(counts_of(link_with_next(apart, 1)) == counts_of(three_pairs()));
    CHECK_THROWS_AS(link_with_next(three_pairs(), 0), Error);
}

TEST_CASE("edits: swapped texts leave spaces and paragraphs in place") {
    const Bitext document =
        assemble({segmented("ru", {"Раз.", "Два."}), segmented("en", {"Two.", "One."})}, beads_of({{1, 1}, {1, 1}}));
    const Bitext swapped = swap_with_next(document, 0, Side::target);
    CHECK(running_text(swapped, Side::target) == "One.\n\nTwo.\n");
    CHECK(is_valid(swapped));
}

TEST_CASE("edits: text typed into an empty target makes a segment in the paragraph of its source") {
    const Bitext document = untranslated(segmented("ru", {"Заголовок", "Раз.|Два."}), Language("en"));
    const Bitext typed = set_text(set_text(document, 2, Side::target, "  Two. "), 0, Side::target, "Title");
    CHECK(running_text(typed, Side::target) == "Title\n\n[[Раз.]] Two.\n");
    CHECK(typed.alignment.beads[2].state == BeadState::draft);
    CHECK(untranslated_beads(typed) == 1);
}

TEST_CASE("edits: an accepted bead needs review when its text changes, and not when it does not") {
    const Bitext accepted = accept(three_pairs(), 0, 3, AcceptedBy::person);
    CHECK(set_text(accepted, 0, Side::target, " One. ") == accepted);
    const Bitext typed = set_text(accepted, 0, Side::target, "Once.");
    CHECK(typed.alignment.beads[0].state == BeadState::needs_review);
    CHECK(typed.alignment.beads[1].state == BeadState::accepted);
}

TEST_CASE("edits: an emptied target is to be translated again, an emptied addition vanishes") {
    CHECK(set_text(three_pairs(), 1, Side::target, "").alignment.beads[1].state == BeadState::draft);
    CHECK(counts_of(set_text(unlink(three_pairs(), 1), 2, Side::target, " ")) == Counts{{1, 1}, {1, 0}, {1, 1}});
}

TEST_CASE("edits: text for a bead of several segments becomes one segment") {
    const Bitext typed = set_text(with_counts({{1, 2}, {2, 1}}), 0, Side::target, "One, two.");
    CHECK(texts_of(typed, Side::target) == Texts{"One, two.", "Three."});
    CHECK(counts_of(typed) == Counts{{1, 1}, {2, 1}});
}

TEST_CASE("edits: many texts at once are as one after the other") {
    const Bitext document = accept(with_counts({{1, 2}, {2, 1}}), 0, 2, AcceptedBy::person);
    const std::vector<SegmentText> texts{{0, Side::source, 0, "Один."},
                                         {0, Side::target, 0, " "},
                                         {0, Side::target, 1, "Second."},
                                         {1, Side::source, 1, "Три."}};
    Bitext each = document;
    for (auto text = texts.rbegin(); text != texts.rend(); ++text)
        each = set_text(each, text->bead, text->side, text->text, text->segment);
    CHECK(set_texts(document, texts) == each);
    CHECK(texts_of(each, Side::target) == Texts{"Second.", "Three."});
    CHECK(set_texts(document, {}) == document);
}

TEST_CASE("edits: codes behind the change move with their text") {
    Bitext document = three_pairs();
    Segment coded = document.texts.target.segments[0];
    coded.content = {"A red car", {{2, CodeKind::open, "1", "bpt", {}, ""}, {5, CodeKind::close, "1", "ept", {}, ""}}};
    document.texts.target.segments = document.texts.target.segments.with(0, coded);
    const Bitext typed = set_text(document, 0, Side::target, "Один red car");
    CHECK(typed.texts.target.segments[0].content.codes[0].offset == std::string("Один ").size());
    CHECK(typed.texts.target.segments[0].content.codes[1].offset == std::string("Один red").size());
}

TEST_CASE("edits: only pairs are accepted, unless the gap is on purpose") {
    const Bitext document = with_counts({{1, 1}, {1, 0}, {1, 2}});
    const Bitext accepted = accept(document, 0, 3, AcceptedBy::person);
    CHECK(accepted.alignment.beads[1].state == BeadState::automatic);
    CHECK(accept(set_on_purpose(document, 1, true), 0, 3, AcceptedBy::person).alignment.beads[1].state ==
          BeadState::accepted);
    CHECK_THROWS_AS(set_on_purpose(document, 0, true), Error);
}

TEST_CASE("edits: a threshold accepts by confidence and says so") {
    Bitext document = three_pairs();
    Bead sure = document.alignment.beads[1];
    sure.confidence = 0.95F;
    document.alignment.beads = document.alignment.beads.with(1, sure);
    const Bitext accepted = accept_above(document, 0.9F);
    CHECK(accepted.alignment.beads[0].state == BeadState::automatic);
    CHECK(accepted.alignment.beads[1].accepted_by == AcceptedBy::confidence);
    CHECK(accept(accepted, 1, 2, AcceptedBy::person).alignment.beads[1].accepted_by == AcceptedBy::person);
}

TEST_CASE("edits: a crossing link joins two lonely segments and vanishes when one is linked") {
    const Bitext document = with_counts({{1, 0}, {1, 1}, {1, 1}, {0, 1}});
    const Bitext crossed = add_crossing(document, 0, 3);
    CHECK(crossed.alignment.crossings.size() == 1);
    CHECK(merge_with_next(crossed, 0).alignment.crossings.empty());
    CHECK(remove_crossing(crossed, 3).alignment.crossings.empty());
    CHECK_THROWS_AS(add_crossing(document, 1, 3), Error);
}

TEST_CASE("edits: beads that a crossing link joins are accepted together, and lose that with the link") {
    const Bitext document = add_crossing(with_counts({{1, 0}, {1, 1}, {1, 1}, {0, 1}}), 0, 3);
    const Bitext accepted = accept(document, 3, 4, AcceptedBy::person);
    CHECK(accepted.alignment.beads[0].state == BeadState::accepted);
    CHECK(accepted.alignment.beads[3].state == BeadState::accepted);
    CHECK(with_alignment(accepted, Alignment{accepted.alignment.beads, {}}) == accepted);
    const Bitext apart = remove_crossing(accepted, 0);
    CHECK(apart.alignment.beads[0].state == BeadState::draft);
    CHECK(apart.alignment.beads[3].state == BeadState::needs_review);
}

TEST_CASE("edits: any sequence of edits keeps the document valid and the words in order") {
    std::mt19937 random(11);
    for (int round = 0; round < 60; ++round) {
        Bitext document = three_pairs();
        for (int step = 0; step < 40; ++step) {
            const std::size_t bead = random() % document.alignment.beads.size();
            const Side side = random() % 2 == 0 ? Side::source : Side::target;
            try {
                switch (random() % 9) {
                    case 0:
                        document = merge_with_next(document, bead);
                        break;
                    case 1:
                        document = unlink(document, bead);
                        break;
                    case 2:
                        document = link_with_next(document, bead);
                        break;
                    case 3:
                        document = insert_gap(document, bead, side);
                        break;
                    case 4:
                        document = close_gap(document, bead, side);
                        break;
                    case 5:
                        document = move_segment(document, bead, side, Direction::up);
                        break;
                    case 6:
                        document = move_segment(document, bead, side, Direction::down);
                        break;
                    case 7:
                        document = accept(document, bead, bead + 1, AcceptedBy::person);
                        break;
                    case 8:
                        document = set_on_purpose(document, bead, true);
                        break;
                }
            } catch (const Error& error) {
                REQUIRE(error.kind() == ErrorKind::usage);
            }
            REQUIRE(is_valid(document));
        }
        CHECK(running_text(document, Side::source) == "Раз. Два. Три.\n");
        CHECK(texts_of(document, Side::target) == Texts{"One.", "Two.", "Three."});
    }
}
