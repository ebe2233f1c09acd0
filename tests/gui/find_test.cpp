// Tests of finding and replacing in the window.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "support/bitexts.h"
#include "window.h"

using namespace stykovka;
using namespace stykovka::test;

namespace {

std::vector<std::string> sources(Window& window) { return texts_of(window->session()->document(), Side::source); }

void look_for(Window& window, const TextQuery& query, const std::string& replacement = {},
              FindScope scope = FindScope::release) {
    window.choose("edit.replace");
    window->find_bar().set_query(query, replacement, scope);
    window.settle();
}

}  // namespace

TEST_CASE("find: places are listed and stepped through, round the end") {
    Window window(fresh_folder("gui-find") / "a.stykovka");
    paste_release(window);
    look_for(window, {.text = "завод"});
    REQUIRE(window->works().find.found().size() == 2);
    CHECK(window->find_bar().hits().cards().size() == 2);
    window.choose("edit.find-next");
    const std::size_t first = window->session()->cursor().bead;
    CHECK(window->canvas().editor().selected_text() == "завод");
    window.choose("edit.find-next");
    CHECK(window->session()->cursor().bead != first);
    window.choose("edit.find-next");
    CHECK(window->session()->cursor().bead == first);
}

TEST_CASE("find: a broken expression is said beside the field and interrupts nobody") {
    Window window(fresh_folder("gui-find-broken") / "a.stykovka");
    paste_release(window);
    look_for(window, {.text = "(", .is_expression = true});
    CHECK(window->works().find.found().empty());
    CHECK_FALSE(window->find_bar().summary().empty());
    CHECK_FALSE(window->shows_error());
}

TEST_CASE("replace: all places of a release are one step of undo") {
    Window window(fresh_folder("gui-replace") / "a.stykovka");
    paste_release(window);
    const auto before = sources(window);
    look_for(window, {.text = "завод", .match_case = true}, "комбинат");
    window->works().find.replace_all();
    window.settle();
    CHECK(sources(window).front() == "Прокуратура проверила комбинат.");
    window.choose("edit.undo");
    CHECK(sources(window) == before);
}

TEST_CASE("replace: what is replaced in several drafts is taken back in all of them by one undo") {
    Window window(fresh_folder("gui-replace-drafts") / "a.stykovka");
    paste_release(window);
    const std::int64_t first = window->session()->id();
    window.prompts.pasteboard = "Ещё один завод проверен.\n";
    window.choose("release.paste-source");
    REQUIRE(window->session()->id() != first);
    look_for(window, {.text = "завод"}, "комбинат", FindScope::drafts);
    CHECK(window->works().find.found().size() == 3);
    window->works().find.replace_all();
    window.settle();
    CHECK(sources(window).front() == "Ещё один комбинат проверен.");
    window.choose("edit.undo");
    CHECK(sources(window).front() == "Ещё один завод проверен.");
    window->open_release(first);
    window.settle();
    CHECK(sources(window).front() == "Прокуратура проверила завод.");
}

TEST_CASE("replace: in the memory after a preview; one undo takes it back, and releases keep their wording") {
    Window window(fresh_folder("gui-replace-memory") / "a.stykovka");
    paste_release(window);
    window.type("The prosecutors inspected the plant.");
    window.choose("bead.confirm-next");
    look_for(window, {.text = "plant"}, "factory", FindScope::memory);
    REQUIRE(window->works().find.found().size() == 1);
    CHECK(window->find_bar().summary().find("in the memory") != std::string::npos);
    window->works().find.replace_all();
    window.settle();
    REQUIRE(window.prompts.previews.size() == 1);
    CHECK(window.prompts.previews[0].changes[0].after == "The prosecutors inspected the factory.");
    CHECK(window->archive().units().count() == 1);  // declined
    window.prompts.choice = {0};
    window->works().find.replace_all();
    window.settle();
    CHECK(window->archive().units().count() == 2);
    CHECK(texts_of(window->session()->document(), Side::target).front() == "The prosecutors inspected the plant.");
    CHECK(window->works().find.found().empty());
    window.choose("edit.undo");
    window.settle();
    CHECK(window->archive().units().count() == 1);
    CHECK(window->works().find.found().size() == 1);
    CHECK(window->session()->document().alignment.beads[0].state == BeadState::accepted);
}
