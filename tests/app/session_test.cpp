// Tests of app/session.h and app/action_steps.h: what a user does to an open release.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session.h"

#include <doctest/doctest.h>

#include <deque>
#include <random>

#include "app/actions.h"
#include "app/occurrences.h"
#include "app/open_archive.h"
#include "app/own_abbreviations.h"
#include "app/pipeline.h"
#include "base/error.h"
#include "base/file.h"
#include "bitext/edits.h"
#include "support/bitexts.h"
#include "support/own_settings.h"
#include "support/paths.h"

using namespace stykovka;
using test::beads_of;
using test::counts_of;
using test::segmented;
using Counts = std::vector<BySide<std::uint32_t>>;

namespace {

/// Answers from a list, and keeps what it was told.
class ScriptedPrompts : public Prompts {
public:
    std::deque<std::string> answers;
    std::vector<std::string> told;
    std::string board;

    std::vector<std::filesystem::path> files_to_open(const std::string&, const std::vector<FileKind>&) override {
        return {};
    }
    std::optional<std::filesystem::path> file_to_save(const std::string&, const std::string&,
                                                      const std::vector<FileKind>&) override {
        return next();
    }
    std::optional<std::string> text(const std::string&, const std::string&) override { return next(); }
    bool confirms(const std::string&) override { return true; }
    void tell(const std::string& sentence) override { told.push_back(sentence); }
    std::string clipboard() override { return board; }
    void put_on_clipboard(const std::string& text) override { board = text; }

private:
    std::optional<std::string> next() {
        if (answers.empty()) return std::nullopt;
        const std::string answer = answers.front();
        answers.pop_front();
        return answer;
    }
};

PreparedRelease three_pairs(ReleaseState state) {
    PreparedRelease prepared;
    prepared.release.number = "7";
    prepared.release.state = state;
    prepared.release.languages = {Language("ru"), Language("en")};
    prepared.document = assemble({segmented("ru", {"Первый пункт.|Второй пункт.|Третий пункт."}),
                                  segmented("en", {"The first clause.|The second clause.|The third clause."})},
                                 beads_of({{1, 1}, {1, 1}, {1, 1}}));
    return prepared;
}

/// An archive with one release of three pairs, open.
struct Desk {
    explicit Desk(const std::string& name, ReleaseState state = ReleaseState::draft)
        : archive(test::fresh_folder(name) / "a.stykovka", "tester"),
          id(store_release(archive, three_pairs(state), {}).id),
          session(archive, id) {
        context.session = &session;
        context.prompts = &prompts;
    }
    bool run(std::string_view action) { return run_action(action, context); }
    const Bead& bead(std::size_t index) const { return session.document().alignment.beads[index]; }

    OpenArchive archive;
    std::int64_t id;
    Session session;
    ScriptedPrompts prompts;
    ActionContext context;
};

}  // namespace

TEST_CASE("session: a commit, its undo and redo survive a restart") {
    Desk desk("session-restart");
    const Bitext before = desk.session.document();
    REQUIRE(desk.run("bead.merge-next"));
    Session second(desk.archive, desk.id);
    CHECK(counts_of(second.document()) == Counts{{2, 2}, {1, 1}});
    CHECK(second.undo_text() == "Merge pairs");
    second.undo();
    CHECK(second.document().alignment == before.alignment);
    Session third(desk.archive, desk.id);
    CHECK(third.redo_text() == "Merge pairs");
    third.redo();
    CHECK(counts_of(third.document()) == Counts{{2, 2}, {1, 1}});
}

TEST_CASE("session: accepting a bead puts it into the memory, undo takes it out, redo puts it back") {
    Desk desk("session-memory");
    REQUIRE(desk.run("bead.accept"));
    CHECK(desk.archive.units().count() == 1);
    REQUIRE(desk.run("edit.undo"));
    CHECK(desk.archive.units().count() == 0);
    REQUIRE(desk.run("edit.redo"));
    CHECK(desk.archive.units().count() == 1);
}

TEST_CASE("session: a changed text of an accepted bead leaves the memory until it is accepted again") {
    Desk desk("session-changed");
    desk.run("bead.accept");
    desk.session.commit("Type", set_text(desk.session.document(), 0, Side::target, "The first item."));
    CHECK(desk.archive.units().count() == 0);
    desk.run("bead.accept");
    const auto matches =
        desk.archive.memory().matches_for(Content{"Первый пункт.", {}}, {Language("ru"), Language("en")}, {});
    REQUIRE(matches.size() == 1);
    CHECK(matches[0].unit.variants.target.content.text == "The first item.");
    CHECK(matches[0].occurrences[0].aligned_by == "person");
}

TEST_CASE("session: what somebody else committed is a conflict, and the document is then as it is in the archive") {
    Desk desk("session-conflict");
    OpenArchive other_archive(desk.archive.path(), "colleague");
    Session other(other_archive, desk.id);
    other.commit("Accept pair", accept(other.document(), 2, 3, AcceptedBy::person));
    CHECK_THROWS_AS(desk.run("bead.merge-next"), Error);
    CHECK(desk.bead(2).state == BeadState::accepted);
    CHECK(desk.run("bead.merge-next"));
}

TEST_CASE("session: the wording of a published release stays, its beads may be corrected") {
    Desk desk("session-published", ReleaseState::published);
    CHECK_FALSE(desk.run("edit.copy-source"));
    CHECK_THROWS_AS(desk.session.commit("Type", set_text(desk.session.document(), 0, Side::target, "Else.")), Error);
    CHECK(desk.run("bead.merge-next"));
    desk.session.move_to({0, Side::target, 0, 9});
    CHECK(desk.run("segment.split"));
}

TEST_CASE("session: a draft and the cursor are there after a restart, also in an empty target") {
    Desk desk("session-draft");
    desk.session.commit("Clear", set_text(desk.session.document(), 1, Side::target, ""));
    const SegmentId anchor = desk.session.document().texts.source.segments[1].id;
    desk.session.move_to({2, Side::source, 0, 4});
    desk.session.keep_draft({anchor, Side::target, "The sec", 7});
    Session again(desk.archive, desk.id);
    REQUIRE(again.draft());
    CHECK(again.draft()->text == "The sec");
    CHECK(again.cursor() == Cursor{1, Side::target, 0, 7});
    again.drop_draft();
    CHECK_FALSE(Session(desk.archive, desk.id).draft());
    CHECK(Session(desk.archive, desk.id).cursor() == Cursor{2, Side::source, 0, 4});
}

TEST_CASE("actions: confirming goes on to the next bead that is not accepted") {
    Desk desk("action-confirm");
    desk.session.commit("Accept", accept(desk.session.document(), 1, 2, AcceptedBy::person));
    REQUIRE(desk.run("bead.confirm-next"));
    CHECK(desk.bead(0).accepted_by == AcceptedBy::person);
    CHECK(desk.session.cursor().bead == 2);
}

TEST_CASE("actions: a segment without counterpart is not confirmed, and the user is told why") {
    Desk desk("action-lonely");
    desk.run("bead.unlink");
    desk.run("bead.confirm-next");
    CHECK(desk.prompts.told.size() == 1);
    CHECK(desk.bead(0).state != BeadState::accepted);
    CHECK(desk.run("bead.on-purpose"));
    CHECK(desk.bead(0).on_purpose);
}

TEST_CASE("actions: the traps of alignment take one action each") {
    Desk desk("action-traps");
    desk.session.move_to({1, Side::target, 0, 0});
    SUBCASE("a merge and its split") {
        desk.run("bead.merge-next");
        CHECK(counts_of(desk.session.document()) == Counts{{1, 1}, {2, 2}});
        desk.run("bead.split");
        CHECK(counts_of(desk.session.document()) == Counts{{1, 1}, {1, 1}, {1, 1}});
    }
    SUBCASE("a gap and its end") {
        desk.run("bead.insert-gap");
        CHECK(counts_of(desk.session.document()) == Counts{{1, 1}, {1, 0}, {1, 1}, {0, 1}});
        desk.run("bead.close-gap");
        CHECK(counts_of(desk.session.document()) == Counts{{1, 1}, {1, 1}, {1, 1}});
    }
    SUBCASE("a segment moved up, the cursor with it") {
        desk.run("segment.move-up");
        CHECK(counts_of(desk.session.document()) == Counts{{1, 2}, {1, 0}, {1, 1}});
        CHECK(desk.session.cursor().bead == 0);
    }
}

// The text was cut behind an abbreviation that nobody knew; what stands on the other side stays with the first half.
TEST_CASE("actions: a segment that ended too soon is joined with the next one, and its abbreviation is remembered") {
    const test::OwnSettings settings("action-no-break-settings");
    Desk desk("action-no-break");
    desk.session.commit("x", assemble({segmented("ru", {"Да.|Это гидротехн.|Управление.|Конец.", "Новый."}),
                                       segmented("en", {"Yes.|The department.|End.", "New."})},
                                      beads_of({{1, 1}, {2, 1}, {1, 1}, {1, 1}})));
    const auto source = [&](std::size_t segment) {
        return desk.session.document().texts.source.segments[segment].content.text;
    };
    SUBCASE("both in one bead") {
        desk.session.move_to({1, Side::source, 0, 0});
        desk.prompts.answers = {"гидротехн."};
        CHECK(desk.run("segment.no-break"));
        CHECK(counts_of(desk.session.document()) == Counts{{1, 1}, {1, 1}, {1, 1}, {1, 1}});
        CHECK(source(1) == "Это гидротехн. Управление.");
        CHECK(read_file(own_abbreviations_file(Language("ru"))) == "гидротехн.\n");
        desk.run("edit.undo");
        CHECK(counts_of(desk.session.document()) == Counts{{1, 1}, {2, 1}, {1, 1}, {1, 1}});
    }
    SUBCASE("the first of more than two, which the others stay behind") {
        desk.session.move_to({0, Side::source, 0, 0});
        desk.run("bead.merge-next");
        desk.session.move_to({0, Side::source, 1, 0});
        desk.prompts.answers = {"гидротехн."};
        CHECK(desk.run("segment.no-break"));
        CHECK(counts_of(desk.session.document()) == Counts{{2, 2}, {1, 1}, {1, 1}});
        CHECK(source(0) == "Да.");
        CHECK(source(1) == "Это гидротехн. Управление.");
    }
    SUBCASE("the last of its bead, with the first of the next one") {
        desk.session.move_to({1, Side::source, 1, 0});
        desk.prompts.answers = {"Управление."};
        CHECK(desk.run("segment.no-break"));
        CHECK(counts_of(desk.session.document()) == Counts{{1, 1}, {2, 2}, {1, 1}});
        CHECK(source(2) == "Управление. Конец.");
    }
    SUBCASE("not at the end of a paragraph, and not when the user declines") {
        desk.session.move_to({2, Side::source, 0, 0});
        CHECK_FALSE(desk.run("segment.no-break"));
        desk.session.move_to({1, Side::source, 0, 0});
        CHECK(desk.run("segment.no-break"));
        CHECK(counts_of(desk.session.document()) == Counts{{1, 1}, {2, 1}, {1, 1}, {1, 1}});
        CHECK_FALSE(std::filesystem::exists(own_abbreviations_file(Language("ru"))));
    }
}

TEST_CASE("actions: accepting by confidence asks for a number and takes only one") {
    Desk desk("action-above");
    desk.prompts.answers = {"much"};
    desk.run("bead.accept-above");
    CHECK(desk.prompts.told.size() == 1);
    desk.prompts.answers = {"50"};
    desk.run("bead.accept-above");
    CHECK(desk.bead(2).accepted_by == AcceptedBy::confidence);
}

TEST_CASE("actions: the English text goes to the clipboard and to a file") {
    Desk desk("action-text");
    desk.run("release.copy-target");
    CHECK(desk.prompts.board == "The first clause. The second clause. The third clause.\n");
    const auto file = test::fresh_folder("action-text-out") / "en.txt";
    desk.prompts.answers = {file.string()};
    desk.run("release.save-target");
    CHECK(std::filesystem::file_size(file) == desk.prompts.board.size());
}

TEST_CASE("actions: hundreds of random actions, and undo of all of them, lead back to the start") {
    Desk desk("action-soak");
    const Bitext start = desk.session.document();
    std::mt19937 random(5);
    constexpr std::string_view ids[] = {"bead.merge-next", "bead.split",        "segment.split",    "segment.merge",
                                        "segment.move-up", "segment.move-down", "bead.insert-gap",  "bead.close-gap",
                                        "bead.swap",       "bead.link",         "bead.unlink",      "bead.accept",
                                        "bead.reject",     "bead.mark",         "edit.copy-source", "edit.undo"};
    for (int step = 0; step < 200; ++step) {
        const std::size_t beads = desk.session.document().alignment.beads.size();
        desk.session.move_to({random() % beads, random() % 2 == 0 ? Side::source : Side::target, 0,
                              static_cast<std::uint32_t>(random() % 12) * 2});
        try {
            desk.run(ids[random() % std::size(ids)]);
        } catch (const Error& error) {
            REQUIRE(error.kind() == ErrorKind::usage);
        }
        REQUIRE(is_valid(desk.session.document()));
    }
    while (desk.session.undo_text()) desk.session.undo();
    CHECK(desk.session.document().texts == start.texts);
    CHECK(desk.session.document().alignment == start.alignment);
    CHECK(desk.archive.units().count() == 0);
}

TEST_CASE("session: a unit whose neighbour changes stays the unit it was") {
    Desk desk("session-neighbour");
    desk.run("bead.accept");
    const auto unit_of_first = [&] {
        return desk.archive.memory()
            .matches_for(Content{"Первый пункт.", {}}, {Language("ru"), Language("en")}, {})
            .at(0);
    };
    const UnitId before = unit_of_first().unit.id;
    desk.session.commit("Type", set_text(desk.session.document(), 1, Side::target, "The other clause."));
    CHECK(unit_of_first().unit.id == before);
    CHECK(unit_of_first().occurrences.at(0).after.target == "The other clause.");
}

TEST_CASE("session: a segment is no match for itself, but for its like elsewhere") {
    Desk desk("session-itself");
    desk.run("bead.accept");
    const auto matches = [&] {
        return desk.archive.memory().matches_for(Content{"Первый пункт.", {}}, {Language("ru"), Language("en")}, {});
    };
    const auto here = occurrence_keys_of(desk.id, desk.session.document(), {0, 1});
    REQUIRE(matches().at(0).score.percent == 100);
    CHECK((matches_elsewhere(matches(), here).empty() || matches_elsewhere(matches(), here)[0].score.percent < 100));
    PreparedRelease other = three_pairs(ReleaseState::draft);
    other.release.number = "8";
    other.document = accept(other.document, 0, 1, AcceptedBy::person);
    store_release(desk.archive, other, {});
    REQUIRE(matches_elsewhere(matches(), here).at(0).score.percent == 100);
    CHECK(matches_elsewhere(matches(), here)[0].occurrences.at(0).release_number == "8");
}

TEST_CASE("session: translations that stand apart enter the memory by their link, and leave it with the link") {
    Desk desk("session-crossing");
    Bitext document = unlink(desk.session.document(), 2);
    document = unlink(document, 0);  // 1–0, 0–1, 1–1, 1–0, 0–1
    document = add_crossing(document, 0, 4);
    desk.session.commit("Link", document);
    const auto third = [&] {
        return desk.archive.memory().matches_for(Content{"Первый пункт.", {}}, {Language("ru"), Language("en")}, {});
    };
    CHECK(desk.archive.units().count() == 0);
    desk.session.commit("Accept", accept(desk.session.document(), 0, 1, AcceptedBy::person));
    REQUIRE(third().size() == 1);
    CHECK(third()[0].unit.variants.target.content.text == "The third clause.");
    REQUIRE(third()[0].occurrences.size() == 1);
    CHECK(third()[0].occurrences[0].segments.source.size() == 1);
    CHECK(third()[0].occurrences[0].text.target == "The third clause.");
    desk.session.commit("Type", set_text(desk.session.document(), 4, Side::target, "The last clause."));
    CHECK(third().empty());
    desk.session.undo();
    CHECK(third().size() == 1);
    desk.session.commit("Unlink", remove_crossing(desk.session.document(), 0));
    CHECK(third().empty());
    desk.session.undo();
    CHECK(third().size() == 1);
}
