// Tests of accepting unknown words in the window.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "app/terms.h"
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

TEST_CASE("accepting a word: its forms are shown by the kind of name, the likely one first, and all are known then") {
    Window window(fresh_folder("gui-accept-word") / "a.stykovka");
    window.prompts.pasteboard = "Вчера пришли к Жмуркину. О Жмуркине говорят.\n";
    window.choose("release.paste-source");
    REQUIRE(unknown_words(window) == 2);
    go_to_unknown_word(window);
    window.prompts.answer = "Жмуркин";
    window.choose("spelling.accept-word");
    REQUIRE(window.prompts.offered.size() == 4);
    CHECK(window.prompts.offered[0] == "The name of a man: Жмуркин, Жмуркина, Жмуркину, Жмуркиным, Жмуркине");
    CHECK(window.prompts.offered[1] == "One form: Жмуркин");
    CHECK(window.prompts.offered[2].starts_with("A place: "));
    CHECK(unknown_words(window) == 2);  // declined
    window.prompts.chosen = 0;
    window.choose("spelling.accept-word");
    CHECK(unknown_words(window) == 0);
    CHECK_FALSE(window->shows_error());
}

TEST_CASE("accepting a word: a model that is unknown is refused in a sentence, and nothing is accepted") {
    Window window(fresh_folder("gui-accept-model") / "a.stykovka");
    window.prompts.pasteboard = "Мастер кумдряк ждёт.\n";
    window.choose("release.paste-source");
    REQUIRE(unknown_words(window) == 1);
    go_to_unknown_word(window);
    window.prompts.answer = "бурдыка";  // as the base form, and as the model
    window.prompts.chosen = 1;          // the forms of a known word
    window.choose("spelling.accept-word");
    CHECK(window->status().texts().front().find("“бурдыка” is no word") != std::string::npos);
    CHECK(unknown_words(window) == 1);
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
