// Releases as Word documents.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>

#include "formats/document.h"

namespace stykovka {

/// Reads a Word document: headings, lists and tables as paragraphs, then the texts of notes; bold, italic, links,
/// fields, images, line breaks and references to notes as inline codes. Tracked insertions are in the text, deletions
/// are not. What is not taken is in the remarks. Throws Error (subject input).
ReadDocument read_docx(const std::string& bytes, const std::string& file, const Language& language);

/// A copy of the file that `read_docx` read, with other texts in its paragraphs; all else stays as it is.
std::string docx_with(const std::string& bytes, const std::string& file, const WrittenText& text);

/// A new document with these paragraphs.
std::string new_docx(std::span<const Paragraph> paragraphs, const Language& language);

}  // namespace stykovka
