// Releases as Word documents.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/docx.h"

#include <fmt/format.h>

#include "base/error.h"
#include "base/tr.h"
#include "formats/docx_document.h"

namespace stykovka {
namespace {

void add_notes(std::vector<DocumentNote>& notes, const std::vector<DocumentNote>& more, std::size_t paragraph) {
    for (DocumentNote note : more) {
        note.paragraph = paragraph;
        notes.push_back(std::move(note));
    }
}

void add_remarks(ReadDocument& read) {
    const std::string& file = read.text.origin.file;
    if (!read.insertions.empty() || !read.deletions.empty())
        read.remarks.push_back(fmt::format(
            fmt::runtime(
                tr("“{file}” has tracked changes; insertions kept: {insertions}, deletions dropped: {deletions}.")),
            fmt::arg("file", file), fmt::arg("insertions", read.insertions.size()),
            fmt::arg("deletions", read.deletions.size())));
    if (const std::size_t count = read.comments.size(); count > 0)
        read.remarks.push_back(
            fmt::format(fmt::runtime(tr("{count} comment in “{file}” was not taken into the text.",
                                        "{count} comments in “{file}” were not taken into the text.", count)),
                        fmt::arg("file", file), fmt::arg("count", count)));
}

}  // namespace

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
    if (read.text.paragraphs.empty())
        throw Error(ErrorKind::malformed, ErrorSubject::input,
                    fmt::format(fmt::runtime(tr("“{file}” has no text to read; a scanned page has to be typed or "
                                                "recognised first.")),
                                fmt::arg("file", file)));
    read.remarks = document.remarks();
    read.comments = document.comments();
    add_remarks(read);
    return read;
}

std::string docx_with(const std::string& bytes, const std::string& file, const WrittenText& text) {
    return DocxDocument(bytes, file).written(text);
}

}  // namespace stykovka
