// Targets put into an XLIFF document in place.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "formats/xliff.h"
#include "text/content.h"

namespace stykovka {

struct XliffTarget {
    std::size_t unit = 0;  ///< index into XliffDocument::units
    Content content;       ///< its codes are those of the document: `native` is written as it is
    std::string state;     ///< as the version names it; empty: stays
};

/// The document as a file, with these targets; every other byte stays, the byte order mark included. A unit without
/// target gets one behind its source, indented like it. Precondition: units are named once, in their order. Throws
/// Error{malformed, input} for a document that is not in UTF-8, which cannot be written back byte for byte.
std::string with_targets(const XliffDocument& document, const std::vector<XliffTarget>& targets,
                         const std::string& file);

}  // namespace stykovka
