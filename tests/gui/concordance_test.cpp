// Tests of the concordance in the window.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "window.h"

using namespace stykovka;
using namespace stykovka::test;

namespace {

// Two releases: the first one translated and accepted, the second one to translate, and open.
void two_releases(Window& window) {
    paste_release(window);
    window.type("The prosecutors inspected the plant.");
    window.choose("bead.confirm-next");
    window.type("The violations were remedied.");
    window.choose("bead.confirm-next");
    window.prompts.pasteboard = "Прокуратурой проверен другой завод. Заводы работают.\n";
    window.choose("release.paste-source");
}

std::string lit_in(const std::string& text, const std::vector<TextCard::Lit>& lit) {
    std::string all;
    for (const TextCard::Lit& each : lit) all += std::string(each.span.in(text)) + "|";
    return all;
}

}  // namespace

TEST_CASE("concordance: the selection is looked up in all releases, in any of its forms") {
    Window window(fresh_folder("gui-concordance") / "a.stykovka");
    two_releases(window);
    window->go({0, Side::source, 0, 0});
    const std::string text = window->canvas().editor().text();
    const auto at = static_cast<std::uint32_t>(text.find("завод"));
    window->canvas().editor().select({at, at + 10});
    window.choose("concordance.search");
    ConcordancePane& pane = window->side().concordance();
    REQUIRE(window->side().shows(Pane::concordance));
    CHECK(pane.question().text == "завод");
    CHECK(pane.question().side == Side::source);
    CHECK(pane.summary() == "4 places");
    bool forms = false, translated = false;
    for (const TextCard& card : pane.places().cards()) {
        forms = forms || lit_in(card.body, card.lit) == "Заводы|";
        translated = translated || card.other == "The prosecutors inspected the plant.";
    }
    CHECK(forms);
    CHECK(translated);
}

TEST_CASE("concordance: a place opens its release at the segment") {
    Window window(fresh_folder("gui-concordance-open") / "a.stykovka");
    two_releases(window);
    const auto second = window->session()->id();
    window.choose("view.concordance");
    window->side().concordance().ask({"violations", false, {}});
    window.settle();
    REQUIRE(window->side().concordance().places().cards().size() == 1);
    wxCommandEvent chosen(wxEVT_LISTBOX_DCLICK, window->side().concordance().places().GetId());
    chosen.SetInt(0);
    window->side().concordance().places().ProcessWindowEvent(chosen);
    window.settle();
    CHECK(window->session()->id() != second);
    CHECK(window->session()->cursor().bead == 1);
    CHECK(window->session()->cursor().side == Side::target);
    CHECK(window->canvas().editor().selected_text() == "violations");
}

TEST_CASE("concordance: renderings are counted, and one of them narrows the places to its own") {
    Window window(fresh_folder("gui-concordance-renderings") / "a.stykovka");
    window->open_files(sample_files());
    window.settle();
    window.choose("view.concordance");
    ConcordancePane& pane = window->side().concordance();
    pane.ask({"Генеральный прокурор", false, Side::source});
    window.settle();
    const std::size_t all = pane.places().cards().size();
    REQUIRE(all > 1);
    REQUIRE(pane.renderings().size() > 1);
    CHECK(pane.renderings()[0].find("all renderings") == 0);
    pane.choose_rendering(1);
    const auto& groups = window->works().concordance.answer().renderings.groups;
    CHECK(pane.places().cards().size() == groups[0].hits.size());
    for (const TextCard& card : pane.places().cards()) CHECK_FALSE(card.lit_in_other.empty());
    pane.choose_rendering(0);
    CHECK(pane.places().cards().size() == all);
}

TEST_CASE("concordance: a place is copied with the number and day of its release") {
    Window window(fresh_folder("gui-concordance-cite") / "a.stykovka");
    two_releases(window);
    window.choose("view.concordance");
    window->side().concordance().ask({"remedied", false, Side::target});
    window.settle();
    window.choose("concordance.copy-citation");
    CHECK(window.prompts.pasteboard.find("Нарушения устранены.\nThe violations were remedied.\n") == 0);
    CHECK(window.prompts.pasteboard.find("№ ") != std::string::npos);
}

TEST_CASE("concordance: an answer to an older question never shows, and what was accepted since is found") {
    Window window(fresh_folder("gui-concordance-stale") / "a.stykovka");
    two_releases(window);
    window.choose("view.concordance");
    ConcordancePane& pane = window->side().concordance();
    pane.ask({"завод", false, {}});
    pane.ask({"нигде", false, {}});
    CHECK(pane.places().cards().empty());
    window.settle();
    CHECK(pane.places().cards().empty());
    CHECK(pane.summary() == "Found nowhere.");
    pane.ask({"another", false, {}});
    window.settle();
    CHECK(pane.places().cards().empty());
    window->go({0, Side::target, 0, 0});
    window.type("The prosecutors inspected another plant.");
    window.choose("bead.confirm-next");
    CHECK(pane.places().cards().size() == 1);
}

TEST_CASE("concordance: signs without a word are answered by a sentence") {
    Window window(fresh_folder("gui-concordance-signs") / "a.stykovka");
    paste_release(window);
    window.choose("view.concordance");
    window->side().concordance().ask({"?!", false, {}});
    window.settle();
    CHECK(window->side().concordance().summary().find("no word") != std::string::npos);
}
