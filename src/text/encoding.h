// Bytes of a text file as UTF-8, whatever encoding they are in.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"

namespace stykovka {

/// A text file as UTF-8 with "\n" as its only line end, without byte order mark.
struct DecodedText {
    std::string text;
    std::string encoding;  ///< what the bytes were in: "UTF-8", "windows-1251" …
    bool guessed = false;  ///< by frequencies, not by a mark, by its form or by the user

    friend bool operator==(const DecodedText&, const DecodedText&) = default;
};

/// Decodes by `encoding` when it is given. Else by byte order mark, then as UTF-16 by the pattern of its bytes, then as
/// UTF-8 if it is valid, and only then by a guess among the encodings of the language.
///
/// Throws Error{malformed, input} that names `file`: for content that is no text (a PDF, an image, zeros), for bytes
/// that are none in the encoding (with their offset), and for an encoding that is not known (Error{usage}).
DecodedText decoded(std::string_view bytes, const Language& language, const std::string& encoding,
                    const std::string& file);

}  // namespace stykovka
