// Tests of accepting unknown words in the window.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>
#include <wx/choice.h>
#include <wx/textctrl.h>

#include "app/terms.h"
#include "gui/word_dialog.h"
#include "window.h"

using namespace stykovka;
using namespace stykovka::test;

namespace {

std::size_t unknown_words(Window& window) {
    window.choose("view.words");
    return window->side().words().cards().size();
}

// The caret in the first unknown word of the Russian text.
void go_to_unknown_word(Window& window) {
    window->works().words.go(0);
    window.settle();
    REQUIRE(window->canvas().editor().unknown_at_caret().has_value());
}

Prompts::FormsOf forms_of(Window& window) {
    return [&window](const AcceptedWord& word, std::function<void(WordForms)> then) {
        window->background().forms_of(word, std::move(then));
    };
}

// As if the row had been chosen by key.
void choose(wxChoice& choice, int row) {
    choice.SetSelection(row);
    wxCommandEvent event(wxEVT_CHOICE, choice.GetId());
    choice.ProcessWindowEvent(event);
}

Term term(const char* language, const char* text) {
    Term term;
    term.language = Language(language);
    term.text = text;
    return term;
}

// What an indicator of the editor underlines.
std::vector<std::string> marked(Window& window, int indicator) {
    CellEditor& editor = window->canvas().editor();
    std::vector<std::string> words;
    for (int at = 0; at < editor.GetLength();) {
        const int end = editor.IndicatorEnd(indicator, at);
        if (end <= at) break;
        if (editor.IndicatorValueAt(indicator, at) != 0)
            words.push_back(editor.text().substr(static_cast<std::size_t>(at), static_cast<std::size_t>(end - at)));
        at = end;
    }
    return words;
}

}  // namespace

TEST_CASE("accepting a word: the forms are shown as word, kind and model change, the likely kind first") {
    Window window(fresh_folder("gui-word-dialog") / "a.stykovka");
    WordDialog dialog(*window, {Language("ru"), "Жмуркину", {}, 7}, forms_of(window));
    const auto shown = [&] {
        window.settle();
        return dialog.shown_forms();
    };
    CHECK(shown() == "Жмуркину");
    dialog.word().SetValue(wxString::FromUTF8("Жмуркин"));
    CHECK(shown() == "Жмуркин, Жмуркина, Жмуркину, Жмуркиным, Жмуркине");
    CHECK(dialog.answer() == AcceptedWord{Language("ru"), "Жмуркин", "@man", std::nullopt});
    CHECK_FALSE(dialog.model().IsEnabled());
    choose(dialog.kind(), 4);
    CHECK(dialog.model().IsEnabled());
    dialog.word().SetValue(wxString::FromUTF8("Тундранефть"));
    dialog.model().SetValue(wxString::FromUTF8("нефть"));
    CHECK(shown() == "Тундранефть, Тундранефти, Тундранефтью");
    dialog.model().SetValue(wxString::FromUTF8("Иванов"));
    CHECK(shown().find("“Иванов” is no word") != std::string::npos);
    dialog.scope().SetSelection(1);
    CHECK(dialog.answer() == AcceptedWord{Language("ru"), "Тундранефть", "Иванов", 7});
}

TEST_CASE("accepting a word: English has no kinds of names") {
    Window window(fresh_folder("gui-word-dialog-en") / "a.stykovka");
    WordDialog dialog(*window, {Language("en-US"), "stablecoin", {}, 7}, forms_of(window));
    CHECK(dialog.kind().GetCount() == 2);
    choose(dialog.kind(), 1);
    dialog.model().SetValue("coin");
    window.settle();
    CHECK(dialog.shown_forms().find("stablecoins") != std::string::npos);
}

TEST_CASE("accepting a word: all its forms are known then, in every release") {
    Window window(fresh_folder("gui-accept-word") / "a.stykovka");
    window.prompts.pasteboard = "Вчера пришли к Жмуркину. О Жмуркине говорят.\n";
    window.choose("release.paste-source");
    REQUIRE(unknown_words(window) == 2);
    go_to_unknown_word(window);
    window.choose("spelling.accept-word");
    CHECK(unknown_words(window) == 2);  // declined
    window.prompts.decides = [](AcceptedWord word) {
        CHECK(word.word.starts_with("Жмуркин"));
        return AcceptedWord{word.language, "Жмуркин", "@man", std::nullopt};
    };
    window.choose("spelling.accept-word");
    CHECK(unknown_words(window) == 0);
    CHECK_FALSE(window->shows_error());
    window.prompts.pasteboard = "С Жмуркиным спорят.\n";
    window.choose("release.paste-source");
    CHECK(unknown_words(window) == 0);
}

TEST_CASE("accepting a word: in one release only it is unknown in others, also while those are typed") {
    Window window(fresh_folder("gui-accept-here") / "a.stykovka");
    window.prompts.pasteboard = "О кумдряке говорят.\n";
    window.choose("release.paste-source");
    const auto first = window->session()->id();
    window.prompts.pasteboard = "О кумдряке спорят.\n";
    window.choose("release.paste-source");
    const auto second = window->session()->id();
    REQUIRE(unknown_words(window) == 1);
    go_to_unknown_word(window);
    window.prompts.decides = [](AcceptedWord word) {
        word.word = "кумдряк";
        word.model = "маяк";
        return word;
    };
    window.choose("spelling.accept-word");
    CHECK(unknown_words(window) == 0);
    CHECK(marked(window, 8).empty());
    window->open_release(first);
    window.settle();
    CHECK(unknown_words(window) == 1);
    window->go({0, Side::source, 0, 0});
    window.settle();
    CHECK(marked(window, 8) == std::vector<std::string>{"кумдряке"});
    window->open_release(second);
    window.settle();
    CHECK(unknown_words(window) == 0);
}

TEST_CASE("accepting a word: a model that is unknown is refused in a sentence, and nothing is accepted") {
    Window window(fresh_folder("gui-accept-model") / "a.stykovka");
    window.prompts.pasteboard = "Мастер кумдряк ждёт.\n";
    window.choose("release.paste-source");
    REQUIRE(unknown_words(window) == 1);
    go_to_unknown_word(window);
    window.prompts.decides = [](AcceptedWord word) {
        word.model = "бурдыка";
        return word;
    };
    window.choose("spelling.accept-word");
    CHECK(window->status().texts().front().find("“бурдыка” is no word") != std::string::npos);
    CHECK(unknown_words(window) == 1);
}

TEST_CASE("accepting a word: what was accepted is taken back, and marked again where it is typed") {
    Window window(fresh_folder("gui-accept-back") / "a.stykovka");
    window.prompts.pasteboard = "О кумдряке говорят.\n";
    window.choose("release.paste-source");
    window.choose("spelling.forget-word");
    CHECK(window.prompts.offered.empty());
    REQUIRE(unknown_words(window) == 1);
    go_to_unknown_word(window);
    window.prompts.decides = [](AcceptedWord word) {
        return AcceptedWord{word.language, "кумдряк", "маяк", std::nullopt};
    };
    window.choose("spelling.accept-word");
    REQUIRE(unknown_words(window) == 0);
    window.choose("spelling.forget-word");
    CHECK(window.prompts.offered == std::vector<std::string>{"кумдряк · like “маяк” · in all releases"});
    CHECK(unknown_words(window) == 0);  // declined
    window.prompts.chosen = 0;
    window.choose("spelling.forget-word");
    CHECK(unknown_words(window) == 1);
    CHECK(marked(window, 8) == std::vector<std::string>{"кумдряке"});
}

// A surname that the other side has was marked as long as its cell was open, though the list of findings had no word of
// it.
TEST_CASE("the edited cell: marks what the check of spelling finds, and names more gently") {
    Window window(fresh_folder("gui-cell-words") / "a.stykovka");
    add_term_pair(window->archive(), {term("ru", "фыркодром"), term("en", "fyrkodrome")});
    window.prompts.pasteboard = "Жмуркин открыл фыркодром.\n\nПришёл Бурдыгин.\n";
    window.choose("release.paste-source");
    window.type("Zhmurkin opened the fyrkodrome for Lumpsidor, who was helld up.");
    CHECK(marked(window, 8) == std::vector<std::string>{"helld"});
    CHECK(marked(window, 9) == std::vector<std::string>{"Lumpsidor"});
    window->go({0, Side::source, 0, 0});
    window.settle();
    CHECK(marked(window, 8).empty());
    CHECK(marked(window, 9).empty());
}
