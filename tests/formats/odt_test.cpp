// Tests of releases as OpenDocument texts.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/odt.h"

#include <doctest/doctest.h>

#include "base/error.h"
#include "formats/documents.h"
#include "formats/zip_archive.h"

using namespace stykovka;

namespace {

const std::string names =
    R"(xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink")";

/// A text with this body; styles B (bold) and N (nothing that is seen).
std::vector<ZipPart> odt_parts(const std::string& body) {
    return {
        {"mimetype", "application/vnd.oasis.opendocument.text", true},
        {"content.xml",
         "<office:document-content " + names +
             "><office:automatic-styles>"
             R"(<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>)"
             R"(<style:style style:name="N" style:family="text"><style:text-properties fo:language="ru" fo:country="RU"/></style:style>)"
             "</office:automatic-styles><office:body><office:text>" +
             body + "</office:text></office:body></office:document-content>"},
        {"META-INF/manifest.xml", "<manifest/>"}};
}
std::string odt(const std::string& body) { return zip_of(odt_parts(body)); }

const std::string body =
    R"(<text:h text:outline-level="1">Проверка завода</text:h><text:p>Долг <text:span text:style-name="N">пере</text:span>д)"
    R"( <text:span text:style-name="B">312 рабочими</text:span><text:bookmark text:name="m"/>, )"
    R"(<text:a xlink:href="https://example.org">сайт</text:a>.<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>)"
    R"(<text:note-body><text:p>По данным на 1 марта.</text:p></text:note-body></text:note></text:p>)"
    R"(<text:list><text:list-item><text:p>первый  пункт;</text:p></text:list-item></text:list>)"
    R"(<table:table><table:table-row><table:table-cell><text:p>Сумма</text:p></table:table-cell></table:table-row></table:table><text:p/>)";

ReadDocument read(const std::string& bytes) { return read_odt(bytes, "t.odt", Language("ru")); }

std::vector<std::string> texts_of(const ReadDocument& document) {
    std::vector<std::string> texts;
    for (const Paragraph& paragraph : document.text.paragraphs) texts.push_back(paragraph.content.text);
    return texts;
}

std::string content_of(const std::string& bytes) { return ZipArchive(bytes, "t").part("content.xml").value(); }

}  // namespace

TEST_CASE("odt: headings, lists, tables and notes are paragraphs, formatting is inline codes") {
    const ReadDocument document = read(odt(body));
    CHECK(texts_of(document) == std::vector<std::string>{"Проверка завода", "Долг перед 312 рабочими, сайт.",
                                                         "первый пункт;", "Сумма", "По данным на 1 марта."});
    CHECK(document.text.paragraphs[0].kind == ParagraphKind::heading);
    CHECK(document.text.paragraphs[2].kind == ParagraphKind::list_item);
    std::string elements;
    for (const InlineCode& code : document.text.paragraphs[1].content.codes) elements += code.element + " ";
    CHECK(elements == "b b a a footnote ");
    CHECK(document_format(odt(body), "release.docx") == DocumentFormat::odt);
}

TEST_CASE("odt: other texts go into their places, all else stays") {
    const std::string bytes = odt(body);
    const ReadDocument document = read(bytes);
    const auto& paragraphs = document.text.paragraphs;
    Content content = paragraphs[1].content;
    content.text = "Arrears to 312 workers, site.";
    const std::vector<std::uint32_t> offsets{11, 22, 24, 28, 29};
    for (std::size_t i = 0; i < offsets.size(); ++i) content.codes[i].offset = offsets[i];
    const std::string written =
        odt_with(bytes, "t.odt",
                 {Language("en"), {{paragraphs[1].locator, content}, {paragraphs[4].locator, {"As of 1 March.", {}}}}});
    const ReadDocument again = read(written);
    CHECK(texts_of(again) == std::vector<std::string>{"Проверка завода", "Arrears to 312 workers, site.",
                                                      "первый пункт;", "Сумма", "As of 1 March."});
    CHECK(again.text.paragraphs[1].content == content);
    const std::string xml = content_of(written);
    CHECK(xml.find(
              R"(<text:bookmark text:name="m"/>Arrears to <text:span text:style-name="B">312 workers</text:span>)") !=
          std::string::npos);
    CHECK(xml.find(R"(<text:a xlink:href="https://example.org">site</text:a>)") != std::string::npos);
    CHECK(xml.find("<text:note-body><text:p>As of 1 March.</text:p></text:note-body>") != std::string::npos);
    CHECK(xml.find("<old>") == std::string::npos);
    CHECK(xml.find("первый  пункт;") != std::string::npos);
}

TEST_CASE("odt: tracked insertions are in, deletions are not, with their authors; comments are told") {
    const auto info = [](const std::string& who) {
        return "<office:change-info><dc:creator>" + who +
               "</dc:creator><dc:date>2031-03-14T10:00:00.5</dc:date></office:change-info>";
    };
    const ReadDocument document = read(odt(
        R"(<text:tracked-changes><text:changed-region text:id="i"><text:insertion>)" + info("A. Chief") +
        R"(</text:insertion></text:changed-region><text:changed-region text:id="d"><text:deletion>)" +
        info("B. Deputy") +
        R"(<text:p>exceeded</text:p></text:deletion></text:changed-region></text:tracked-changes>)"
        R"(<text:p>Arrears <text:change text:change-id="d"/><text:change-start text:change-id="i"/>totaled<text:change-end text:change-id="i"/> more.)"
        R"(<office:annotation><dc:creator>Editor</dc:creator><dc:date>2031-03-12T11:00:00</dc:date><text:p>Check.</text:p></office:annotation></text:p>)"));
    CHECK(texts_of(document) == std::vector<std::string>{"Arrears totaled more."});
    REQUIRE(document.insertions.size() == 1);
    CHECK(document.insertions[0].author == "A. Chief");
    CHECK(document.insertions[0].text == "totaled");
    REQUIRE(document.deletions.size() == 1);
    CHECK(document.deletions[0].text == "exceeded");
    CHECK(document.deletions[0].when == time_of("2031-03-14T10:00:00Z"));
    REQUIRE(document.comments.size() == 1);
    CHECK(document.comments[0].text == "Check.");
}

TEST_CASE("odt: a new file has what was given") {
    const std::vector<Paragraph> paragraphs{
        {{"Title & more", {}}, ParagraphKind::heading, ""},
        {{"bold", {{0, CodeKind::open, "1", "b", {}, ""}, {4, CodeKind::close, "1", "b", {}, ""}}},
         ParagraphKind::body,
         ""},
        {{"one", {}}, ParagraphKind::list_item, ""}};
    const ReadDocument document = read(new_document("odt", paragraphs, Language("en")));
    CHECK(texts_of(document) == std::vector<std::string>{"Title & more", "bold", "one"});
    CHECK(document.text.paragraphs[2].kind == ParagraphKind::list_item);
}

TEST_CASE("odt: protected, other and damaged files are refused") {
    std::vector<ZipPart> locked = odt_parts(body);
    locked[2].bytes =
        R"(<manifest:manifest xmlns:manifest="m"><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>)";
    CHECK_THROWS_AS(read(zip_of(locked)), Error);
    std::vector<ZipPart> sheet = odt_parts(body);
    sheet[0].bytes = "application/vnd.oasis.opendocument.spreadsheet";
    CHECK_THROWS_AS(read(zip_of(sheet)), Error);
    CHECK_THROWS_AS(read(odt("<text:p>open")), Error);
    CHECK_THROWS_AS(read(odt("<text:p/>")), Error);
    CHECK_THROWS_AS(read(odt(body).substr(0, 500)), Error);
    CHECK(read(odt("<text:p>a<text:s text:c=\"2147483647\"/>b</text:p>")).text.paragraphs[0].content.text.size() <
          20'000);
}
