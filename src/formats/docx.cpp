// Releases as Word documents.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/docx.h"

#include "formats/docx_document.h"

namespace stykovka {

ReadDocument read_docx(const std::string& bytes, const std::string& file, const Language& language) {
    const DocxDocument document(bytes, file);
    ReadDocument read;
    read.text.language = language;
    read.text.origin = {"docx", file, "UTF-8", false, bytes};
    for (const PlacedDocxParagraph& placed : document.paragraphs()) {
        add_notes(read.insertions, placed.paragraph.insertions, read.text.paragraphs.size());
        add_notes(read.deletions, placed.deleted_beside, read.text.paragraphs.size());
        add_notes(read.deletions, placed.paragraph.deletions, read.text.paragraphs.size());
        read.text.paragraphs.push_back({placed.paragraph.content, placed.kind, placed.locator});
    }
    read.remarks = document.remarks();
    read.comments = document.comments();
    finish(read);
    return read;
}

std::string docx_with(const std::string& bytes, const std::string& file, const WrittenText& text) {
    return DocxDocument(bytes, file).written(text);
}

}  // namespace stykovka
