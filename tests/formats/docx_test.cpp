// Tests of releases as Word documents.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/docx.h"

#include <doctest/doctest.h>

#include "base/error.h"
#include "support/docx_files.h"

using namespace stykovka;
using test::docx_file;
using test::paragraph;
using test::part_of;
using test::run;

namespace {

const Language russian("ru");

ReadDocument read(const std::string& body) { return read_docx(docx_file(body), "release.docx", russian); }

Content content_of(const std::string& inner) { return read(paragraph(inner)).text.paragraphs.at(0).content; }

/// "<b>" at 3 as "3<b>".
std::vector<std::string> codes_of(const Content& content) {
    std::vector<std::string> codes;
    for (const InlineCode& code : content.codes) codes.push_back(std::to_string(code.offset) + code.native);
    return codes;
}

std::string document_with(const std::string& body, std::vector<WrittenParagraph> paragraphs) {
    return part_of(docx_with(docx_file(body), "release.docx", {Language("en"), std::move(paragraphs)}),
                   "word/document.xml");
}

bool says(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

using Codes = std::vector<std::string>;

}  // namespace

TEST_CASE("docx: headings, list items and cells are paragraphs, and notes come last") {
    const auto text = read(paragraph(run("Заголовок"), R"(<w:pStyle w:val="H"/>)") + paragraph(run("Текст.")) +
                           paragraph(run("пункт"), R"(<w:numPr><w:numId w:val="1"/></w:numPr>)") + paragraph("") +
                           "<w:tbl><w:tr><w:tc>" + paragraph(run("Ячейка")) + "</w:tc></w:tr></w:tbl>")
                          .text;
    REQUIRE(text.paragraphs.size() == 5);
    CHECK(text.paragraphs[0].kind == ParagraphKind::heading);
    CHECK(text.paragraphs[1].kind == ParagraphKind::body);
    CHECK(text.paragraphs[2].kind == ParagraphKind::list_item);
    CHECK(text.paragraphs[3].content.text == "Ячейка");
    CHECK(text.paragraphs[3].locator == "5");
    CHECK(text.paragraphs[4].content.text == "По данным на 1 марта.");
    CHECK(text.origin.format == "docx");
}

TEST_CASE("docx: what differs from most of the paragraph is a code") {
    CHECK(codes_of(content_of(run("Всё "))) == Codes{});
    const Content content = content_of(run("Суд ") + run("вынес", "<w:b/>") + run(" приговор по делу."));
    CHECK(content.text == "Суд вынес приговор по делу.");
    CHECK(codes_of(content) == Codes{"7<b>", "17</b>"});
    CHECK(codes_of(content_of(run("Весь абзац", "<w:b/>"))) == Codes{});
    CHECK(codes_of(content_of(run("Одно ", R"(<w:lang w:val="ru-RU"/>)") + run("и то же"))) == Codes{});
}

TEST_CASE("docx: links, fields, line breaks and references to notes are codes") {
    const Content link = content_of(run("На ") + "<w:hyperlink r:id=\"r9\">" + run("сайте", "<w:u w:val=\"single\"/>") +
                                    "</w:hyperlink>" + run("."));
    CHECK(codes_of(link) == Codes{"5<a>", "15</a>"});
    const auto mark = [](const std::string& type) { return "<w:r><w:fldChar w:fldCharType=\"" + type + "\"/></w:r>"; };
    const Content field = content_of(run("От ") + mark("begin") + "<w:r><w:instrText> DATE </w:instrText></w:r>" +
                                     mark("separate") + run("12.03.2031") + mark("end") + run(" г."));
    CHECK(field.text == "От 12.03.2031 г.");
    CHECK(codes_of(field) == Codes{"5<field>", "15</field>"});
    const Content rest = content_of(run("Раз") + "<w:r><w:br/></w:r>" + run("два") +
                                    "<w:r><w:footnoteReference w:id=\"2\"/></w:r>" + run(" три."));
    CHECK(rest.text == "Раз два три.");
    CHECK(codes_of(rest) == Codes{"6<br/>", "13<footnote/>"});
}

TEST_CASE("docx: tracked insertions are kept, deletions are dropped, and both are told with author and time") {
    const auto document = read(paragraph(
        run("Суд ") + R"(<w:ins w:author="Editor" w:date="2031-03-12T10:00:00Z">)" + run("полностью ") + "</w:ins>" +
        R"(<w:del w:author="Editor"><w:r><w:delText>частично </w:delText></w:r></w:del>)" + run("удовлетворил иск.")));
    CHECK(document.text.paragraphs[0].content.text == "Суд полностью удовлетворил иск.");
    REQUIRE(document.insertions.size() == 1);
    CHECK(document.insertions[0] == DocumentNote{"Editor", time_of("2031-03-12T10:00:00Z"), "полностью ", 0});
    REQUIRE(document.deletions.size() == 1);
    CHECK(document.deletions[0].text == "частично ");
}

TEST_CASE("docx: a deleted paragraph mark joins two paragraphs") {
    const auto text =
        read(paragraph(run("Одно "), "<w:rPr><w:del w:author=\"E\"/></w:rPr>") + paragraph(run("целое."))).text;
    CHECK(text.paragraphs[0].content.text == "Одно целое.");
}

TEST_CASE("docx: comments come with author, time and place; headers are said to stay") {
    const auto document =
        read(paragraph(run("Раз.")) + paragraph(run("Два.") + R"(<w:r><w:commentReference w:id="0"/></w:r>)"));
    REQUIRE(document.comments.size() == 1);
    CHECK(document.comments[0] == DocumentNote{"Editor", time_of("2031-03-12T11:00:00Z"), "Проверить дату.", 1});
    CHECK(document.remarks.size() == 2);
}

TEST_CASE("docx: a translation takes the place of the text and all else stays") {
    const std::string body =
        paragraph(run("Суд ") + run("вынес", "<w:b/>") + run(" приговор."), R"(<w:pStyle w:val="H"/>)") +
        paragraph("<w:bookmarkStart w:id=\"1\"/>" + run("Второй") + "<w:bookmarkEnd w:id=\"1\"/>");
    const auto text = read(body).text;
    Content english{"The court passed sentence.", text.paragraphs[0].content.codes};
    english.codes[0].offset = 10;
    english.codes[1].offset = 16;
    const std::string out = document_with(body, {{"1", english}});
    CHECK(says(out,
               "<w:pPr><w:pStyle w:val=\"H\"/></w:pPr><w:r><w:t xml:space=\"preserve\">The court </w:t></w:r>"
               "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">passed</w:t></w:r>"));
    CHECK(says(out, "<w:bookmarkStart w:id=\"1\"/>" + run("Второй") + "<w:bookmarkEnd w:id=\"1\"/>"));
    CHECK_FALSE(says(out, "вынес"));
}

TEST_CASE("docx: a text that does not change gives the same parts, byte for byte") {
    const std::string body = paragraph(run("Суд ") + run("вынес", "<w:b/>") + run(" приговор."));
    std::vector<WrittenParagraph> same;
    for (const Paragraph& each : read(body).text.paragraphs) same.push_back({each.locator, each.content});
    const std::string before = docx_file(body);
    const std::string after = docx_with(before, "release.docx", {russian, same});
    for (const ZipPart& part : test::docx_parts(body)) CHECK(part_of(after, part.name) == part.bytes);
}

TEST_CASE("docx: codes of another file become bold by name and never break the document") {
    const std::string body = paragraph(run("Слово"));
    const Content content{"A word here",
                          {{2, CodeKind::open, "-7", "b", {}, "<b>"},
                           {6, CodeKind::close, "-7", "b", {}, "</b>"},
                           {11, CodeKind::close, "99", "a", {}, "</a>"}}};
    CHECK(says(document_with(body, {{"1", content}}),
               "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">word</w:t>"));
}

TEST_CASE("docx: a footnote, a link and a field are the same after a translation") {
    const std::string link = "<w:hyperlink r:id=\"r9\" w:history=\"1\">";
    const std::string body = paragraph(run("На ") + link + run("сайте") + "</w:hyperlink>" +
                                       "<w:r><w:footnoteReference w:id=\"2\"/></w:r>" + run("."));
    Content content = read(body).text.paragraphs[0].content;
    content.text = "On the site.";
    const std::vector<std::uint32_t> offsets{3, 11, 11};
    for (std::size_t i = 0; i < 3; ++i) content.codes.at(i).offset = offsets[i];
    const std::string out = document_with(body, {{"1", content}});
    CHECK(says(out, link + run("the site") + "</w:hyperlink><w:r><w:footnoteReference w:id=\"2\"/></w:r>"));
}

TEST_CASE("docx: a new document has its headings and can be read again") {
    const std::vector<Paragraph> paragraphs{
        {{"Title & more", {}}, ParagraphKind::heading, {}},
        {{"Text <1>.", {{0, CodeKind::open, "1", "b", {}, "<b>"}, {4, CodeKind::close, "1", "b", {}, "</b>"}}},
         ParagraphKind::body,
         {}}};
    const auto text = read_docx(new_docx(paragraphs, Language("en")), "new.docx", Language("en")).text;
    REQUIRE(text.paragraphs.size() == 2);
    CHECK(text.paragraphs[0].content.text == "Title & more");
    CHECK(text.paragraphs[0].kind == ParagraphKind::heading);
    CHECK(codes_of(text.paragraphs[1].content) == Codes{"0<b>", "4</b>"});
}

TEST_CASE("docx: entities, deep nesting, no text and no document are refused in words") {
    const auto with_document = [](const std::string& document) {
        auto parts = test::docx_parts("");
        parts[2].bytes = document;
        return zip_of(parts);
    };
    CHECK_THROWS_AS(read_docx(with_document("<!DOCTYPE x [<!ENTITY e \"x\">]><w:document/>"), "f.docx", russian),
                    Error);
    CHECK_THROWS_AS(read_docx(with_document("<w:document " + test::word_names + "><w:body>"), "f.docx", russian),
                    Error);
    CHECK_THROWS_AS(read_docx(with_document(""), "f.docx", russian), Error);
    std::string deep;
    for (int i = 0; i < 600; ++i) deep += "<w:sdt>";
    for (int i = 0; i < 600; ++i) deep += "</w:sdt>";
    CHECK_THROWS_AS(read(deep), Error);
    auto parts = test::docx_parts("");
    parts.erase(parts.begin() + 2);
    CHECK_THROWS_AS(read_docx(zip_of(parts), "f.docx", russian), Error);
}
