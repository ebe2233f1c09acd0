// Tests of the panes beside the grid.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include <array>

#include "app/register.h"
#include "app/terms.h"
#include "gui/guide.h"
#include "gui/signs.h"
#include "gui/spoken_grid.h"
#include "support/bitexts.h"
#include "window.h"

using namespace stykovka;
using namespace stykovka::test;

TEST_CASE("panes: comments are listed, ticked off, and lead to their segment") {
    Window window(fresh_folder("gui-comments") / "a.stykovka");
    paste_release(window);
    window.choose("go.next");
    window.prompts.answer = "Which plant?";
    window.choose("bead.comment");
    window.choose("view.comments");
    REQUIRE(window->side().shows(Pane::comments));
    REQUIRE(window->side().comments().cards().size() == 1);
    CHECK(window->side().comments().cards()[0].body == "Which plant?");
    window.choose("bead.resolve-comment");
    CHECK(window->side().comments().cards()[0].tone == TextCard::Tone::faint);
    window.choose("go.previous");
    wxCommandEvent chosen(wxEVT_LISTBOX, window->side().comments().GetId());
    chosen.SetInt(0);
    window->side().comments().ProcessWindowEvent(chosen);
    CHECK(window->session()->cursor().bead == 1);
}

TEST_CASE("panes: the reading view has the English as running text and follows it") {
    Window window(fresh_folder("gui-reading") / "a.stykovka");
    paste_release(window);
    window.choose("view.reading");
    CHECK(window->side().reading().text().empty());
    window.type("The prosecutors inspected the plant.");
    window.choose("go.next");
    window.type("It was fined.");
    window.choose("go.next");
    CHECK(window->side().reading().text() == "The prosecutors inspected the plant. It was fined.");
}

TEST_CASE("panes: unknown words of the release are one list, those with most places first") {
    Window window(fresh_folder("gui-words") / "a.stykovka");
    window.prompts.pasteboard = "Завод бурдыкал и бурдыкал. Директор кумдрячил.\n";
    window.choose("release.paste-source");
    window.choose("view.words");
    const auto& cards = window->side().words().cards();
    REQUIRE(cards.size() == 2);
    CHECK(cards[0].body == "бурдыкал");
    CHECK(cards[1].body == "кумдрячил");
}

TEST_CASE("panes: a match of another segment is never shown for this one") {
    Window window(fresh_folder("gui-stale") / "a.stykovka");
    paste_release(window);
    window.type("The prosecutors inspected the plant.");
    window.choose("bead.confirm-next");
    window.prompts.pasteboard = "Прокуратура проверила завод. Совсем другие слова о погоде.\n";
    window.choose("release.paste-source");
    REQUIRE(window->side().matches().matches().size() == 1);
    wxCommandEvent next(wxEVT_MENU, *command_of("go.next"));
    window->ProcessWindowEvent(next);  // nothing in the background has run yet
    CHECK(window->side().matches().matches().empty());
}

TEST_CASE("panes: each part of the window has a text size of its own, changed where the focus is") {
    Window window(fresh_folder("gui-text-size") / "a.stykovka");
    paste_release(window);
    window.choose("view.comments");
    const auto points = [&window] {
        return std::array{window->canvas().editor().StyleGetSize(0), window->releases().font().GetPointSize(),
                          window->side().comments().font().GetPointSize()};
    };
    const auto usual = points();
    window->canvas().focus_text();
    window.choose("view.larger");
    CHECK(points() == std::array{usual[0] + 1, usual[1], usual[2]});
    window->releases().SetFocus();
    window.choose("view.larger");
    window.choose("view.larger");
    CHECK(points() == std::array{usual[0] + 1, usual[1] + 2, usual[2]});
    window->side().comments().SetFocus();
    window.choose("view.smaller");
    CHECK(points() == std::array{usual[0] + 1, usual[1] + 2, usual[2] - 1});
    window.choose("view.usual-size");
    CHECK(points() == std::array{usual[0] + 1, usual[1] + 2, usual[2]});
}

TEST_CASE("panes: matches and pretranslation name the person of this text, as the register spells the name") {
    Window window(fresh_folder("gui-register-repair") / "a.stykovka");
    add_to_register(window->archive(), {0, {"Дмитрий Орлов", "Dmitry Orlov"}, true}, std::nullopt);
    add_to_register(window->archive(), {0, {"Юрий Щукин", "Yury Shchukin"}, true}, std::nullopt);
    window.prompts.pasteboard = "Об этом на совещании в городе сообщил Дмитрий Орлов.\n";
    window.choose("release.paste-source");
    window.type("Dmitry Orlov said this at a meeting in the city.");
    window.choose("bead.confirm-next");
    window.prompts.pasteboard = "Об этом на совещании в городе сообщил Юрий Щукин.\n";
    window.choose("release.paste-source");
    REQUIRE(window->side().matches().matches().size() == 1);
    CHECK(window->side().matches().matches()[0].repaired.content.text ==
          "Yury Shchukin said this at a meeting in the city.");
    window.prompts.answer = "50";
    window.choose("release.pretranslate");
    CHECK(content_of(window->session()->document(), 0, Side::target).text ==
          "Yury Shchukin said this at a meeting in the city.");
}

TEST_CASE("panes: case, no-break spaces and typography change the text of the cell") {
    Window window(fresh_folder("gui-typing-aids") / "a.stykovka");
    paste_release(window);
    window.type("«plant»");
    window.choose("edit.typography");
    CHECK(window->canvas().editor().text() == "“plant”");
    window->canvas().editor().SelectAll();
    window.choose("edit.case");
    CHECK(window->canvas().editor().text() == "“Plant”");
    window->canvas().editor().DocumentEnd();
    window.choose("edit.no-break-space");
    CHECK(window->canvas().editor().text() == "“Plant”\u00A0");
}

TEST_CASE("panes: pretranslation fills what the memory has, and one undo takes it back") {
    Window window(fresh_folder("gui-pretranslate") / "a.stykovka");
    paste_release(window);
    window.type("The prosecutors inspected the plant.");
    window.choose("bead.confirm-next");
    window.prompts.pasteboard = "Прокуратура проверила завод. Больше ничего.\n";
    window.choose("release.paste-source");
    window.choose("release.analyse");
    CHECK(window->status().texts().front().find("2 segments") != std::string::npos);
    window.prompts.answer = "100";
    window.choose("release.pretranslate");
    CHECK(texts_of(window->session()->document(), Side::target) ==
          std::vector<std::string>{"The prosecutors inspected the plant."});
    window.choose("edit.undo");
    CHECK(texts_of(window->session()->document(), Side::target).empty());
}

TEST_CASE("panes: confirming fills identical segments unless that is switched off") {
    for (const bool on : {true, false}) {
        Window window(fresh_folder(on ? "gui-propagate" : "gui-propagate-off") / "a.stykovka");
        window.prompts.pasteboard = "Нарушения устранены.\n\nДругое.\n\nНарушения устранены.\n";
        window.choose("release.paste-source");
        if (!on) window.choose("edit.propagate");
        window.type("The violations were remedied.");
        window.choose("bead.confirm-next");
        CHECK(texts_of(window->session()->document(), Side::target).size() == (on ? 2 : 1));
        if (!on) continue;
        const Bead filled = window->session()->document().alignment.beads[2];
        CHECK(signs_of(filled) == std::vector{Sign::filled});
        CHECK(words_for_state(filled).find("filled by the program") != std::string::npos);
        window->go({2, Side::target, 0, 0});
        window.choose("bead.confirm-next");
        CHECK(signs_of(window->session()->document().alignment.beads[2]) == std::vector{Sign::accepted_by_person});
    }
}

TEST_CASE("guide: every command that a page names is in the table") {
    for (const Arrangement each : {Arrangement::align, Arrangement::translate, Arrangement::review}) {
        const auto page = guide_page(each, {});
        CHECK(page.size() >= 4);
        for (const TextCard& card : page) CHECK_FALSE(card.body.empty());
    }
}

TEST_CASE("panes: the terms of a segment are listed with their English, lit, and put in by a key") {
    Window window(fresh_folder("gui-terms") / "a.stykovka");
    BySide<Term> pair;
    pair.source.language = Language("ru");
    pair.source.text = "директор завода";
    pair.target.language = Language("en");
    pair.target.text = "plant director";
    add_term_pair(window->archive(), pair);
    paste_release(window);
    window.choose("view.terms");
    CHECK(window->side().terms().cards().empty());
    window->go({2, Side::target, 0, 0});
    window.settle();
    REQUIRE(window->side().terms().cards().size() == 1);
    CHECK(window->side().terms().cards()[0].head == "Директор завода");
    CHECK(window->side().terms().cards()[0].body == "plant director");
    CHECK(window->side().terms().cards()[0].tone == TextCard::Tone::doubtful);
    window.choose("term.insert");
    CHECK(window->canvas().editor().text() == "plant director");
    window.choose("go.previous");
    window.choose("go.next");
    CHECK(window->side().terms().cards()[0].tone == TextCard::Tone::usual);
}

TEST_CASE("panes: a term is made of what is selected on both sides, and known at once") {
    Window window(fresh_folder("gui-add-term") / "a.stykovka");
    paste_release(window);
    window.type("The prosecutors inspected the plant.");
    window.prompts.takes_suggestions = true;
    const auto select = [&window](Side side, const std::string& words) {
        window->go({0, side, 0, 0});
        CellEditor& editor = window->canvas().editor();
        const auto at = static_cast<std::uint32_t>(editor.text().find(words));
        editor.select({at, at + static_cast<std::uint32_t>(words.size())});
    };
    select(Side::target, "plant");
    select(Side::source, "завод");
    window.choose("term.add");
    const auto concepts = terms_with(window->archive(), "завод");
    REQUIRE(concepts.size() == 1);
    REQUIRE(concepts[0].terms.size() == 2);
    CHECK(concepts[0].terms[1].text == "plant");
    CHECK(window->side().terms().cards().size() == 1);
}

TEST_CASE("panes: in Review F8 walks through the findings; one is mended by a key, another let stand") {
    Window window(fresh_folder("gui-findings") / "a.stykovka");
    window.prompts.pasteboard = "Завод проверен. Завод закрыт.\n";
    window.choose("release.paste-source");
    window.type("The plant  was inspected.");
    window.choose("go.next");
    window.type("The plant was was closed.");
    window.choose("view.review");
    window->go({0, Side::source, 0, 0});
    window.settle();
    const FindingPane& pane = window->side().findings();
    REQUIRE(pane.findings().size() == 2);
    window.choose("go.next-doubtful");
    CHECK(window->session()->cursor().bead == 0);
    window.choose("finding.fix");
    CHECK(texts_of(window->session()->document(), Side::target)[0] == "The plant was inspected.");
    REQUIRE(pane.findings().size() == 1);
    window.choose("go.next-doubtful");
    CHECK(window->session()->cursor().bead == 1);
    window.prompts.answer = "as it was said";
    window.choose("finding.dismiss");
    CHECK(pane.findings().empty());
    window->ask_for_findings();
    window.settle();
    CHECK(pane.findings().empty());
    window.choose("finding.take-up");
    CHECK(pane.findings().size() == 1);
}

TEST_CASE("status line: a click on what is found leads to the findings, one on what is accepted to what is not") {
    Window window(fresh_folder("gui-status-click") / "a.stykovka");
    window->open_files(sample_files());
    window.settle();
    const auto place_of = [&](const char* name) {
        for (wxWindow* child : window->status().GetChildren())
            if (child->GetName() == name) return child->GetRect();
        return wxRect();
    };
    window->status().click(place_of("Findings").GetPosition());
    window.settle();
    CHECK(window->side().shows(Pane::findings));
    window.choose("bead.accept");
    window->status().click(place_of("Accepted").GetPosition());
    window.settle();
    CHECK(window->session()->cursor().bead == 1);
}

// A window begins small under a window manager, and the pane of matches stayed as narrow as it was then.
TEST_CASE("panes: a narrow window takes the panes' width, a wide one gives it back") {
    Settings settings;
    settings.window.side_width = 340;
    Window window(fresh_folder("gui-width") / "a.stykovka", settings);
    paste_release(window);
    const auto width = [&] { return window->ToDIP(window->side().GetSize()).x; };
    CHECK(width() == 340);
    window->SetSize(window->FromDIP(wxSize(660, 500)));
    window.settle();
    CHECK(width() < 300);
    window->SetSize(window->FromDIP(wxSize(1300, 800)));
    window.settle();
    CHECK(width() == 340);
}

// What a row of a menu does stayed in the line when the menu was gone, in the place of what had been said.
TEST_CASE("status line: what a menu says goes with the menu") {
    Window window(fresh_folder("gui-status-hint") / "a.stykovka");
    window->status().say("Said before.");
    wxMenuEvent lit(wxEVT_MENU_HIGHLIGHT, *command_of("view.theme"));
    window->ProcessWindowEvent(lit);
    CHECK(window->status().texts().front() != "Said before.");
    CHECK(window->status().said() == "Said before.");
    wxMenuEvent closed(wxEVT_MENU_CLOSE);
    window->ProcessWindowEvent(closed);
    CHECK(window->status().texts().front() == "Said before.");
}

TEST_CASE("panes: the list of releases goes and comes by its command, and makes room in a narrow window") {
    Window window(fresh_folder("gui-list") / "a.stykovka");
    paste_release(window);
    const auto is_shown = [&] { return window->releases().IsShownOnScreen(); };
    CHECK(is_shown());
    window.choose("view.list");
    CHECK_FALSE(is_shown());
    window.choose("view.list");
    CHECK(is_shown());
    window->SetSize(window->FromDIP(wxSize(700, 500)));
    window.settle();
    CHECK_FALSE(is_shown());
    window.choose("view.align");  // without the panes there is room
    CHECK(is_shown());
}

// Behind a review of the archive, which has the room alone, Review did not show the findings.
TEST_CASE("panes: Review shows the findings, whatever was shown before") {
    Window window(fresh_folder("gui-review-findings") / "a.stykovka");
    paste_release(window);
    window.choose("review.archive");
    CHECK_FALSE(window->side().shows(Pane::findings));
    window.choose("view.review");
    CHECK(window->side().shows(Pane::findings));
    CHECK_FALSE(window->side().shows(Pane::review));
}

TEST_CASE("panes: lists, sizes and the order of the releases are there again after a restart") {
    const auto folder = fresh_folder("gui-panes-again");
    Settings settings;
    {
        Window window(folder / "a.stykovka");
        paste_release(window);
        window.choose("view.translate");
        window.choose("view.terms");
        window.choose("view.comments");
        SidePanes& side = window->side();
        side.SetSashPosition(side.GetClientSize().y / 4);
        wxSplitterEvent moved(wxEVT_SPLITTER_SASH_POS_CHANGED, &side);
        moved.SetSashPosition(side.GetSashPosition());
        side.ProcessWindowEvent(moved);
        window->remember_places();
        settings = window->settings();
    }
    settings.window.order = "date";
    Window again(folder / "a.stykovka", settings);
    again->open_newest();
    again.settle();
    CHECK(again->arrangement() == Arrangement::translate);
    CHECK(again->side().shows(Pane::terms));
    CHECK(again->side().shows(Pane::comments));
    CHECK(again->side().GetSashPosition() == doctest::Approx(again->side().GetClientSize().y / 4).epsilon(0.05));
    CHECK(again->releases().order() == ReleaseList::Order::date);
}
