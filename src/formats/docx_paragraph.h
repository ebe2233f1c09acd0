// Paragraphs of Word documents: their text with inline codes, and what each code stands for in the file.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "formats/document.h"
#include "text/content.h"

namespace pugi {
struct xml_node_struct;
class xml_node;
}  // namespace pugi

namespace stykovka {

/// A node of a document that is open; null for none.
using XmlHandle = pugi::xml_node_struct*;

/// Something that stands in a run (or, without `in_run`, beside the runs), with the properties of the run.
struct DocxPiece {
    XmlHandle node = nullptr;
    XmlHandle properties = nullptr;
    bool in_run = true;
};

/// What an inline code stands for. A style: the properties of its runs. A wrapper (a link, a content control): the
/// element, and the properties of what it usually holds. Pieces: nodes at its begin and at its end (a field, an image).
struct DocxCode {
    enum class Kind { style, wrapper, pieces } kind = Kind::pieces;
    XmlHandle element = nullptr;
    XmlHandle properties = nullptr;
    std::vector<DocxPiece> opening, closing;
};

struct DocxParagraph {
    std::vector<XmlHandle> elements;                   ///< `w:p`; several when a deleted paragraph mark joined them
    XmlHandle properties = nullptr;                    ///< of the run that most of its text is in
    bool bold = false;                                 ///< all of it is
    std::vector<DocxPiece> before;                     ///< what stands before its text and is no part of it
    std::string space_before;                          ///< white space that its text begins with in the file
    std::vector<DocxPiece> marks_before, marks_after;  ///< bookmarks, ranges and references of comments
    Content content;
    std::map<std::string, DocxCode> codes;         ///< by the id of the inline code
    std::vector<std::string> comments;             ///< ids
    std::map<std::string, std::string> commented;  ///< by id: the words that a comment is on
    std::vector<DocumentNote> insertions, deletions;

    bool is_tracked() const { return !insertions.empty() || !deletions.empty() || elements.size() > 1; }
};

/// Reads one paragraph from its elements. `next_id` counts the codes of the document.
DocxParagraph docx_paragraph(std::vector<XmlHandle> elements, std::uint32_t& next_id);

/// Makes the paragraph say this. Codes are looked up in `codes` by their ids; those that are not there become bold,
/// italic or underlined by their names, or vanish. Languages of runs become `language`. Returns the nodes that are to
/// be removed when all paragraphs are written: until then codes may refer to them.
std::vector<XmlHandle> write_docx_paragraph(const DocxParagraph& paragraph, const Content& content,
                                            const std::map<std::string, DocxCode>& codes, const Language& language);

}  // namespace stykovka
