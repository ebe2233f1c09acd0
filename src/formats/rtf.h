// Releases as Rich Text Format: their text only.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "formats/document.h"

namespace stykovka {

/// Reads the text of an RTF file, without headers, footers, notes and what was deleted; a remark says that no more was
/// taken. Throws Error{malformed, input} for a file that is cut off or has no text.
ReadDocument read_rtf(const std::string& bytes, const std::string& file, const Language& language);

}  // namespace stykovka
