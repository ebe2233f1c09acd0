// Tests of editing in the window, by command events.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "support/bitexts.h"
#include "window.h"

using namespace stykovka;
using namespace stykovka::test;

namespace {

const Bead& bead(Window& window, std::size_t index) { return window->session()->document().alignment.beads[index]; }

}  // namespace

TEST_CASE("window: a pasted Russian text becomes a release to translate") {
    Window window(fresh_folder("gui-paste") / "a.stykovka");
    paste_release(window);
    REQUIRE(window->session() != nullptr);
    CHECK(counts_of(window->session()->document()) == std::vector<BySide<std::uint32_t>>{{1, 0}, {1, 0}, {1, 0}});
    CHECK(window->arrangement() == Arrangement::translate);
    CHECK(window->canvas().visible_rows().end == 3);
}

TEST_CASE("window: nothing on the clipboard is said in one sentence") {
    Window window(fresh_folder("gui-paste-nothing") / "a.stykovka");
    window.choose("release.paste-source");
    CHECK(window->shows_error());
    CHECK(window->last_error().find("clipboard") != std::string::npos);
}

TEST_CASE("window: typing and confirming changes the archive and goes on") {
    const auto archive = fresh_folder("gui-confirm") / "a.stykovka";
    Window window(archive);
    paste_release(window);
    window.type(" The prosecutors inspected the plant. ");
    window.choose("bead.confirm-next");
    CHECK(bead(window, 0).state == BeadState::accepted);
    CHECK(window->session()->cursor().bead == 1);
    OpenArchive other(archive, "test", OpenArchive::Access::read_only);
    const LoadedRelease loaded = other.releases().load(window->session()->id());
    CHECK(texts_of(loaded.document, Side::target) == std::vector<std::string>{"The prosecutors inspected the plant."});
    CHECK(other.units().count() == 1);
}

TEST_CASE("window: merge, split, move, undo and redo are the ones of the table") {
    Window window(fresh_folder("gui-edits") / "a.stykovka");
    window->open_files(sample_files());
    window.settle();
    REQUIRE(window->session() != nullptr);
    const auto before = counts_of(window->session()->document());
    window.choose("bead.merge-next");
    CHECK(window->session()->document().alignment.beads.size() == before.size() - 1);
    window.choose("bead.split");
    CHECK(counts_of(window->session()->document()) == before);
    window.choose("segment.move-down");
    CHECK(counts_of(window->session()->document()) != before);
    for (int i = 0; i < 3; ++i) window.choose("edit.undo");
    CHECK(counts_of(window->session()->document()) == before);
    window.choose("edit.redo");
    CHECK(window->session()->document().alignment.beads.size() == before.size() - 1);
    CHECK_FALSE(window->shows_error());
}

TEST_CASE("window: undo first takes back what was typed, then the last step") {
    Window window(fresh_folder("gui-undo-typing") / "a.stykovka");
    paste_release(window);
    window.type("Wrong");
    window.choose("edit.undo");
    CHECK(window->canvas().editor().text().empty());
    CHECK(window->session()->document().revision == 1);
}

TEST_CASE("window: leaving a cell commits what was typed in it") {
    Window window(fresh_folder("gui-leave") / "a.stykovka");
    paste_release(window);
    window.type("First.");
    window.choose("go.next");
    CHECK(texts_of(window->session()->document(), Side::target) == std::vector<std::string>{"First."});
    CHECK(window->canvas().editor().text().empty());
    CHECK_FALSE(window->session()->draft().has_value());
}

TEST_CASE("window: the wording of a published release cannot be typed over") {
    Window window(fresh_folder("gui-published") / "a.stykovka");
    window->open_files(sample_files());
    window.settle();
    const auto before = texts_of(window->session()->document(), Side::target);
    window.type("more");
    window.choose("go.next");
    CHECK(texts_of(window->session()->document(), Side::target) == before);
}

TEST_CASE("window: a split in a far row leaves the rows on the screen where they are") {
    Window window(fresh_folder("gui-anchor") / "a.stykovka");
    window->open_files(sample_files());
    window.settle();
    window->canvas().scroll_by(400);
    const ScrollAnchor before = window->canvas().anchor();
    REQUIRE(before.row > 0);
    auto next = window->session()->document();
    next.alignment.beads = next.alignment.beads.with(next.alignment.beads.size() - 1, [&] {
        Bead last = next.alignment.beads.back();
        last.marked = true;
        return last;
    }());
    window->session()->commit("Mark", next);
    CHECK(window->canvas().anchor() == before);
}

TEST_CASE("window: a click goes to the cell under it") {
    Window window(fresh_folder("gui-click") / "a.stykovka");
    paste_release(window);
    const int height = window->canvas().rows().height(0);
    const auto cell = window->canvas().cell_at({80, height + 12});
    REQUIRE(cell.has_value());
    CHECK(cell->bead == 1);
    CHECK(cell->side == Side::source);
    CHECK_FALSE(window->canvas().cell_at({80, 100000}).has_value());
}

TEST_CASE("window: the active row is high enough for all lines of the text that is edited") {
    Window window(fresh_folder("gui-height") / "a.stykovka");
    paste_release(window);
    const int before = window->canvas().rows().height(0);
    std::string typed;
    for (int i = 0; i < 60; ++i) typed += "prosecutors ";
    window.type(typed);
    CellEditor& editor = window->canvas().editor();
    CHECK(editor.lines() > 3);
    CHECK(editor.GetSize().y >= editor.lines() * editor.TextHeight(0));
    CHECK(window->canvas().rows().height(0) > before + 2 * editor.TextHeight(0));
}
