// Word documents that tests write themselves.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "formats/zip_archive.h"

namespace stykovka::test {

inline const std::string xml_head = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)";
inline const std::string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
inline const std::string word_names =
    R"(xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r=")" + office + "\"";

/// A run with its properties.
inline std::string run(const std::string& text, const std::string& properties = {}) {
    return "<w:r>" + (properties.empty() ? std::string() : "<w:rPr>" + properties + "</w:rPr>") +
           "<w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
}
inline std::string paragraph(const std::string& content, const std::string& properties = {}) {
    return "<w:p>" + (properties.empty() ? std::string() : "<w:pPr>" + properties + "</w:pPr>") + content + "</w:p>";
}

inline std::string relationships(const std::string& inner) {
    return xml_head + R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)" +
           inner + "</Relationships>";
}
inline std::string relationship(const std::string& id, const std::string& type, const std::string& target,
                                bool external = false) {
    return "<Relationship Id=\"" + id + "\" Type=\"" + office + "/" + type + "\" Target=\"" + target + "\"" +
           (external ? " TargetMode=\"External\"" : "") + "/>";
}

/// What each part is: office programs go by it.
inline std::string content_types() {
    std::string types = xml_head + R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">)" +
                        R"(<Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" )" +
                        R"(ContentType="application/vnd.openxmlformats-package.relationships+xml"/>)";
    for (const auto& [part, type] : {std::pair<std::string, std::string>{"document", "document.main"},
                                     {"styles", "styles"},
                                     {"footnotes", "footnotes"},
                                     {"comments", "comments"},
                                     {"header1", "header"}})
        types += "<Override PartName=\"/word/" + part +
                 ".xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml." + type +
                 "+xml\"/>";
    return types + "</Types>";
}

/// The parts of a document with this body: a heading style "H", footnote 2, comment 0, a header, a link r9.
inline std::vector<ZipPart> docx_parts(const std::string& body) {
    return {
        {"[Content_Types].xml", content_types()},
        {"_rels/.rels", relationships(relationship("r1", "officeDocument", "word/document.xml"))},
        {"word/document.xml", xml_head + "<w:document " + word_names + "><w:body>" + body + "</w:body></w:document>"},
        {"word/_rels/document.xml.rels",
         relationships(relationship("r1", "styles", "styles.xml") + relationship("r2", "footnotes", "footnotes.xml") +
                       relationship("r3", "comments", "comments.xml") + relationship("r4", "header", "header1.xml") +
                       relationship("r9", "hyperlink", "https://example.org/", true))},
        {"word/styles.xml",
         xml_head + "<w:styles " + word_names +
             R"(><w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/></w:style></w:styles>)"},
        {"word/footnotes.xml",
         xml_head + "<w:footnotes " + word_names +
             R"(><w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>)" +
             R"(<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r>)" + run(" По данным на 1 марта.") +
             "</w:p></w:footnote></w:footnotes>"},
        {"word/comments.xml", xml_head + "<w:comments " + word_names +
                                  R"(><w:comment w:id="0" w:author="Editor" w:date="2031-03-12T11:00:00Z"><w:p>)" +
                                  run("Проверить дату.") + "</w:p></w:comment></w:comments>"},
        {"word/header1.xml", xml_head + "<w:hdr " + word_names + "><w:p>" + run("Прокуратура") + "</w:p></w:hdr>"},
    };
}

inline std::string docx_file(const std::string& body) { return zip_of(docx_parts(body)); }

/// One part of a packed file.
inline std::string part_of(const std::string& bytes, const std::string& name) {
    return ZipArchive(bytes, "test").part(name).value_or("");
}

}  // namespace stykovka::test
