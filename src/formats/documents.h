// Releases in files of any format that is read: which it is, and its reader.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "formats/document.h"

namespace stykovka {

enum class DocumentFormat { txt, docx };

/// By what the bytes are, whatever the file is called; the name decides between formats of plain text.
DocumentFormat document_format(std::string_view bytes, const std::string& file);

/// "txt", "docx" …
std::string_view name_of(DocumentFormat format);

/// Reads a file. `encoding` is for formats that do not say theirs; empty: found out. Throws Error (subject input).
ReadDocument read_document(const std::string& bytes, const std::string& file, const Language& language,
                           const std::string& encoding);

}  // namespace stykovka
