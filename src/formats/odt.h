// Releases as OpenDocument texts (LibreOffice Writer).
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>

#include "formats/document.h"

namespace stykovka {

/// Whether a ZIP file says that it is an OpenDocument.
bool is_open_document(std::string_view bytes);

/// Reads headings, paragraphs, lists and tables, then the texts of notes; formatting, links, images, fields, line
/// breaks and references to notes as inline codes. Tracked insertions are in the text, deletions are not. Throws Error
/// (subject input).
ReadDocument read_odt(const std::string& bytes, const std::string& file, const Language& language);

/// A copy of the file that `read_odt` read, with other texts in its paragraphs; all else stays as it is.
std::string odt_with(const std::string& bytes, const std::string& file, const WrittenText& text);

std::string new_odt(std::span<const Paragraph> paragraphs, const Language& language);

}  // namespace stykovka
