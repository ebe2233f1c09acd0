// The package around the body of a new Word document.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "base/language.h"

namespace stykovka {

enum class DocxPage { portrait, landscape };

/// A document with this body (paragraphs and tables as WordprocessingML, prefix "w"): styles Heading1, Heading2 and
/// ListParagraph, texts in `language` where they say nothing else.
std::string docx_package(const std::string& body, const Language& language, DocxPage page = DocxPage::portrait);

/// "en-US": Word wants a region.
std::string docx_language(const Language& language);

}  // namespace stykovka
