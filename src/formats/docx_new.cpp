// New Word documents.
// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "formats/docx.h"
#include "formats/docx_package.h"
#include "formats/xml_repair.h"
#include "formats/zip_archive.h"

namespace stykovka {
namespace {

constexpr const char* content_types =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>)";

constexpr const char* package_relationships =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>)";

constexpr const char* document_relationships =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>)";

// What a press office's letters look like: one face, 12 points, a space after each paragraph.
constexpr const char* styles =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="24"/><w:szCs w:val="24"/><w:lang w:val="{language}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:pPr><w:keepNext/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="32"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:pPr><w:keepNext/><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/><w:sz w:val="26"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="ListParagraph"><w:name w:val="List Paragraph"/><w:basedOn w:val="Normal"/><w:pPr><w:ind w:left="567"/><w:contextualSpacing/></w:pPr></w:style></w:styles>)";

constexpr const char* document_head =
    R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>)";
// A4, with the margins that offices use; tables have wide pages.
constexpr const char* portrait_tail =
    R"(<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr></w:body></w:document>)";
constexpr const char* landscape_tail =
    R"(<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="850" w:right="720" w:bottom="850" w:left="720" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr></w:body></w:document>)";

std::string run(std::string_view text, const std::vector<std::string>& looks) {
    if (text.empty()) return {};
    std::string properties;
    for (const char* const look : {"b", "i", "u"})
        if (std::find(looks.begin(), looks.end(), look) != looks.end())
            properties += look == std::string_view("u") ? "<w:u w:val=\"single\"/>" : fmt::format("<w:{}/>", look);
    if (!properties.empty()) properties = "<w:rPr>" + properties + "</w:rPr>";
    return "<w:r>" + properties + "<w:t xml:space=\"preserve\">" + escaped_xml_text(text) + "</w:t></w:r>";
}

std::string runs_of(const Content& content) {
    std::string runs;
    std::vector<std::string> looks;
    std::size_t at = 0;
    for (const InlineCode& code : content.codes) {
        runs += run(std::string_view(content.text).substr(at, code.offset - at), looks);
        at = code.offset;
        if (code.kind == CodeKind::open) looks.push_back(code.element);
        const auto look = std::find(looks.rbegin(), looks.rend(), code.element);
        if (code.kind == CodeKind::close && look != looks.rend()) looks.erase(std::next(look).base());
        if (code.kind == CodeKind::placeholder && code.element == "br") runs += "<w:r><w:br/></w:r>";
    }
    return runs + run(std::string_view(content.text).substr(at), looks);
}

const char* style_of(const Paragraph& paragraph, bool is_first) {
    if (paragraph.kind == ParagraphKind::heading) return is_first ? "Heading1" : "Heading2";
    return paragraph.kind == ParagraphKind::list_item ? "ListParagraph" : nullptr;
}

}  // namespace

std::string docx_language(const Language& language) {
    const std::string& tag = language.tag();
    return tag == "en" ? "en-US" : tag == "ru" ? "ru-RU" : tag;
}

std::string docx_package(const std::string& body, const Language& language, DocxPage page) {
    std::string styles_part = styles;
    const std::string place = "{language}";
    styles_part.replace(styles_part.find(place), place.size(), docx_language(language));
    const char* tail = page == DocxPage::landscape ? landscape_tail : portrait_tail;
    const std::vector<ZipPart> parts{{"[Content_Types].xml", content_types},
                                     {"_rels/.rels", package_relationships},
                                     {"word/document.xml", document_head + body + tail},
                                     {"word/_rels/document.xml.rels", document_relationships},
                                     {"word/styles.xml", styles_part}};
    return zip_of(parts);
}

std::string new_docx(std::span<const Paragraph> paragraphs, const Language& language) {
    std::string body;
    for (const Paragraph& paragraph : paragraphs) {
        const char* style = style_of(paragraph, body.empty());
        body += "<w:p>";
        if (style != nullptr) body += fmt::format("<w:pPr><w:pStyle w:val=\"{}\"/></w:pPr>", style);
        body += runs_of(paragraph.content) + "</w:p>";
    }
    return docx_package(body, language);
}

}  // namespace stykovka
