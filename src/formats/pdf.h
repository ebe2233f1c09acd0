// Releases as PDF: their text only, by pdftotext of Poppler.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "formats/document.h"

namespace stykovka {

/// Reads the text of a PDF, lines joined to paragraphs as far as they tell; a remark says that no more was taken.
/// Throws Error: (subject input) for a damaged or protected file and for one without text, unavailable when pdftotext
/// is not installed.
ReadDocument read_pdf(const std::string& bytes, const std::string& file, const Language& language);

/// Lines of a page put together: a blank line ends a paragraph, and a line that had room for more and ends a sentence.
std::string joined_lines(std::string_view page);

}  // namespace stykovka
