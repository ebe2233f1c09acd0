// Releases in files of any format that is read: which it is, its reader and its writer.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "formats/document.h"

namespace stykovka {

enum class DocumentFormat { txt, docx, html, md, odt, rtf, pdf };

/// By what the bytes are, whatever the file is called; the name decides between formats of plain text.
DocumentFormat document_format(std::string_view bytes, const std::string& file);

/// "txt", "docx" …
std::string_view name_of(DocumentFormat format);

struct DocumentOptions {
    std::string encoding;     ///< for formats that do not say theirs; empty: found out
    bool whole_page = false;  ///< a web page with its menus and footers
};

/// Reads a file. Throws Error (subject input).
ReadDocument read_document(const std::string& bytes, const std::string& file, const Language& language,
                           const DocumentOptions& options = {});

/// A copy of the file with other texts in its paragraphs; all else of it stays. Throws Error{usage} for a format that
/// is not written.
std::string document_with(const Origin& file, const WrittenText& text);

/// A new file with these paragraphs. Throws Error{usage} for a format that is not written.
std::string new_document(std::string_view format, std::span<const Paragraph> paragraphs, const Language& language);

/// "txt", "docx" …: formats that a text can be written in.
const std::vector<std::string>& written_formats();

}  // namespace stykovka
