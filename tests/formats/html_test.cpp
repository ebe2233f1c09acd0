// Tests of releases as web pages.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/html.h"

#include <doctest/doctest.h>

#include "base/error.h"

using namespace stykovka;

namespace {

const Language russian("ru");

const std::string head =
    "<!DOCTYPE html>\r\n<html lang=\"ru\"><head><meta charset=\"utf-8\">"
    "<title>Взыскан долг перед рабочими — Прокуратура</title>"
    "<link rel=\"canonical\" href=\"https://example.org/45\"></head><body>";
const std::string menu = "<nav><a href=\"/\">Главная</a> <a href=\"/n\">Новости</a></nav>";
const std::string title = "<h1>Взыскан долг перед рабочими</h1>";
const std::string day = "<div class=\"date\">12 марта 2031, 14:30</div><div>Пресс-релиз № 45-2031</div>";
const std::string body =
    "<div class=\"text\"><p>Проверка показала, что долг перед <b>312 рабочими</b> превысил 28&nbsp;млн рублей.</p>\r\n"
    "<p>Прокурор внёс представление, подробнее на <a href=\"https://example.org\">сайте</a>.</p>"
    "<ul><li>первое;</li></ul>Долг погашен в полном объёме.<br><br>Виновный наказан.</div>";
const std::string rest =
    "<div class=\"sidebar\"><p>Суд удовлетворил иск прокурора в интересах ребёнка о компенсации вреда.</p></div>"
    "<footer><p>При использовании материалов ссылка на сайт обязательна.</p></footer></body></html>\r\n";

std::string saved_page() { return head + menu + title + day + body + rest; }

ReadDocument read(const std::string& page) { return read_html(page, "page.html", russian); }

std::vector<std::string> texts_of(const ReadDocument& document) {
    std::vector<std::string> texts;
    for (const Paragraph& paragraph : document.text.paragraphs) texts.push_back(paragraph.content.text);
    return texts;
}

WrittenText all_of(const ReadDocument& document, const Language& language) {
    WrittenText text{language, {}};
    for (const Paragraph& paragraph : document.text.paragraphs)
        text.paragraphs.push_back({paragraph.locator, paragraph.content});
    return text;
}

std::string replaced(std::string text, const std::string& what, const std::string& by) {
    for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += by.size())
        text.replace(at, what.size(), by);
    return text;
}

}  // namespace

TEST_CASE("html: title and body of a saved page are the release, menus and footers are not") {
    const auto document = read(saved_page());
    CHECK(texts_of(document) ==
          std::vector<std::string>{"Взыскан долг перед рабочими",
                                   "Проверка показала, что долг перед 312 рабочими превысил 28\u00a0млн рублей.",
                                   "Прокурор внёс представление, подробнее на сайте.", "первое;",
                                   "Долг погашен в полном объёме.", "Виновный наказан."});
    CHECK(document.text.paragraphs[0].kind == ParagraphKind::heading);
    CHECK(document.text.paragraphs[3].kind == ParagraphKind::list_item);
    CHECK(document.furniture.size() == 5);
    CHECK(document.remarks.size() == 1);
}

TEST_CASE("html: date, number and address are those that the page says") {
    const auto document = read(saved_page());
    CHECK(document.date == date_of("2031-03-12"));
    CHECK(document.number == "45-2031");
    CHECK(document.url == "https://example.org/45");
    const std::string with_time = replaced(saved_page(), title, title + "<time datetime=\"2031-03-15T09:00\">x</time>");
    CHECK(read(with_time).date == date_of("2031-03-15"));
}

TEST_CASE("html: the whole page is read when that is asked for") {
    const auto document = read_html(saved_page(), "page.html", russian, {{}, PageScope::everything});
    CHECK(texts_of(document).size() == 11);
    CHECK(document.furniture.empty());
}

TEST_CASE("html: tags in a text are codes with the bytes of the page") {
    const auto document = read(saved_page());
    const auto& codes = document.text.paragraphs[2].content.codes;
    REQUIRE(codes.size() == 2);
    CHECK(codes[0].native == "<a href=\"https://example.org\">");
    CHECK(codes[1].native == "</a>");
}

TEST_CASE("html: a page in windows-1251 is read as it says") {
    const std::string page =
        "<html><head><meta charset=windows-1251></head><body><p>\xcf\xf0\xee\xea\xf3\xf0\xee\xf0 "
        "\xe2\xed\xb8\xf1 \xef\xf0\xe5\xe4\xf1\xf2\xe0\xe2\xeb\xe5\xed\xe8\xe5.</p></body></html>";
    const auto document = read(page);
    CHECK(texts_of(document) == std::vector<std::string>{"Прокурор внёс представление."});
    CHECK(document.text.origin.encoding == "windows-1251");
    CHECK_FALSE(document.text.origin.encoding_guessed);
    CHECK(html_with(document.text.origin, all_of(document, russian)).find("charset=utf-8") != std::string::npos);
}

TEST_CASE("html: a text that does not change gives the same page, byte for byte") {
    const auto document = read(saved_page());
    CHECK(html_with(document.text.origin, all_of(document, russian)) == saved_page());
}

TEST_CASE("html: a translation takes the place of the text and all else stays") {
    const auto document = read(saved_page());
    WrittenText text = all_of(document, Language("en"));
    text.paragraphs[0].content.text = "Debt & wages recovered";
    text.paragraphs[5].content.text = "The official was punished.";
    std::string expected = replaced(saved_page(), "Взыскан долг перед рабочими", "Debt &amp; wages recovered");
    expected = replaced(expected, "Виновный наказан.", "The official was punished.");
    CHECK(html_with(document.text.origin, text) == replaced(expected, "lang=\"ru\"", "lang=\"en\""));
}

TEST_CASE("html: overlapping tags are told and never written half") {
    const std::string page =
        "<html><body><p><b>Первый абзац с жирным текстом.</p><p>Второй</b> абзац страницы.</p></body>";
    const auto document = read(page);
    CHECK(texts_of(document).size() == 2);
    CHECK(html_with(document.text.origin, all_of(document, russian)) == page);
}

TEST_CASE("html: tracked insertions are in the text, deletions are not, and a translation has no marks of them") {
    const std::string page =
        "<html lang=\"ru\"><body><h1>Суд вынес приговор</h1>\n<p>Суд <del datetime=\"2031-03-12T10:00:00Z\">города"
        "</del> <ins>области</ins> вынес приговор директору завода.</p>\n<del><p>Абзац, которого нет.</p></del>\n"
        "<p><del>Всё</del>Дело <b>закрыто</b> в понедельник.</p></body></html>";
    const auto document = read(page);
    CHECK(texts_of(document) == std::vector<std::string>{"Суд вынес приговор",
                                                         "Суд области вынес приговор директору завода.",
                                                         "Дело закрыто в понедельник."});
    REQUIRE(document.insertions.size() == 1);
    CHECK(document.insertions[0].text == "области");
    CHECK(document.insertions[0].paragraph == 1);
    REQUIRE(document.deletions.size() == 3);
    CHECK(document.deletions[0].text == "города");
    CHECK(document.deletions[0].when == time_of("2031-03-12T10:00:00Z"));
    CHECK(document.deletions[1].paragraph == 2);
    REQUIRE(document.remarks.size() == 1);
    CHECK(document.remarks[0].find("insertions kept: 1, deletions dropped: 3") != std::string::npos);
    WrittenText text = all_of(document, Language("en"));
    text.paragraphs[1].content.text = "The regional court sentenced the director of the plant.";
    const std::string written = html_with(document.text.origin, text);
    CHECK(written.find("<p>The regional court sentenced the director of the plant.</p>") != std::string::npos);
    CHECK(written.find("<p>Дело <b>закрыто</b> в понедельник.</p>") != std::string::npos);
}

TEST_CASE("html: a new page has its headings and can be read again") {
    const std::vector<Paragraph> paragraphs{
        {{"Title of the release & more", {}}, ParagraphKind::heading, {}},
        {{"The text <1> of it.",
          {{4, CodeKind::open, "1", "b", {}, "<b>"}, {8, CodeKind::close, "1", "b", {}, "</b>"}}},
         ParagraphKind::body,
         {}}};
    const std::string page = new_html(paragraphs, Language("en"));
    CHECK(page.find("<p>The <b>text</b> &lt;1&gt; of it.</p>") != std::string::npos);
    CHECK(texts_of(read_html(page, "new.html", Language("en"))).size() == 2);
}

TEST_CASE("html: a page without a body, too deep or with too many attributes is refused in words") {
    CHECK_THROWS_AS(read(head + menu + "</body></html>"), Error);
    CHECK_THROWS_AS(read("<html></html>"), Error);
    std::string deep = "<html><body>";
    for (int i = 0; i < 2000; ++i) deep += "<div>";
    CHECK_THROWS_AS(read(deep + "Текст."), Error);
    std::string attributes = "<html><body><p";
    for (int i = 0; i < 100'000; ++i) attributes += " a" + std::to_string(i) + "=1";
    CHECK_THROWS_AS(read(attributes + ">Текст.</p>"), Error);
}
