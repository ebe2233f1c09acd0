// Tests of app/vendor_return.h: what comes back is compared first, and taken over as far as one wants.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/vendor_return.h"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "app/bilingual_table.h"
#include "app/outside_pairs.h"
#include "app/pipeline.h"
#include "app/session.h"
#include "base/error.h"
#include "bitext/edits.h"
#include "support/bitexts.h"
#include "support/paths.h"

using namespace stykovka;

namespace {

std::string source_text(std::size_t index) { return fmt::format("Предложение номер {}.", index + 1); }
std::string target_text(std::size_t index) { return fmt::format("Sentence number {}.", index + 1); }

/// An archive with one release of `count` sentences, the first `translated` of them translated and accepted.
struct Desk {
    Desk(const std::string& name, std::size_t count, std::size_t translated, ReleaseState state = ReleaseState::draft)
        : archive(test::fresh_folder(name) / "a.stykovka", "tester") {
        std::string source;
        for (std::size_t i = 0; i < count; ++i) source += (i > 0 ? "|" : "") + source_text(i);
        PreparedRelease prepared;
        prepared.release.number = "12/2031";
        prepared.release.date = date_of("2031-03-12");
        prepared.release.state = state;
        prepared.release.languages = {Language("ru"), Language("en")};
        prepared.document = untranslated(test::segmented("ru", {source}), Language("en"));
        for (std::size_t i = 0; i < translated; ++i) {
            prepared.document = set_text(prepared.document, i, Side::target, target_text(i));
            prepared.document = accept(prepared.document, i, i + 1, AcceptedBy::person);
        }
        id = store_release(archive, prepared, {}).id;
    }
    Bitext document() { return archive.releases().load(id).document; }

    OpenArchive archive;
    std::int64_t id = 0;
};

struct Line {
    std::string id, source, target;
};

XliffDocument returned(const std::vector<Line>& lines, const std::string& original = "12/2031#2031-03-12") {
    std::string xml = "<xliff version=\"1.2\"><file original=\"" + original + "\"><body>";
    for (const Line& line : lines)
        xml += "<trans-unit id=\"" + line.id + "\"><source>" + line.source + "</source><target>" + line.target +
               "</target></trans-unit>";
    return read_xliff(xml + "</body></file></xliff>", "back.xlf");
}

std::string id_of(Desk& desk, std::size_t bead) { return outside_id(desk.document().texts.source.segments[bead].id); }

// 60 sentences: 20 translated, of which 12 come back changed; 40 new; one is lost; three have another source.
std::vector<Line> busy_return(Desk& desk) {
    std::vector<Line> lines;
    for (std::size_t i = 0; i < 63; ++i) {
        Line line{id_of(desk, i), source_text(i), target_text(i)};
        if (i < 12) line.target = "Changed " + line.target;
        if (i >= 60) line.source += " И ещё.";
        if (i != 19) lines.push_back(line);
    }
    return lines;
}

}  // namespace

TEST_CASE("vendor return: new, changed, lost and of a changed source are told apart exactly") {
    Desk desk("vendor-return", 63, 20);
    const auto returns = compare_return(desk.archive, returned(busy_return(desk)), "back.xlf");
    REQUIRE(returns.size() == 1);
    const VendorReturn& back = returns[0];
    CHECK(back.number == "12/2031");
    CHECK(back.count(ReturnKind::added) == 40);
    CHECK(back.count(ReturnKind::changed) == 12);
    CHECK(back.count(ReturnKind::lost) == 1);
    CHECK(back.count(ReturnKind::source_changed) == 3);
    CHECK(back.count(ReturnKind::same) == 7);
    CHECK(back.count(ReturnKind::untranslated) + back.count(ReturnKind::unknown) +
              back.count(ReturnKind::illegal_codes) ==
          0);
    CHECK(back.pairs.back().kind == ReturnKind::lost);
    CHECK(back.pairs.back().present.source.text == source_text(19));
}

TEST_CASE("vendor return: comparing changes nothing; accepting all takes what is new or changed, and one undo back") {
    Desk desk("vendor-accept", 63, 20);
    const Bitext before = desk.document();
    const auto returns = compare_return(desk.archive, returned(busy_return(desk)), "back.xlf");
    CHECK(desk.document() == before);
    const ReturnOutcome outcome = accept_return(desk.archive, returns[0], {"Bureau", {}});
    CHECK(outcome.accepted == 52);
    CHECK(outcome.left == 0);
    Session session(desk.archive, desk.id);
    CHECK(content_of(session.document(), 0, Side::target).text == "Changed Sentence number 1.");
    CHECK(session.document().alignment.beads[0].accepted_by == AcceptedBy::vendor);
    CHECK(session.document().alignment.beads[15].accepted_by == AcceptedBy::person);
    CHECK(session.document().alignment.beads[25].state == BeadState::accepted);
    CHECK(session.document().alignment.beads[61].state == BeadState::draft);
    CHECK(session.undo_text() == "Translation from Bureau");
    session.undo();
    CHECK(session.document().alignment == before.alignment);
    CHECK(session.document().texts == before.texts);
}

TEST_CASE("vendor return: pairs can be chosen, and what cannot be taken is left and counted") {
    Desk desk("vendor-choose", 63, 20);
    const auto returns = compare_return(desk.archive, returned(busy_return(desk)), "back.xlf");
    const ReturnOutcome outcome =
        accept_return(desk.archive, returns[0], {"", {id_of(desk, 0), id_of(desk, 60), id_of(desk, 19)}});
    CHECK(outcome.accepted == 2);
    CHECK(outcome.left == 1);
    const Bitext after = desk.document();
    CHECK(after.alignment.beads[0].accepted_by == AcceptedBy::vendor);
    CHECK(content_of(after, 60, Side::target).text == target_text(60));
    CHECK(after.alignment.beads[60].state != BeadState::accepted);
    CHECK(content_of(after, 1, Side::target).text == target_text(1));
    const auto again = compare_return(desk.archive, returned(busy_return(desk)), "back.xlf");
    CHECK_THROWS_AS(accept_return(desk.archive, again[0], {"", {"s999"}}), Error);
}

TEST_CASE("vendor return: a release that was changed since the comparison is compared again") {
    Desk desk("vendor-conflict", 3, 0);
    const auto returns = compare_return(desk.archive, returned({{id_of(desk, 0), source_text(0), "One."}}), "back.xlf");
    Session session(desk.archive, desk.id);
    session.commit("Typing", set_text(session.document(), 1, Side::target, "Two."));
    CHECK_THROWS_AS(accept_return(desk.archive, returns[0], {}), Error);
    CHECK(desk.document().alignment.beads[0].count.target == 0);
}

TEST_CASE("vendor return: the wording of a signed-off release stays, other ones become alternatives") {
    Desk desk("vendor-signed", 3, 3, ReleaseState::signed_off);
    const std::uint64_t units = desk.archive.units().count();
    const auto returns =
        compare_return(desk.archive, returned({{id_of(desk, 0), source_text(0), "Another sentence."}}), "back.xlf");
    const ReturnOutcome outcome = accept_return(desk.archive, returns[0], {"Bureau", {}});
    CHECK(outcome.accepted == 0);
    CHECK(outcome.alternatives == 1);
    CHECK(content_of(desk.document(), 0, Side::target).text == target_text(0));
    CHECK(desk.archive.units().count() == units + 1);
    std::string origin;
    desk.archive.units().for_each([&](const StoredUnit& stored) {
        if (stored.unit.variants.target.content.text != "Another sentence.") return true;
        CHECK(stored.unit.standing == Standing::alternative);
        origin = stored.occurrences.at(0).origin;
        return false;
    });
    CHECK(origin == "vendor:Bureau");
}

TEST_CASE("vendor return: missing targets, changed and repeated ids and broken codes are named") {
    Desk desk("vendor-bad", 4, 0);
    const auto returns = compare_return(desk.archive,
                                        returned({{id_of(desk, 0), source_text(0), ""},
                                                  {"s77", source_text(1), "Two."},
                                                  {id_of(desk, 2), source_text(2), "Three <ph id=\"9\">?</ph>"},
                                                  {id_of(desk, 2), source_text(2), "Again."}}),
                                        "back.xlf");
    std::vector<ReturnKind> kinds;
    for (const ReturnedPair& pair : returns[0].pairs) kinds.push_back(pair.kind);
    CHECK(kinds == std::vector{ReturnKind::untranslated, ReturnKind::unknown, ReturnKind::illegal_codes,
                               ReturnKind::unknown, ReturnKind::lost, ReturnKind::lost});
    CHECK(returns[0].pairs[2].troubles == std::vector{CodeTrouble::unknown});
}

TEST_CASE("vendor return: a file about another archive's release is refused") {
    Desk desk("vendor-other", 2, 0);
    CHECK_THROWS_AS(compare_return(desk.archive, returned({{"s1", "a", "b"}}, "99/2031"), "back.xlf"), Error);
    CHECK_THROWS_AS(compare_return(desk.archive, returned({}), "back.xlf"), Error);
}

TEST_CASE("vendor return: a table comes back as the vendor's work, and its bad rows are left") {
    Desk desk("vendor_return_table", 6, 3);
    const LoadedRelease loaded = desk.archive.releases().load(desk.id);
    OfficeTable table = bilingual_table(loaded.release, loaded.document);
    table.rows[0][3] = "Sentence one.";     // changed
    table.rows[3][3] = "Sentence four.";    // new
    table.rows[4][2] = "Другой источник.";  // of another source
    table.rows[4][3] = "Another source.";
    table.rows.erase(table.rows.begin() + 5);  // lost
    const std::string bytes = xlsx_of(table);
    const VendorReturn back = compare_returned_table(desk.archive, desk.id, bytes, "back.xlsx");
    CHECK(back.number == "12/2031");
    CHECK(back.count(ReturnKind::changed) == 1);
    CHECK(back.count(ReturnKind::added) == 1);
    CHECK(back.count(ReturnKind::source_changed) == 1);
    CHECK(back.count(ReturnKind::lost) == 1);
    CHECK(back.count(ReturnKind::same) == 2);
    const ReturnOutcome outcome = accept_return(desk.archive, back, {"Bureau", {}});
    CHECK(outcome.accepted == 2);
    const Bitext document = desk.document();
    CHECK(content_of(document, 0, Side::target).text == "Sentence one.");
    CHECK(content_of(document, 3, Side::target).text == "Sentence four.");
    CHECK(document.alignment.beads[3].accepted_by == AcceptedBy::vendor);
    CHECK(content_of(document, 4, Side::target).text.empty());
    CHECK_THROWS_AS(compare_returned_table(desk.archive, desk.id, "PK", "back.xlsx"), Error);
}
