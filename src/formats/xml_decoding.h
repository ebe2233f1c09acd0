// The characters of an XML document, whatever encoding it is in.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "formats/gzip.h"

namespace stykovka {

/// Turns the bytes of an XML document into UTF-8, piece by piece. The encoding comes from the byte order mark, then the
/// pattern of the first bytes, then the declaration, else it is UTF-8. UTF-8 passes unchanged, and unchecked.
class XmlDecoder {
public:
    /// Reads the beginning. Throws Error{malformed} for an encoding that is not read (UTF-32, UTF-7, unknown names).
    XmlDecoder(ByteSource source, std::string file);

    /// Appends the next piece to `text`; false at the end.
    bool append_next(std::string& text);

    const std::string& encoding() const { return encoding_; }
    /// What is odd about the encoding, one sentence each; complete when the end was reached.
    const std::vector<std::string>& remarks() const { return remarks_; }
    /// Halves of surrogate pairs in UTF-16, replaced by U+FFFD.
    std::uint64_t replaced() const { return replaced_; }
    /// Bytes of the file before the first character that comes out (a byte order mark).
    std::uint64_t skipped_bytes() const { return skipped_; }

private:
    void read_head();
    void recognise();
    void recognise_by_declaration();
    void skip_marks(std::string_view mark);
    std::string declared_encoding() const;
    void choose_legacy(const std::string& name);
    void decode_legacy(std::string& text);
    void decode_utf16(std::string& text, bool at_end);
    void remark(const char* sentence, const std::string& declared = {});

    enum class Scheme { utf8, utf16le, utf16be, legacy };
    ByteSource source_;
    std::string file_;
    std::string encoding_;
    Scheme scheme_ = Scheme::utf8;
    std::vector<std::string> table_;  ///< of a legacy encoding: the UTF-8 of each byte
    std::vector<std::string> remarks_;
    std::string pending_;  ///< bytes not decoded yet
    std::uint64_t replaced_ = 0;
    std::uint64_t skipped_ = 0;
    bool finished_ = false;
};

}  // namespace stykovka
