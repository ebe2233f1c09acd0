// A paragraph of a Word document as a flat row of texts and codes.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "formats/docx_paragraph.h"

namespace stykovka {

/// One thing of a paragraph, in the order of the file, what is deleted left out.
struct DocxItem {
    enum class Kind { text, atom, open, close } kind = Kind::text;
    std::string text;      ///< of a text
    std::string name;      ///< of a code: "a", "br", "footnote" …
    DocxPiece piece;       ///< of a text: where it stands
    DocxCode code;         ///< of an atom or an open code
    std::size_t pair = 0;  ///< the same for an open code and its close code
};

/// Everything of a paragraph; `paragraph` gets its marks, comments and tracked changes.
std::vector<DocxItem> docx_items(const pugi::xml_node& element, DocxParagraph& paragraph);

/// The child of that local name; null when there is none.
pugi::xml_node docx_child(const pugi::xml_node& parent, std::string_view name);
/// The value of an attribute by its local name; empty when there is none.
std::string_view docx_attribute(const pugi::xml_node& node, std::string_view name);

/// How a run looks: what tells it from its neighbours.
struct RunLook {
    std::string key;  ///< equal for runs that look alike
    bool bold = false, italic = false, underlined = false, struck = false, raised = false, lowered = false;
};
RunLook look_of(XmlHandle properties);

}  // namespace stykovka
