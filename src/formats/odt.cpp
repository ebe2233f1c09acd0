// Releases as OpenDocument texts (LibreOffice Writer).
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/odt.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "formats/odt_document.h"
#include "formats/xml_repair.h"
#include "formats/zip_archive.h"

namespace stykovka {
namespace {

constexpr const char* namespaces =
    R"(xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.2")";

constexpr const char* manifest =
    R"(<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:version="1.2" manifest:media-type="application/vnd.oasis.opendocument.text"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>)";

constexpr std::array<std::array<const char*, 3>, 6> looks{{{"b", "fo:font-weight", "bold"},
                                                           {"i", "fo:font-style", "italic"},
                                                           {"u", "style:text-underline-style", "solid"},
                                                           {"s", "style:text-line-through-style", "solid"},
                                                           {"sup", "style:text-position", "super 58%"},
                                                           {"sub", "style:text-position", "sub 58%"}}};

std::string words(std::string_view text) {
    std::string result = escaped_xml_text(text);
    for (std::size_t at = 0; (at = result.find('\t', at)) != std::string::npos;) result.replace(at, 1, "<text:tab/>");
    return result;
}

bool has_style(const std::string& element) {
    return std::any_of(looks.begin(), looks.end(), [&](const auto& look) { return element == look[0]; });
}

std::string spans_of(const Content& content) {
    std::string xml;
    std::vector<std::string> open;
    std::size_t at = 0;
    for (const InlineCode& code : content.codes) {
        xml += words(std::string_view(content.text).substr(at, code.offset - at));
        at = code.offset;
        if (code.kind == CodeKind::placeholder && code.element == "br") xml += "<text:line-break/>";
        if (code.kind == CodeKind::open && has_style(code.element)) {
            xml += "<text:span text:style-name=\"" + code.element + "\">";
            open.push_back(code.element);
        }
        if (code.kind == CodeKind::close && !open.empty() && open.back() == code.element) {
            xml += "</text:span>";
            open.pop_back();
        }
    }
    xml += words(std::string_view(content.text).substr(at));
    for (std::size_t i = 0; i < open.size(); ++i) xml += "</text:span>";
    return xml;
}

}  // namespace

bool is_open_document(std::string_view bytes) {
    // The type is the first part and not packed (OpenDocument 1.2, part 3, 3.3); others have their manifest at least.
    return bytes.substr(0, 200).find("mimetypeapplication/vnd.oasis.opendocument") != std::string_view::npos ||
           (bytes.find("META-INF/manifest.xml") != std::string_view::npos &&
            bytes.find("content.xml") != std::string_view::npos &&
            bytes.find("[Content_Types].xml") == std::string_view::npos);
}

ReadDocument read_odt(const std::string& bytes, const std::string& file, const Language& language) {
    const OdtDocument document(bytes, file);
    ReadDocument read;
    read.text.language = language;
    read.text.origin = {"odt", file, "UTF-8", false, bytes};
    for (const PlacedOdtParagraph& placed : document.paragraphs()) {
        const OdtParagraph& paragraph = placed.paragraph;
        add_notes(read.comments, paragraph.comments, read.text.paragraphs.size());
        add_notes(read.insertions, paragraph.insertions, read.text.paragraphs.size());
        add_notes(read.deletions, paragraph.deletions, read.text.paragraphs.size());
        if (!paragraph.content.text.empty())
            read.text.paragraphs.push_back({paragraph.content, placed.kind, placed.locator});
    }
    read.remarks = document.remarks();
    finish(read);
    return read;
}

std::string odt_with(const std::string& bytes, const std::string& file, const WrittenText& text) {
    return OdtDocument(bytes, file).written(text);
}

std::string new_odt(std::span<const Paragraph> paragraphs, const Language& language) {
    std::string styles = "<office:automatic-styles>";
    for (const auto& [name, property, value] : looks)
        styles += fmt::format(
            R"(<style:style style:name="{}" style:family="text"><style:text-properties {}="{}"/></style:style>)", name,
            property, value);
    styles += fmt::format(R"(<style:style style:name="P" style:family="paragraph"><style:paragraph-properties )"
                          R"(fo:margin-bottom="0.3cm"/><style:text-properties fo:language="{}"/></style:style>)",
                          language.primary());
    std::string body;
    for (const Paragraph& paragraph : paragraphs) {
        const std::string spans = spans_of(paragraph.content);
        if (paragraph.kind == ParagraphKind::heading)
            body += fmt::format(R"(<text:h text:outline-level="{}">{}</text:h>)", body.empty() ? 1 : 2, spans);
        else if (paragraph.kind == ParagraphKind::list_item)
            body += "<text:list><text:list-item><text:p text:style-name=\"P\">" + spans +
                    "</text:p></text:list-item></text:list>";
        else
            body += "<text:p text:style-name=\"P\">" + spans + "</text:p>";
    }
    const std::vector<ZipPart> parts{
        {"mimetype", "application/vnd.oasis.opendocument.text", true},
        {"content.xml", fmt::format(R"(<?xml version="1.0" encoding="UTF-8"?><office:document-content {}>{}</)"
                                    R"(office:automatic-styles><office:body><office:text>{}</office:text>)"
                                    R"(</office:body></office:document-content>)",
                                    namespaces, styles, body)},
        {"META-INF/manifest.xml", manifest}};
    return zip_of(parts);
}

}  // namespace stykovka
