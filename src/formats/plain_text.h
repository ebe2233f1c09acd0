// Releases read from plain text.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "base/language.h"
#include "text/release.h"
#include "text/segment.h"

namespace stykovka {

struct PlainTextOptions {
    std::string encoding;  ///< empty: found out, see text/encoding.h
};

/// Reads a release: paragraphs with their kinds. A line break ends a paragraph; in a file whose lines were broken at a
/// width (60 to 80 characters) only a blank line does, or a line that had room for the next word. A locator is the
/// number of a paragraph's line, or "first-last". `file` is its name for messages.
/// Throws Error{malformed, input} for bytes that are no text, and for a text without any character to read.
ReleaseText read_plain_text(std::string_view bytes, const std::string& file, const Language& language,
                            const PlainTextOptions& options = {});

/// A text that came in segments.
struct SegmentedFile {
    ReleaseText text;  ///< the segments of a paragraph with a space between them
    SegmentedText segments;
};

/// Reads a text of one segment a line, where a blank line ends a paragraph; ids are 1 … n. Errors as above.
SegmentedFile read_segmented(std::string_view bytes, const std::string& file, const Language& language,
                             const PlainTextOptions& options = {});

}  // namespace stykovka
