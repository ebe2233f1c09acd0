// An OpenDocument text that is open: its paragraphs in order, and the file written again with other texts in them.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "formats/document.h"
#include "formats/odt_paragraph.h"

namespace stykovka {

struct PlacedOdtParagraph {
    OdtParagraph paragraph;
    ParagraphKind kind = ParagraphKind::body;
    std::string locator;  ///< its number in the document, or "note 3"
};

class OdtDocument {
public:
    /// Throws Error (subject input) for what is no OpenDocument text, is damaged or hostile.
    OdtDocument(std::string bytes, const std::string& file);
    ~OdtDocument();

    /// Those with text: of the body in order, then of notes.
    const std::vector<PlacedOdtParagraph>& paragraphs() const;
    /// What is in the file and not among the paragraphs.
    std::vector<std::string> remarks() const;
    std::string written(const WrittenText& text) &&;

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace stykovka
