// Tests of a document whose source has a new version.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bitext/new_version.h"

#include <doctest/doctest.h>

#include "bitext/edits.h"
#include "support/bitexts.h"

using namespace stykovka;
using test::segmented;
using test::texts_of;

namespace {

using Texts = std::vector<std::string>;

const std::string first = "Прокурор города проверил литейный завод.";
const std::string second = "Долг перед рабочими превысил 28 млн рублей.";
const std::string third = "Виновное должностное лицо наказано.";

Bitext translated() {
    Bitext document = assemble({segmented("ru", {first, second, third}),
                                segmented("en", {"The prosecutor checked the foundry.", "Arrears exceeded 28 million.",
                                                 "The official was disciplined."})},
                               test::beads_of({{1, 1}, {1, 1}, {1, 1}}));
    return accept(document, 0, 3, AcceptedBy::person);
}

NewVersion renewed(const Bitext& document, const Texts& paragraphs) {
    const SegmentedText source = segmented("ru", paragraphs);
    const NewVersion version =
        with_new_source(document, source, aligned_versions(document.texts.source, source, NoProgress()));
    CHECK(is_valid(version.document));
    return version;
}

}  // namespace

TEST_CASE("new version: the same text changes nothing") {
    const NewVersion version = renewed(translated(), {first, second, third});
    CHECK(version.changes.empty());
    CHECK(version.equal == 3);
    CHECK(version.document == translated());
}

TEST_CASE("new version: a changed segment keeps its target and is to be revised, the others stay accepted") {
    const std::string changed = "Долг перед рабочими превысил 30 млн рублей.";
    const NewVersion version = renewed(translated(), {first, changed, third});
    REQUIRE(version.changes.size() == 1);
    CHECK(version.changes[0].kind == SourceChangeKind::changed);
    CHECK(version.changes[0].before == second);
    CHECK(version.changes[0].target == "Arrears exceeded 28 million.");
    CHECK(version.document.alignment.beads[1].state == BeadState::needs_review);
    CHECK(version.document.alignment.beads[2].state == BeadState::accepted);
    CHECK(texts_of(version.document, Side::target) == texts_of(translated(), Side::target));
}

TEST_CASE("new version: a new segment has no target, a deleted one leaves with its target and is told") {
    const NewVersion version =
        renewed(translated(), {first, "Подать заявление можно на портале государственных услуг.", third});
    CHECK(test::counts_of(version.document) == std::vector<BySide<std::uint32_t>>{{1, 1}, {1, 0}, {1, 1}});
    REQUIRE(version.changes.size() == 2);
    CHECK(version.changes[0].kind == SourceChangeKind::added);
    CHECK(version.changes[1].kind == SourceChangeKind::deleted);
    CHECK(version.changes[1].target == "Arrears exceeded 28 million.");
    CHECK(version.document.alignment.beads[1].state == BeadState::draft);
}

TEST_CASE("new version: a moved segment takes its target and its state with it") {
    const NewVersion version = renewed(translated(), {third, first, second});
    REQUIRE(version.changes.size() == 1);
    CHECK(version.changes[0].kind == SourceChangeKind::moved);
    CHECK(version.equal == 3);
    CHECK(texts_of(version.document, Side::target).front() == "The official was disciplined.");
    CHECK(version.document.alignment.beads[0].state == BeadState::accepted);
}

TEST_CASE("new version: what the translation adds by itself stays behind its bead") {
    Bitext document = assemble(
        {segmented("ru", {first, second}), segmented("en", {"Checked.", "A word on the foundry.", "Arrears."})},
        test::beads_of({{1, 1}, {0, 1}, {1, 1}}));
    const NewVersion version = renewed(document, {second, first});
    const Texts order = texts_of(version.document, Side::target);
    const auto at = [&](const std::string& text) {
        return std::find(order.begin(), order.end(), text) - order.begin();
    };
    CHECK(at("A word on the foundry.") == at("Checked.") + 1);
}
