// Tests of drafts: what is typed outlives the program.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "window.h"

using namespace stykovka;
using namespace stykovka::test;

TEST_CASE("draft: what was being typed when the program was killed stands in its cell again, with the caret") {
    const auto archive = fresh_folder("gui-draft") / "a.stykovka";
    {
        Window window(archive);
        paste_release(window);
        window.type("The plant ");
        window->canvas().editor().GotoPos(4);
        window->typing().keep();
        // A copy of the files is what a kill leaves behind: nothing is closed, nothing is flushed.
        for (const char* suffix : {"", "-wal"})
            if (std::filesystem::exists(archive.string() + suffix))
                std::filesystem::copy_file(archive.string() + suffix, archive.string() + "-killed" + suffix);
    }
    Window again(archive.string() + "-killed");
    again->open_newest();
    again.settle();
    REQUIRE(again->session() != nullptr);
    CHECK(again->canvas().editor().text() == "The plant ");
    CHECK(again->canvas().editor().caret() == 4);
    CHECK(again->session()->document().revision == 1);
}

TEST_CASE("draft: one that is the committed text again is dropped") {
    Window window(fresh_folder("gui-draft-dropped") / "a.stykovka");
    paste_release(window);
    window.type("x");
    window->typing().keep();
    REQUIRE(window->session()->draft().has_value());
    window.choose("edit.undo");
    window.choose("go.next");
    CHECK_FALSE(window->session()->draft().has_value());
}
