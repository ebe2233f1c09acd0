// Paragraphs of OpenDocument texts: their words with inline codes, and what each code stands for in the file.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "formats/document.h"
#include "text/content.h"

namespace pugi {
struct xml_node_struct;
class xml_document;
class xml_node;
}  // namespace pugi

namespace stykovka {

/// How words in a style look; equal keys look alike, an empty one as the paragraph does.
struct OdtLook {
    std::string key;
    std::string name;  ///< "b", "i", "u", "s", "sup", "sub"; else "style"
};

/// The styles of a document that matter to its words.
class OdtStyles {
public:
    /// Adds those of a part: named ones and automatic ones.
    void add(const pugi::xml_document& part);
    const OdtLook& look_of(std::string_view text_style) const;
    /// By the name of the style, or of those that it is based on.
    bool is_heading(std::string_view paragraph_style) const;

private:
    std::map<std::string, OdtLook, std::less<>> looks_;
    std::map<std::string, std::string, std::less<>> parents_;
};

/// A node of a document that is open.
using OdtHandle = pugi::xml_node_struct*;

/// Spans around words, the outermost first; or one node: a link, or what stands for itself.
struct OdtCode {
    std::vector<OdtHandle> nodes;
    bool stands_alone = false;
};

/// A tracked change by its id.
struct OdtChange {
    DocumentNote note;
    bool is_insertion = false;
};

struct OdtParagraph {
    OdtHandle element = nullptr;
    std::vector<OdtHandle> base;   ///< spans that most of its words are in
    std::vector<OdtHandle> marks;  ///< bookmarks and comments: kept before its words
    std::vector<OdtHandle> notes;  ///< footnotes and endnotes in it
    std::string space_before;      ///< white space that its words begin with in the file
    Content content;
    std::map<std::string, OdtCode> codes;
    std::vector<DocumentNote> comments, insertions, deletions;
};

OdtParagraph odt_paragraph(const pugi::xml_node& element, const OdtStyles& styles,
                           const std::map<std::string, OdtChange>& changes, std::uint32_t& next_id);

/// Makes the paragraph say this. Codes that are not in `codes` become styles by their names ("b" and "i" need the
/// styles that `add_odt_styles` makes), or vanish. Returns the node with what stood there, to be removed when all
/// paragraphs are written: until then codes may refer to it.
OdtHandle write_odt_paragraph(const OdtParagraph& paragraph, const Content& content,
                              const std::map<std::string, OdtCode>& codes);

/// Bold and italic by name, for codes that did not come from the file.
void add_odt_styles(pugi::xml_document& content);

}  // namespace stykovka
