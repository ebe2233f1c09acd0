// Tests of src/bitext/release_store.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bitext/release_store.h"

#include <functional>
#include <optional>
#include <random>

#include "base/error.h"
#include "bitext/edits.h"
#include "support/bitexts.h"
#include "support/paths.h"

using namespace stykovka;
using namespace stykovka::test;

namespace {

Release release(const std::string& number) {
    Release release;
    release.number = number;
    release.date = date_of("2031-03-12");
    release.title = {"Заголовок", "Heading"};
    release.url = {"https://example.org/ru", "https://example.org/en"};
    release.languages = {Language("ru"), Language("en-US")};
    release.topic = "Киберпреступность";
    release.state = ReleaseState::with_editor;
    release.embargo = time_of("2031-03-13T06:00:00Z");
    release.state_changed_by = "anna";
    release.origin.source = {"txt", "ru.txt", "windows-1251", true, std::string("\xcf\0\xf0", 3)};
    return release;
}

Bitext pairs(std::size_t count) {
    std::vector<std::string> source;
    std::vector<std::string> target;
    for (std::size_t i = 0; i < count; ++i) {
        source.push_back("Предложение " + std::to_string(i) + ".|И ещё одно.");
        target.push_back("Sentence " + std::to_string(i) + ".|And another one.");
    }
    BySide<SegmentedText> texts{segmented("ru", source), segmented("en-US", target)};
    return assemble(std::move(texts), beads_of(std::vector<BySide<std::uint32_t>>(count, {2, 2})));
}

// Every member has a value of its own, so that one that is not stored shows.
Bitext rich() {
    Bitext document = pairs(2);
    Segment segment = document.texts.target.segments[1];
    segment.content.codes = {{1, CodeKind::open, "1", "bpt", {{"type", "bold"}, {"x", ""}}, "<b>"},
                             {3, CodeKind::close, "1", "ept", {}, "</b>"}};
    segment.space_after = "\n ";
    document.texts.target.segments = document.texts.target.segments.with(1, segment);
    document.texts.source.paragraphs = document.texts.source.paragraphs.with(0, {ParagraphKind::list_item, "line 7"});
    Bead bead = document.alignment.beads[0];
    bead.state = BeadState::accepted;
    bead.accepted_by = AcceptedBy::confidence;
    bead.confidence = 0.987F;
    bead.marked = true;
    bead.on_purpose = true;
    bead.comment = "Проверить дату";
    bead.evidence = {{EvidenceKind::number, {{0, {3, 5}}, {1, {700, 706}}}, 0.75F}};
    bead.readings = {{{-1, 2}, {1, 3}, 0.25F}, {{1, 0}, {1, 0}, 0.0625F}};
    document.alignment.beads = document.alignment.beads.with(0, bead);
    document.alignment.crossings = shared_vector<CrossingLink>{{{SegmentId{300}, SegmentId{2}}}};
    document.next_id = 1000;
    return document;
}

/// An archive with one release that is open.
struct Desk {
    Archive archive = Archive::in_memory("anna");
    ReleaseStore store{archive};
    std::int64_t id = 0;
    Bitext document;

    explicit Desk(const Bitext& begun, const Release& what = release("12/31")) {
        Write write(archive, {"release.add", "Add"});
        id = store.add(write, what, begun).id;
        write.commit();
        document = store.load(id).document;
    }
    void commit(const Bitext& next, const std::string& description = "Edit") {
        Write write(archive, {"release.edit", description});
        const auto revision =
            store.commit(write, id, document.revision, step_between(document, next, description), next);
        write.commit();
        document = next;
        document.revision = revision;
    }
    void undo() {
        const Bitext next = stykovka::undo(document, store.undo_step(id).value());
        Write write(archive, {"release.edit", "Undo"});
        const auto revision = store.commit_undo(write, id, document.revision, next);
        write.commit();
        document = next;
        document.revision = revision;
    }
    void redo() {
        const Bitext next = stykovka::redo(document, store.redo_step(id).value());
        Write write(archive, {"release.edit", "Redo"});
        const auto revision = store.commit_redo(write, id, document.revision, next);
        write.commit();
        document = next;
        document.revision = revision;
    }
    bool is_stored() { return store.load(id).document == document; }
};

ErrorKind kind_of(const std::function<void()>& action) {
    try {
        action();
    } catch (const Error& error) {
        return error.kind();
    }
    FAIL("nothing was thrown");
    return ErrorKind::internal;
}

}  // namespace

TEST_CASE("release store: a release comes back with all that is known about it") {
    Desk desk(rich());
    const LoadedRelease loaded = desk.store.load(desk.id);
    CHECK(loaded.release == release("12/31"));
    Bitext expected = rich();
    expected.revision = 1;
    CHECK(loaded.document == expected);
}

TEST_CASE("release store: lists count beads without reading documents") {
    Desk desk(rich());
    const auto list = desk.store.list();
    REQUIRE(list.size() == 1);
    CHECK(list[0].number == "12/31");
    CHECK(list[0].title.target == "Heading");
    CHECK(list[0].topic == "Киберпреступность");
    CHECK(list[0].state == ReleaseState::with_editor);
    CHECK(list[0].beads == 2);
    CHECK(list[0].accepted == 1);
    CHECK(list[0].lowest_confidence == 0.5F);
    desk.commit(accept(desk.document, 0, 2, AcceptedBy::person));
    CHECK(desk.store.list()[0].accepted == 2);
    CHECK(desk.store.list()[0].lowest_confidence == 1.0F);
}

TEST_CASE("release store: a release that is not translated yet says how much is left") {
    Desk desk(untranslated(segmented("ru", {"Раз.", "Два."}), Language("en")));
    CHECK(desk.store.list()[0].untranslated == 2);
    desk.commit(set_text(desk.document, 0, Side::target, "One."));
    CHECK(desk.store.list()[0].untranslated == 1);
    CHECK(desk.is_stored());
}

TEST_CASE("release store: the same release again adds nothing and says so") {
    Desk desk(pairs(3));
    Write write(desk.archive, {"release.add", "Add"});
    const StoredRelease again = desk.store.add(write, release("12/31"), pairs(3));
    CHECK(again.known);
    CHECK(again.id == desk.id);
    CHECK(desk.store.list().size() == 1);
}

TEST_CASE("release store: other texts under the same number and date are a conflict") {
    Desk desk(pairs(3));
    Write write(desk.archive, {"release.add", "Add"});
    Release other = release("12/31");
    other.origin.source.bytes = "other";
    CHECK(kind_of([&] { desk.store.add(write, other, pairs(4)); }) == ErrorKind::conflict);
    other.date = date_of("2031-03-13");
    CHECK_FALSE(desk.store.add(write, other, pairs(4)).known);
    CHECK(desk.store.find("12/31").size() == 2);
    CHECK(desk.store.find("12/31", date_of("2031-03-13")).size() == 1);
}

TEST_CASE("release store: the files it came from are known although its text was corrected since") {
    Release both_files = release("12/31");
    both_files.origin.target = {"txt", "en.txt", "UTF-8", false, "the file"};
    Desk desk(pairs(3), both_files);
    desk.commit(set_text(desk.document, 1, Side::target, "Corrected."));
    Write write(desk.archive, {"release.add", "Add"});
    CHECK(desk.store.add(write, both_files, pairs(3)).known);
}

TEST_CASE("release store: what is known about a release can change, but not into another one") {
    Desk desk(pairs(1));
    Release changed = release("13/31");
    changed.state = ReleaseState::signed_off;
    changed.embargo.reset();
    Write write(desk.archive, {"release.set", "Change"});
    const Release stored = desk.store.set_release(write, desk.id, changed);
    CHECK(stored.state == ReleaseState::signed_off);
    CHECK(desk.store.load(desk.id).release == stored);
    desk.store.add(write, release("14/31"), pairs(2));
    CHECK(kind_of([&] { desk.store.set_release(write, desk.id, release("14/31")); }) == ErrorKind::conflict);
}

TEST_CASE("release store: a removed release is gone with its parts") {
    Desk desk(pairs(3));
    desk.commit(merge_with_next(desk.document, 0));
    desk.store.save_draft(desk.id, {SegmentId{1}, Side::target, "x", 0});
    Write write(desk.archive, {"release.remove", "Remove"});
    desk.store.remove(write, desk.id);
    write.commit();
    CHECK(kind_of([&] { desk.store.load(desk.id); }) == ErrorKind::not_found);
    for (const char* table : {"release_blocks", "release_origins", "steps", "drafts"})
        CHECK(desk.archive.database().number("SELECT count(*) FROM " + std::string(table)) == 0);
}

TEST_CASE("release store: a lost race is a conflict and changes nothing") {
    Desk desk(pairs(3));
    const Bitext stale = desk.document;
    desk.commit(merge_with_next(desk.document, 0), "Merge beads");
    const Bitext late = set_marked(stale, 2, true);
    Write write(desk.archive, {"release.edit", "Mark"});
    CHECK(kind_of([&] {
              desk.store.commit(write, desk.id, stale.revision, step_between(stale, late, "Mark"), late);
          }) == ErrorKind::conflict);
    write.commit();
    CHECK(desk.is_stored());
    CHECK(desk.store.undo_text(desk.id) == "Merge beads");
}

TEST_CASE("release store: a step that does not fit is refused whole") {
    Desk desk(pairs(3));
    Step step = step_between(desk.document, merge_with_next(desk.document, 0), "Merge beads");
    step.beads.begin = 100;
    Write write(desk.archive, {"release.edit", "Merge"});
    CHECK(kind_of([&] { desk.store.commit(write, desk.id, 1, step, desk.document); }) == ErrorKind::malformed);
    CHECK(desk.is_stored());
    CHECK_FALSE(desk.store.undo_step(desk.id).has_value());
}

TEST_CASE("release store: undo and redo survive closing the archive") {
    const auto path = fresh_folder("release_store_undo") / "a.stykovka";
    std::int64_t id = 0;
    const Bitext begun = pairs(3);
    {
        Archive archive = Archive::open(path, {}, "anna");
        ReleaseStore store(archive);
        Write write(archive, {"test", "Test"});
        id = store.add(write, release("1"), begun).id;
        const Bitext merged = merge_with_next(begun, 1);
        store.commit(write, id, 1, step_between(begun, merged, "Merge beads"), merged);
        write.commit();
    }
    Archive archive = Archive::open(path, {}, "boris");
    ReleaseStore store(archive);
    CHECK(store.undo_text(id) == "Merge beads");
    CHECK_FALSE(store.redo_text(id).has_value());
    const Bitext before = undo(store.load(id).document, store.undo_step(id).value());
    CHECK(before.alignment == begun.alignment);
    {
        Write write(archive, {"release.edit", "Undo"});
        store.commit_undo(write, id, 2, before);
        write.commit();
    }
    CHECK(store.load(id).document.alignment == begun.alignment);
    CHECK(store.redo_text(id) == "Merge beads");
    CHECK_FALSE(store.undo_text(id).has_value());
}

TEST_CASE("release store: a new step takes the place of what was undone") {
    Desk desk(pairs(4));
    desk.commit(merge_with_next(desk.document, 0), "First");
    desk.commit(merge_with_next(desk.document, 1), "Second");
    desk.undo();
    CHECK(desk.store.redo_text(desk.id) == "Second");
    desk.commit(set_marked(desk.document, 0, true), "Third");
    CHECK_FALSE(desk.store.redo_text(desk.id).has_value());
    CHECK(desk.store.undo_text(desk.id) == "Third");
    CHECK(desk.is_stored());
}

TEST_CASE("release store: typing in one segment is one step of undo") {
    Desk desk(assemble({segmented("ru", {"Раз."}), segmented("en", {"One."})}, beads_of({{1, 1}})));
    const Bitext begun = desk.document;
    for (const char* text : {"On", "One, tw", "One, two."})
        desk.commit(set_text(desk.document, 0, Side::target, text), "Edit text");
    desk.undo();
    CHECK(desk.document.texts == begun.texts);
    CHECK_FALSE(desk.store.undo_step(desk.id).has_value());
    desk.redo();
    CHECK(texts_of(desk.document, Side::target) == std::vector<std::string>{"One, two."});
    CHECK(desk.is_stored());
}

TEST_CASE("release store: five hundred steps are kept") {
    Desk desk(pairs(1));
    for (int i = 0; i < 510; ++i) desk.commit(set_marked(desk.document, 0, i % 2 == 0), "Mark");
    int undone = 0;
    for (; desk.store.undo_step(desk.id); ++undone) desk.undo();
    CHECK(undone == ReleaseStore::steps_kept);
    CHECK(desk.is_stored());
}

TEST_CASE("release store: the wording of a published release stays, its beads may change") {
    Release published = release("1");
    published.state = ReleaseState::published;
    Desk desk(pairs(3), published);
    CHECK(kind_of([&] { desk.commit(set_text(desk.document, 0, Side::target, "Other words.")); }) == ErrorKind::denied);
    desk.commit(merge_with_next(desk.document, 0));
    CHECK(desk.is_stored());
}

TEST_CASE("release store: what is stored follows any sequence of edits, undo and redo") {
    std::mt19937 random(3);
    Desk desk(pairs(300));
    for (int i = 0; i < 300; ++i) {
        const std::size_t bead = random() % desk.document.alignment.beads.size();
        try {
            switch (random() % 7) {
                case 0:
                    desk.commit(merge_with_next(desk.document, bead));
                    break;
                case 1:
                    if (desk.document.alignment.beads[bead].count.target > 0)
                        desk.commit(split_segment(desk.document, bead, Side::target, 0, 1));
                    break;
                case 2:
                    desk.commit(unlink(desk.document, bead));
                    break;
                case 3:
                    desk.commit(set_text(desk.document, bead, Side::target, std::to_string(random())));
                    break;
                case 4:
                    desk.commit(move_segment(desk.document, bead, Side::source, Direction::down));
                    break;
                case 5:
                    if (desk.store.undo_step(desk.id)) desk.undo();
                    break;
                case 6:
                    if (desk.store.redo_step(desk.id)) desk.redo();
                    break;
            }
        } catch (const Error& error) {
            REQUIRE(error.kind() == ErrorKind::usage);
        }
        if (i % 30 == 0) REQUIRE(desk.is_stored());
    }
    CHECK(desk.is_stored());
}

TEST_CASE("release store: blocks that were split at one place until no room was left keep their order") {
    Desk desk(pairs(40));
    for (int i = 0; i < 60; ++i) {
        Bitext next = desk.document;
        // Behind the first element: the first block overflows each time, and the room behind it shrinks.
        Bead bead;
        bead.comment = std::to_string(i);
        const std::vector<Bead> beads(70, bead);
        next.alignment.beads = next.alignment.beads.splice(1, 0, beads);
        desk.commit(next);
    }
    CHECK(desk.is_stored());
}

TEST_CASE("release store: a draft is kept as typed until it is cleared") {
    Desk desk(pairs(2));
    const Draft draft{SegmentId{2}, Side::target, "  half a sen", 12};
    desk.store.save_draft(desk.id, {SegmentId{2}, Side::target, "  half", 6});
    desk.store.save_draft(desk.id, draft);
    CHECK(desk.store.drafts(desk.id) == std::vector<Draft>{draft});
    CHECK(desk.is_stored());
    desk.store.clear_draft(desk.id, SegmentId{2}, Side::source);
    CHECK(desk.store.drafts(desk.id).size() == 1);
    desk.store.clear_draft(desk.id, SegmentId{2}, Side::target);
    CHECK(desk.store.drafts(desk.id).empty());
}

TEST_CASE("release store: the cursor is found where it was left") {
    Desk desk(pairs(2));
    CHECK_FALSE(desk.store.cursor(desk.id).has_value());
    const Cursor cursor{1, Side::source, 1, 7};
    desk.store.save_cursor(desk.id, {});
    desk.store.save_cursor(desk.id, cursor);
    CHECK(desk.store.cursor(desk.id) == cursor);
}

TEST_CASE("release store: an edit of a long release writes a small part of it") {
    const auto path = fresh_folder("release_store_small") / "a.stykovka";
    Archive archive = Archive::open(path, {.place = Place::local}, "anna");
    ReleaseStore store(archive);
    const Bitext begun = pairs(2000);
    Write adding(archive, {"release.add", "Add"});
    const std::int64_t id = store.add(adding, release("1"), begun).id;
    adding.commit();
    archive.database().execute("PRAGMA wal_checkpoint(TRUNCATE)");
    const Bitext next = merge_with_next(begun, 1000);
    Write editing(archive, {"release.edit", "Merge"});
    store.commit(editing, id, 1, step_between(begun, next, "Merge beads"), next);
    editing.commit();
    CHECK(std::filesystem::file_size(path.string() + "-wal") < 200'000);
}
