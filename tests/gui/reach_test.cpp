// Everything in the window can be reached by keys.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include <set>

#include "keys.h"

using namespace stykovka;
using namespace stykovka::test;

TEST_CASE("keys: every command stands in a menu and has a letter there") {
    Window window(fresh_folder("gui-reach-menus") / "a.stykovka");
    for (const Action& action : actions()) {
        CAPTURE(action.id);
        wxMenu* menu = nullptr;
        const wxMenuItem* item = window->GetMenuBar()->FindItem(*command_of(action.id), &menu);
        REQUIRE(item != nullptr);
        CHECK(item->GetItemLabel().Contains("&"));
    }
}

TEST_CASE("keys: F6 goes through the releases, the grid, the text and every list that is shown, and round again") {
    Window window(fresh_folder("gui-reach-panes") / "a.stykovka");
    paste_release(window);
    for (const char* arrangement : {"view.align", "view.translate", "view.review"}) {
        CAPTURE(arrangement);
        window.choose(arrangement);
        std::vector<wxWindow*> wanted{&window->releases(), &window->canvas(), &window->canvas().editor()};
        if (window->arrangement() != Arrangement::align)
            for (wxWindow* list : window->side().shown_lists()) wanted.push_back(list);
        std::set<wxWindow*> reached;
        Keys keys(window);
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            keys.press("F6");
            reached.insert(wxWindow::FindFocus());
        }
        for (wxWindow* each : wanted) {
            CAPTURE(each->GetName().utf8_string());
            bool found = false;
            for (const wxWindow* focus : reached)
                found = found || (focus != nullptr && (focus == each || focus->GetParent() == each));
            CHECK(found);
        }
    }
}

TEST_CASE("keys: each list is shown by a command of its own") {
    Window window(fresh_folder("gui-reach-lists") / "a.stykovka");
    paste_release(window);
    for (const auto& [id, pane] : std::vector<std::pair<const char*, Pane>>{{"view.matches", Pane::matches},
                                                                            {"view.concordance", Pane::concordance},
                                                                            {"view.terms", Pane::terms},
                                                                            {"view.findings", Pane::findings},
                                                                            {"view.comments", Pane::comments},
                                                                            {"view.words", Pane::words},
                                                                            {"view.reading", Pane::reading}}) {
        window.choose(id);
        CHECK(window->side().shows(pane));
    }
}

TEST_CASE("keys: Enter on a card of a list does what a double click does") {
    Window window(fresh_folder("gui-reach-cards") / "a.stykovka");
    paste_release(window);
    window.type("The prosecutors inspected the plant.");
    window.choose("bead.confirm-next");
    window.prompts.pasteboard = "Прокуратура проверила завод. Совсем другое.\n";
    window.choose("release.paste-source");
    MatchPane& pane = window->side().matches();
    REQUIRE(pane.matches().size() == 1);
    pane.SetSelection(0);
    wxKeyEvent enter(wxEVT_KEY_DOWN);
    enter.m_keyCode = WXK_RETURN;
    enter.SetEventObject(&pane);
    pane.ProcessWindowEvent(enter);
    CHECK(window->canvas().editor().text() == "The prosecutors inspected the plant.");
}
