// One unit of a TMX document, parsed.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/language.h"
#include "memory/unit.h"

namespace stykovka {

/// What is in a `header`, in the order written, so that nothing of it is lost.
struct TmxHeader {
    Attributes attributes;
    std::vector<Remark> remarks;
    std::vector<std::string> encodings;  ///< `ude` elements, byte for byte

    friend bool operator==(const TmxHeader&, const TmxHeader&) = default;
};

/// A `tu`, in as many languages as it has.
struct TmxElement {
    Attributes attributes;
    std::vector<Remark> remarks;
    std::vector<Variant> variants;
    std::vector<Occurrence> occurrences;  ///< from groups of x-release, x-date, x-position, x-aligned
    std::vector<std::string> oddities;    ///< what was accepted although it should not be, one sentence each
};

/// Why a unit could not be used.
enum class TmxSkipReason : std::uint8_t {
    malformed,           ///< not well-formed, and not to be repaired
    broken_encoding,     ///< bytes that are no UTF-8
    too_large,           ///< the unit, above 32 MiB
    too_deep,            ///< above 256 elements in each other
    too_many,            ///< above 1 000 variants, properties and notes, or attributes of one tag
    attribute_too_long,  ///< above 1 MiB
    segment_too_long,    ///< above 1 048 576 characters
    no_language,         ///< no variant says what language it is in
    no_source,           ///< nothing in the source language
    no_target,           ///< nothing in the target language
    empty,               ///< nothing but white space on a side
};

/// "malformed" …, and a sentence for the user.
std::string_view name_of(TmxSkipReason reason);
const char* sentence_of(TmxSkipReason reason);

/// The result of parsing: an element, or why not and where (bytes from the beginning of the text).
struct TmxParsedUnit {
    TmxElement element;
    std::optional<TmxSkipReason> failed;
    std::size_t offset = 0;
};

/// Parses a whole `tu` element that was repaired (see xml_repair.h).
TmxParsedUnit parse_tmx_unit(const std::string& xml);

/// The last step of parsing: takes the languages, the provenance and what is no property out of what was written.
void settle_tmx_unit(TmxElement& unit);

/// Parses a whole `header` element; what is not well-formed gives an empty header.
TmxHeader parse_tmx_header(const std::string& xml);

/// The attributes of a start tag, as `parse_tmx_header` reads them.
Attributes parse_tmx_start_tag(std::string xml);

/// The value of an attribute; empty when there is none.
const std::string& value_of(const Attributes& attributes, std::string_view name);

/// The language of a code as TMX files write it; three-letter codes ("rus", "eng") become those of BCP 47.
Language tmx_language(std::string_view code);

}  // namespace stykovka
