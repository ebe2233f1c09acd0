// Which paragraphs of a Word document are headings and items of lists, by their styles.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/docx_styles.h"

#include <pugixml.hpp>

#include "base/unicode.h"
#include "formats/docx_items.h"
#include "formats/xml_part.h"

namespace stykovka {
namespace {

ParagraphKind kind_by(const pugi::xml_node& properties) {
    const pugi::xml_node numbering = docx_child(properties, "numPr");
    // Number 0 takes a paragraph out of the list of its style.
    const std::string_view list = docx_attribute(docx_child(numbering, "numId"), "val");
    const pugi::xml_node outline = docx_child(properties, "outlineLvl");
    if (outline && docx_attribute(outline, "val") < std::string_view("9")) return ParagraphKind::heading;
    return !list.empty() && list != "0" ? ParagraphKind::list_item : ParagraphKind::body;
}

bool names_heading(std::string_view name) {
    const std::string folded_name = folded(name);
    return folded_name.starts_with("heading") || folded_name == "title" || folded_name == "subtitle" ||
           folded_name.starts_with("заголовок");
}

}  // namespace

DocxStyles::DocxStyles(const pugi::xml_document& styles) {
    for (const pugi::xml_node& node : styles.document_element().children()) {
        if (local_name(node.name()) != "style" || docx_attribute(node, "type") != "paragraph") continue;
        Style style{kind_by(docx_child(node, "pPr")), std::string(docx_attribute(docx_child(node, "basedOn"), "val"))};
        if (names_heading(docx_attribute(docx_child(node, "name"), "val"))) style.kind = ParagraphKind::heading;
        styles_.emplace(docx_attribute(node, "styleId"), std::move(style));
    }
}

ParagraphKind DocxStyles::kind_of(const pugi::xml_node& paragraph) const {
    const pugi::xml_node properties = docx_child(paragraph, "pPr");
    if (const ParagraphKind own = kind_by(properties); own != ParagraphKind::body) return own;
    std::string name{docx_attribute(docx_child(properties, "pStyle"), "val")};
    for (int i = 0; i < 20 && !name.empty(); ++i) {  // a ring of styles ends here
        const auto style = styles_.find(name);
        if (style == styles_.end()) break;
        if (style->second.kind != ParagraphKind::body) return style->second.kind;
        name = style->second.based_on;
    }
    return ParagraphKind::body;
}

}  // namespace stykovka
