// Tests of documents whose translation came back corrected.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bitext/corrections.h"

#include <doctest/doctest.h>

#include "base/progress.h"
#include "bitext/edits.h"

using namespace stykovka;

namespace {

SegmentedText text(const std::string& language, const std::vector<std::vector<std::string>>& paragraphs) {
    SegmentedText result;
    result.language = Language(language);
    std::vector<ParagraphShape> shapes;
    std::vector<Segment> segments;
    for (const auto& paragraph : paragraphs) {
        for (const std::string& each : paragraph) {
            Segment segment;
            segment.content.text = each;
            segment.paragraph = static_cast<std::uint32_t>(shapes.size());
            segments.push_back(segment);
        }
        shapes.emplace_back();
    }
    result.paragraphs = shared_vector<ParagraphShape>(shapes);
    result.segments = shared_vector<Segment>(segments);
    return result;
}

const std::string title = "Wages paid to workers of the plant";
const std::string check = "The prosecutor checked the foundry in March.";
const std::string arrears = "Arrears exceeded 28 million rubles.";
const std::string hotline = "The hotline works around the clock.";
const std::string visits = "Citizens are received every day until evening.";

/// Five accepted 1–1 beads in three paragraphs.
Bitext document() {
    BySide<SegmentedText> texts{text("ru", {{"Заголовок"}, {"Проверка.", "Долг."}, {"Телефон.", "Прием."}}),
                                text("en", {{title}, {check, arrears}, {hotline, visits}})};
    Alignment alignment;
    Bead one_to_one;
    one_to_one.count = {1, 1};
    alignment.beads = shared_vector<Bead>(std::vector<Bead>(5, one_to_one));
    Bitext bitext = assemble(std::move(texts), std::move(alignment));
    return accept(bitext, 0, 5, AcceptedBy::person);
}

struct Compared {
    Bitext before;
    SegmentedText corrected;
    VersionAlignment versions;
    Corrections corrections;

    CorrectedDocument with(std::vector<bool> accepted) const {
        CorrectedDocument result = with_corrections(before, corrected, versions, accepted);
        CHECK(is_valid(result.document));
        return result;
    }
    CorrectedDocument with_all() const { return with(std::vector<bool>(corrections.list.size(), true)); }
};

Compared compared(Bitext before, SegmentedText corrected) {
    VersionAlignment versions = aligned_versions(before.texts.target, corrected, NoProgress());
    Corrections corrections = corrections_of(before, corrected, versions);
    return {std::move(before), std::move(corrected), std::move(versions), std::move(corrections)};
}

std::string target(const Bitext& bitext, std::size_t bead) { return content_of(bitext, bead, Side::target).text; }

}  // namespace

TEST_CASE("corrections: an equal text has none, and white space is no correction") {
    const Compared same = compared(
        document(), text("en", {{title}, {check, "Arrears exceeded 28\u00a0million  rubles."}, {hotline, visits}}));
    CHECK(same.corrections.list.empty());
    CHECK(same.corrections.equal == 5);
    CHECK(same.with_all().document == same.before);
}

TEST_CASE("corrections: each is made or not by itself, and an accepted bead stays accepted") {
    const std::string new_title = "Workers of the plant receive their wages";
    const std::string new_arrears = "Arrears totaled more than 28 million rubles.";
    const Compared two = compared(document(), text("en", {{new_title}, {check, new_arrears}, {hotline, visits}}));
    REQUIRE(two.corrections.list.size() == 2);
    CHECK(two.corrections.list[1].before == arrears);
    CHECK(two.corrections.list[1].after == new_arrears);
    CHECK(two.corrections.list[1].source == "Долг.");
    CHECK(two.corrections.list[1].bead == 2);
    const Bitext second = two.with({false, true}).document;
    CHECK(target(second, 0) == title);
    CHECK(target(second, 2) == new_arrears);
    CHECK(second.alignment.beads[2].state == BeadState::accepted);
    CHECK(second.alignment.beads[2].accepted_by == AcceptedBy::person);
    CHECK(second.texts.target.segments[2].id == two.before.texts.target.segments[2].id);
    CHECK(second.alignment.beads[0] == two.before.alignment.beads[0]);
    CHECK(two.with({false, false}).document == two.before);
}

TEST_CASE("corrections: a sentence that was split or merged stays with its sources") {
    const Compared split = compared(
        document(),
        text("en", {{title}, {"The prosecutor checked the foundry.", "It was in March.", arrears}, {hotline, visits}}));
    REQUIRE(split.corrections.list.size() == 1);
    CHECK(split.corrections.list[0].kind == CorrectionKind::split);
    CHECK(split.with_all().document.alignment.beads[1].count == BySide<std::uint32_t>{1, 2});
    const std::string merged_text =
        "The prosecutor checked the foundry in March, and arrears exceeded 28 million rubles.";
    const Compared merged = compared(document(), text("en", {{title}, {merged_text}, {hotline, visits}}));
    REQUIRE(merged.corrections.list.size() == 1);
    CHECK(merged.corrections.list[0].kind == CorrectionKind::merged);
    CHECK(merged.corrections.list[0].source == "Проверка. Долг.");
    const Bitext after = merged.with_all().document;
    CHECK(after.alignment.beads.size() == 4);
    CHECK(after.alignment.beads[1].count == BySide<std::uint32_t>{2, 1});
    CHECK(merged.with({false}).document == merged.before);
}

TEST_CASE("corrections: what was added gets a bead of its own, what was deleted is an omission on purpose") {
    const std::string portal = "Complaints may be filed through the portal of public services.";
    const Compared both = compared(document(), text("en", {{title}, {check, portal, arrears}, {visits}}));
    REQUIRE(both.corrections.list.size() == 2);
    CHECK(both.corrections.list[0].kind == CorrectionKind::added);
    CHECK(both.corrections.list[1].kind == CorrectionKind::deleted);
    CHECK(both.corrections.list[1].source == "Телефон.");
    const CorrectedDocument corrected = both.with_all();
    const Bitext& after = corrected.document;
    REQUIRE(after.alignment.beads.size() == 6);
    CHECK(after.alignment.beads[2].count == BySide<std::uint32_t>{0, 1});
    CHECK(after.alignment.beads[4].count == BySide<std::uint32_t>{1, 0});
    CHECK(after.alignment.beads[4].on_purpose);
    CHECK(running_text(after, Side::target).find("[[") == std::string::npos);
    CHECK(after.texts.target.segments[2].paragraph == 1);
    CHECK(corrected.beads == std::vector<std::size_t>{0, 1, 2, 3, 5});
    CHECK(both.with({true, false}).document.alignment.beads.size() == 6);
    CHECK(target(both.with({false, true}).document, 2) == arrears);
}

TEST_CASE("corrections: a sentence behind the last one does not join it") {
    const std::string portal = "Complaints may be filed through the portal of public services.";
    const Compared added = compared(document(), text("en", {{title}, {check, arrears}, {hotline, visits, portal}}));
    REQUIRE(added.corrections.list.size() == 1);
    CHECK(added.with_all().document.alignment.beads[5].count == BySide<std::uint32_t>{0, 1});
}

TEST_CASE("corrections: a sentence that moved keeps a link to its source") {
    const Compared moved = compared(document(), text("en", {{title}, {check, arrears}, {visits, hotline}}));
    REQUIRE(moved.corrections.list.size() == 1);
    CHECK(moved.corrections.list[0].kind == CorrectionKind::moved);
    const Bitext after = moved.with_all().document;
    CHECK(running_text(after, Side::target).find(visits + " " + hotline) != std::string::npos);
    CHECK(after.alignment.crossings.size() == 1);
    CHECK(moved.with({false}).document == moved.before);
}

TEST_CASE("corrections: a sentence where a segment is not translated yet is its translation") {
    Bitext draft = set_text(document(), 2, Side::target, "");
    const Compared filled = compared(draft, text("en", {{title}, {check, arrears}, {hotline, visits}}));
    REQUIRE(filled.corrections.list.size() == 1);
    CHECK(filled.corrections.list[0].source == "Долг.");
    CHECK(target(filled.with_all().document, 2) == arrears);
    CHECK(filled.with_all().document.alignment.beads.size() == 5);
    const Compared untouched = compared(draft, text("en", {{title}, {check, "[[Долг.]]"}, {hotline, visits}}));
    CHECK(untouched.corrections.list.empty());
    CHECK(untouched.with_all().document == draft);
}

TEST_CASE("corrections: the formatting of a sentence stays with its words") {
    Bitext formatted = document();
    Segment segment = formatted.texts.target.segments[2];
    segment.content.codes = {{17, CodeKind::open, "1", "b", {}, "<b>"}, {27, CodeKind::close, "1", "b", {}, "</b>"}};
    formatted.texts.target.segments = formatted.texts.target.segments.with(2, segment);
    const Compared reworded = compared(
        formatted, text("en", {{title}, {check, "Total arrears exceeded 28 million rubles."}, {hotline, visits}}));
    const Content after = content_of(reworded.with_all().document, 2, Side::target);
    REQUIRE(after.codes.size() == 2);
    CHECK(after.text.substr(after.codes[0].offset, 10) == "28 million");
}
