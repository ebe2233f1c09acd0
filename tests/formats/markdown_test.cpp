// Tests of releases as Markdown.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/markdown.h"

#include <doctest/doctest.h>

#include "base/error.h"
#include "formats/documents.h"

using namespace stykovka;

namespace {

const std::string page =
    "---\ntitle: Не трогать\n---\n\n# Проверка завода\n\nДолг **312 рабочим** превысил *28 млн* рублей.\nПодробно: "
    "[сайт](https://example.org \"t\").\n\n- первый пункт;\n- второй `код` пункт.\n\n> Цитата\n> в две строки\n\n"
    "| Сумма | 28 млн |\n|---|---|\n| Итог | a\\|b |\n\n```\nкод не трогать\n```\n\nЗаголовок два\n---\n\n"
    "Строка\\\nвторая ![фото](a.png)[^1]\n\n[ref]: https://example.org\n";

ReadDocument read(const std::string& text) { return read_markdown(text, "t.md", Language("ru")); }

std::vector<std::string> texts_of(const ReadDocument& document) {
    std::vector<std::string> texts;
    for (const Paragraph& paragraph : document.text.paragraphs) texts.push_back(paragraph.content.text);
    return texts;
}

std::string elements_of(const Content& content) {
    std::string elements;
    for (const InlineCode& code : content.codes) elements += code.element + " ";
    return elements;
}

}  // namespace

TEST_CASE("markdown: words come with their kinds, signs as inline codes, all else is left out") {
    const ReadDocument document = read(page);
    CHECK(texts_of(document) ==
          std::vector<std::string>{"Проверка завода", "Долг 312 рабочим превысил 28 млн рублей. Подробно: сайт.",
                                   "первый пункт;", "второй  пункт.", "Цитата в две строки", "Сумма", "28 млн", "Итог",
                                   "a|b", "Заголовок два", "Строка вторая"});
    const auto& paragraphs = document.text.paragraphs;
    REQUIRE(paragraphs.size() == 11);
    CHECK(paragraphs[0].kind == ParagraphKind::heading);
    CHECK(paragraphs[2].kind == ParagraphKind::list_item);
    CHECK(paragraphs[9].kind == ParagraphKind::heading);
    CHECK(elements_of(paragraphs[1].content) == "b b i i a a ");
    CHECK(elements_of(paragraphs[10].content) == "br image footnote ");
    CHECK(document.remarks.size() == 1);
}

TEST_CASE("markdown: written with its own texts, the file is the same") {
    const ReadDocument document = read(page);
    WrittenText same{Language("ru"), {}};
    for (const Paragraph& paragraph : document.text.paragraphs)
        same.paragraphs.push_back({paragraph.locator, paragraph.content});
    CHECK(markdown_with(document.text.origin, same) == page);
}

TEST_CASE("markdown: other texts go into their places, with the signs of the file") {
    const ReadDocument document = read(page);
    Content content = document.text.paragraphs[1].content;
    content.text = "Arrears.";
    for (InlineCode& code : content.codes) code.offset = 0;
    content.codes[0].offset = 0;
    content.codes[1].offset = 7;
    content.codes.erase(content.codes.begin() + 2, content.codes.begin() + 4);
    content.codes[2].offset = content.codes[3].offset = 8;
    const std::string written = markdown_with(
        document.text.origin, {Language("en"),
                               {{document.text.paragraphs[1].locator, content},
                                {document.text.paragraphs[3].locator, {"1. a *sign* of | and [[что-то]]", {}}},
                                {document.text.paragraphs[8].locator, {"c|d", {}}}}});
    CHECK(written.find("# Проверка завода\n\n**Arrears**.[](https://example.org \"t\")\n\n- первый") !=
          std::string::npos);
    CHECK(written.find("- 1\\. a \\*sign\\* of | and [[что-то]]\n") != std::string::npos);
    CHECK(written.find("| Итог | c\\|d |") != std::string::npos);
    CHECK(written.find("код не трогать") != std::string::npos);
}

TEST_CASE("markdown: signs that mean nothing are words, and signs of words come back") {
    const std::string words = "5 * 3 = 15, snake_case_name, a_b, 2 < 3, [скобки] и C++";
    CHECK(texts_of(read(words + "\n")) == std::vector<std::string>{words});
    for (const std::string each :
         {"*", "_слово_", "`код`", "<b>", "# не заголовок", "- не пункт", "a](b)", "~~x~~", "\\*"}) {
        const std::vector<Paragraph> one{{{each, {}}, ParagraphKind::body, ""}};
        CHECK(texts_of(read(new_markdown(one))) == std::vector<std::string>{each});
    }
}

TEST_CASE("markdown: a new file has headings, items and emphasis") {
    const std::vector<Paragraph> paragraphs{
        {{"Title", {}}, ParagraphKind::heading, ""},
        {{"bold", {{0, CodeKind::open, "1", "b", {}, ""}, {4, CodeKind::close, "1", "b", {}, ""}}},
         ParagraphKind::body,
         ""},
        {{"one", {}}, ParagraphKind::list_item, ""},
        {{"two", {}}, ParagraphKind::list_item, ""}};
    CHECK(new_document("md", paragraphs, Language("en")) == "# Title\n\n**bold**\n\n- one\n- two\n");
}

TEST_CASE("markdown: line ends of Windows and old encodings are read, and nothing to read is said") {
    const ReadDocument document = read("# Один\r\n\r\nДва\r\n");
    CHECK(texts_of(document) == std::vector<std::string>{"Один", "Два"});
    CHECK(markdown_with(document.text.origin, {Language("en"), {{document.text.paragraphs[1].locator, {"Two", {}}}}}) ==
          "# Один\r\n\r\nTwo\r\n");
    CHECK_THROWS_AS(read("```\nкод\n```\n"), Error);
    CHECK(document_format("# Один", "T.MD") == DocumentFormat::md);
}
