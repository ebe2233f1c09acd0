// Tests of src/bitext/history.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bitext/history.h"

#include <doctest/doctest.h>

#include <random>

#include "base/error.h"
#include "bitext/edits.h"
#include "support/bitexts.h"

using namespace stykovka;
using namespace stykovka::test;

namespace {

Bitext pairs(std::size_t count) {
    std::vector<std::string> source;
    std::vector<std::string> target;
    for (std::size_t i = 0; i < count; ++i) {
        source.push_back("Предложение " + std::to_string(i) + ".");
        target.push_back("Sentence " + std::to_string(i) + ".");
    }
    return assemble({segmented("ru", source), segmented("en", target)},
                    beads_of(std::vector<BySide<std::uint32_t>>(count, {1, 1})));
}

template <class T>
void splice_anywhere(shared_vector<T>& values, std::mt19937& random, const T& value) {
    const std::size_t begin = random() % (values.size() + 1);
    const std::size_t count = random() % (values.size() - begin + 1) % 200;
    values = values.splice(begin, count, std::vector<T>(random() % 200, value));
}

Bead bead_with(float confidence) {
    Bead bead;
    bead.confidence = confidence;
    return bead;
}

// Any change at all, valid or not: a step must describe it.
Bitext changed_anyhow(Bitext document, std::mt19937& random) {
    Segment segment;
    segment.id = SegmentId{document.next_id++};
    segment.content.text = "Text " + std::to_string(random());
    if (random() % 2 == 0) splice_anywhere(document.texts.source.segments, random, segment);
    if (random() % 2 == 0) splice_anywhere(document.texts.target.segments, random, segment);
    if (random() % 4 == 0)
        splice_anywhere(document.texts.target.paragraphs, random, ParagraphShape{ParagraphKind::heading, "7"});
    if (random() % 2 == 0)
        splice_anywhere(document.alignment.beads, random, bead_with(static_cast<float>(random() % 100) / 100));
    if (random() % 4 == 0)
        splice_anywhere(document.alignment.crossings, random, CrossingLink{{SegmentId{1}, SegmentId{2}}});
    return document;
}

Bitext typed(const Bitext& document, std::size_t bead, const char* text) {
    return set_text(document, bead, Side::target, text);
}

}  // namespace

TEST_CASE("history: whatever changed, undo gives the document before and redo the one after") {
    std::mt19937 random(5);
    for (int round = 0; round < 200; ++round) {
        const Bitext before = pairs(random() % 300);
        const Bitext after = changed_anyhow(before, random);
        const Step step = step_between(before, after, "Change");
        Bitext undone = undo(after, step);
        CHECK(undone.next_id == after.next_id);
        undone.next_id = before.next_id;
        REQUIRE(undone == before);
        REQUIRE(redo(before, step).alignment == after.alignment);
        REQUIRE(redo(before, step).texts == after.texts);
        REQUIRE(undo(redo(before, step), step).texts == before.texts);
    }
}

TEST_CASE("history: a chain of edits is undone to its beginning and done again to its end") {
    const Bitext beginning = pairs(300);
    std::vector<Bitext> documents{beginning};
    std::vector<Step> steps;
    std::mt19937 random(6);
    while (steps.size() < 60) {
        const std::size_t bead = random() % documents.back().alignment.beads.size();
        try {
            Bitext next = random() % 3 == 0   ? merge_with_next(documents.back(), bead)
                          : random() % 2 == 0 ? unlink(documents.back(), bead)
                                              : typed(documents.back(), bead, "Other words.");
            Step step = step_between(documents.back(), next, "Edit");
            if (step.empty()) continue;
            steps.push_back(std::move(step));
            documents.push_back(std::move(next));
        } catch (const Error& error) {
            REQUIRE(error.kind() == ErrorKind::usage);
        }
    }
    Bitext document = documents.back();
    for (std::size_t i = steps.size(); i-- > 0;) document = undo(document, steps[i]);
    CHECK(document.texts == beginning.texts);
    CHECK(document.alignment == beginning.alignment);
    for (const Step& step : steps) document = redo(document, step);
    CHECK(document.texts == documents.back().texts);
    CHECK(document.alignment == documents.back().alignment);
}

TEST_CASE("history: equal documents are an empty step") { CHECK(step_between(pairs(3), pairs(3), "Nothing").empty()); }

TEST_CASE("history: a step holds only what changed") {
    const Bitext before = pairs(1000);
    const Step step = step_between(before, merge_with_next(before, 500), "Merge beads");
    CHECK(step.beads.begin == 500);
    CHECK(step.beads.removed.size() == 2);
    CHECK(step.beads.inserted.size() == 1);
    CHECK(step.segments.source.empty());
    CHECK(step.segments.target.empty());
}

TEST_CASE("history: a step shows at its bead, also when only a text changed") {
    const Bitext before = pairs(10);
    CHECK(place_of(step_between(before, merge_with_next(before, 4), "")) == 4);
    Bitext after = before;
    Segment segment = before.texts.target.segments[7];
    segment.content.text = "Other words.";
    after.texts.target.segments = after.texts.target.segments.with(7, segment);
    CHECK(place_of(step_between(before, after, "")) == 7);
}

TEST_CASE("history: typing in one segment becomes one step, anything between keeps them apart") {
    const Bitext a = pairs(5);
    const Bitext b = typed(a, 2, "Sent");
    const Bitext c = typed(b, 2, "Sentence two.");
    const Bitext d = typed(c, 3, "Elsewhere.");
    const Step first = step_between(a, b, "Edit text");
    const Step second = step_between(b, c, "Edit text");
    const Step third = step_between(c, d, "Edit text");
    REQUIRE(can_merge(first, second));
    CHECK_FALSE(can_merge(second, third));
    CHECK_FALSE(can_merge(first, step_between(b, merge_with_next(b, 2), "Merge beads")));
    const Step both = merged(first, second);
    CHECK(undo(c, both).texts == a.texts);
    CHECK(undo(c, both).alignment == a.alignment);
    CHECK(redo(a, both).texts == c.texts);
    CHECK(redo(a, both).alignment == c.alignment);
}

TEST_CASE("history: typing the old words again leaves no change of the text") {
    const Bitext a = pairs(5);
    const Bitext b = typed(a, 2, "Sent");
    const Bitext c = typed(b, 2, "Sentence 2.");
    const Step both = merged(step_between(a, b, "Edit text"), step_between(b, c, "Edit text"));
    CHECK(both.segments.target.empty());
    CHECK(place_of(both) == 2);
}

TEST_CASE("history: splitting and joining segments keeps the wording, typing does not") {
    const Bitext document = pairs(3);
    const auto changes = [&](const Bitext& next) { return changes_wording(step_between(document, next, "")); };
    CHECK_FALSE(changes(split_segment(document, 1, Side::target, 0, 8)));
    CHECK_FALSE(changes(merge_with_next(document, 1)));
    CHECK(changes(typed(document, 1, "Other words.")));
}
