// Lists of accepted words as files.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/word_list.h"

#include "support/paths.h"

using namespace stykovka;

TEST_CASE("word list: words, models and comments are told apart") {
    const WordList list = read_word_list("\xEF\xBB\xBF# acronyms\nФАТФ\r\n\n Роснефть / нефть # company\n");
    CHECK(list.words == std::vector<ListedWord>{{"ФАТФ", "", 2}, {"Роснефть", "нефть", 4}});
    CHECK(list.bad_lines.empty());
}

TEST_CASE("word list: lines that are no word are named, the others count") {
    const std::string text = "два слова\n/нефть\nслово/\nа/б/в\n\xFF\xFE\n" + std::string(5000, 'a') + "\n12\nслово\n";
    const WordList list = read_word_list(text);
    CHECK(list.bad_lines == std::vector<std::size_t>{1, 2, 3, 4, 5, 6, 7});
    CHECK(list.words == std::vector<ListedWord>{{"слово", "", 8}});
}
