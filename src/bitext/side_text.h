// One side of a document as whole paragraphs, ready to be written to a file.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "bitext/bitext.h"

namespace stykovka {

struct SideText {
    std::vector<Content> paragraphs;  ///< one for each paragraph of the side; empty where it has no segments
    std::vector<std::string> lost;    ///< words of the source whose formatting found no place in the translation
};

/// Whose codes a text has: those of its own file, or, for a translation that goes into the file of its source, those of
/// the source as far as they find a place (see text/code_transfer.h).
enum class CodesOf { own_file, source_file };

/// The paragraphs of one side with their inline codes. A bead that is not translated yet gives its source between "[["
/// and "]]" to the target.
SideText side_text(const Bitext& document, Side side, CodesOf codes);

}  // namespace stykovka
