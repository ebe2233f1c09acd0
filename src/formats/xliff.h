// Units to translate as XLIFF has them: versions 1.1 to 1.2 and 2.0 to 2.1, read with their places in the file.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"
#include "base/side.h"
#include "text/content.h"

namespace stykovka {

enum class XliffVersion { v1, v2 };

/// Bytes of the document in UTF-8, half-open; both 0 for none.
struct XliffRange {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// Where a unit stands, so that its target can be changed and nothing else (see xliff_edit.h).
struct XliffPlaces {
    XliffRange source;      ///< the whole element
    XliffRange target;      ///< the whole element
    XliffRange target_tag;  ///< its start tag
    XliffRange state_tag;   ///< of version 2: the start tag of the segment, which has the state
    std::size_t new_target = 0;
    std::string prefix;  ///< "xlf:" when names are written so
};

/// What a translator fills: a `trans-unit` of version 1, a `segment` of version 2.
struct XliffUnit {
    std::string file;  ///< `original` of the file it stands in
    std::string id;    ///< of the unit; "UNIT/SEGMENT" where version 2 has several segments in a unit
    /// `native` of a code is its markup as written; `id` is what both halves of a pair share (id, rid or startRef).
    BySide<Content> texts;
    bool has_target = false;
    std::string state;         ///< as written; empty for none
    bool translatable = true;  ///< not translate="no"
    std::vector<std::string> notes;
    std::size_t line = 0;  ///< of its start tag, from 1
    XliffPlaces places;
};

struct XliffDocument {
    XliffVersion version = XliffVersion::v1;
    BySide<Language> languages;
    std::vector<XliffUnit> units;  ///< in the order of the document
    std::string text;              ///< the document in UTF-8, without a byte order mark
    std::string encoding;          ///< what it was written in
    std::size_t mark_size = 0;     ///< bytes of the byte order mark
};

/// Reads a document. Marks (`mrk`) are passed through; `alt-trans`, `seg-source` and matches are passed over. Nothing
/// outside the bytes is opened; a document type declaration is refused. `file` is for messages. Throws Error (subject
/// input): malformed, with line and column, when it is no XLIFF or no well-formed XML.
XliffDocument read_xliff(const std::string& bytes, const std::string& file);

}  // namespace stykovka
