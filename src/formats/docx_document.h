// A Word document that is open: its paragraphs in order, and the document written again with other texts in them.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "formats/document.h"
#include "formats/docx_paragraph.h"

namespace stykovka {

struct PlacedDocxParagraph {
    DocxParagraph paragraph;
    ParagraphKind kind = ParagraphKind::body;
    std::string locator;                       ///< its number in the document, or "footnotes 3"
    std::vector<DocumentNote> deleted_beside;  ///< of paragraphs without any text left, which stood before it
};

class DocxDocument {
public:
    /// Throws Error (subject input) for what is no Word document, is damaged or hostile; `file` is for messages.
    DocxDocument(std::string bytes, const std::string& file);
    ~DocxDocument();

    /// Those with text: of the body (tables included) in order, then of footnotes and endnotes.
    const std::vector<PlacedDocxParagraph>& paragraphs() const;
    /// With the number of the paragraph they stand in.
    std::vector<DocumentNote> comments() const;
    /// What is in the file and not among the paragraphs.
    std::vector<std::string> remarks() const;
    /// The file with these texts; paragraphs that are not named, and those that say the same already, stay untouched.
    std::string written(const WrittenText& text) &&;

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace stykovka
