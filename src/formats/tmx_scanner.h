// Finds the units of a TMX document without parsing them.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "formats/xml_decoding.h"

namespace stykovka {

/// A place in a document; both begin at 1, columns count code points.
struct TmxPlace {
    std::uint64_t line = 1;
    std::uint64_t column = 1;
    std::uint64_t unit = 0;  ///< number of the unit, from 1; 0 outside of units

    friend bool operator==(const TmxPlace&, const TmxPlace&) = default;
};

/// The place of `offset` in a text that begins at `begin`. LF, CR and CRLF end a line.
TmxPlace place_in(std::string_view text, std::size_t offset, TmxPlace begin);

/// A part of a TMX document, as it is written.
struct TmxPiece {
    enum class Kind {
        root,           ///< the start tag of `tmx`
        header,         ///< the whole element
        unit,           ///< a whole `tu`
        end,            ///< the end tag of `tmx`
        cut_off,        ///< the document ends too early
        missing_tu_end  ///< another `tu`, or the end of the body, stands inside of a `tu`
    };
    enum class Limit { none, too_large, too_deep };

    Kind kind = Kind::end;
    Limit limit = Limit::none;  ///< broken limit: then the text is not whole
    std::string text;           ///< UTF-8, not repaired, perhaps not valid
    TmxPlace place;
    std::uint64_t offset = 0;  ///< in bytes of the decoded document
};

/// What stands behind the end of the document.
enum class TmxRest { nothing, bytes, another_document };

/// Walks through a document of any size in constant memory. It knows comments, CDATA sections, processing instructions,
/// quoted attributes and the DOCTYPE, and opens nothing else.
class TmxScanner {
public:
    TmxScanner(XmlDecoder& decoder, std::string file);

    /// The next piece; `end` or one of the two kinds of damage come last. Throws Error{malformed} when this is no TMX:
    /// another root element, text before it, entities in the DOCTYPE.
    TmxPiece next();
    /// Call after `end`.
    TmxRest rest();

    bool space_before_declaration() const { return space_before_declaration_; }
    /// Text or elements that do not belong where they stand (once a document each).
    bool stray_text() const { return stray_text_; }
    const std::string& stray_element() const { return stray_element_; }
    bool xml_1_1() const { return xml_1_1_; }

private:
    bool have(std::size_t count);
    bool follows(std::string_view what);
    void take(std::size_t count);
    void settle_place();
    bool take_through(std::string_view mark);
    bool take_text();
    bool take_tag();
    bool take_markup_without_name();
    std::string name_here(std::size_t skip);
    void read_doctype();
    void read_declaration();
    void begin_piece(TmxPiece::Kind kind);
    TmxPiece finished_piece();
    TmxPiece damage(TmxPiece::Kind kind);
    TmxPiece element(TmxPiece::Kind kind, const std::string& name);
    void expect_root(const std::string& name);
    [[noreturn]] void refuse(const char* sentence, const std::string& name = {});

    XmlDecoder& decoder_;
    std::string file_;
    std::string buffer_;
    std::size_t at_ = 0;
    std::uint64_t offset_ = 0;
    TmxPlace place_;            // of what stands `unplaced_` bytes before `at_`: worked out where it is asked for
    std::size_t unplaced_ = 0;  // bytes of the buffer that were taken since
    bool after_cr_ = false;
    TmxPiece piece_;
    bool keeping_ = false;
    bool in_root_ = false;
    bool self_closing_ = false;
    bool space_before_declaration_ = false;
    bool stray_text_ = false;
    bool xml_1_1_ = false;
    std::string stray_element_;
    std::uint64_t units_ = 0;
};

}  // namespace stykovka
