// What XML forbids, repaired before the parser sees it, and escaping.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace stykovka {

enum class XmlRepairKind : std::uint8_t {
    forbidden_character,  ///< raw or as a reference: U+001F becomes a soft hyphen, NUL and surrogates U+FFFD, others go
    surrogate_pair,       ///< one character written as two references
    bare_ampersand,       ///< "&" that begins no reference
    bare_less_than,       ///< "<" that begins no tag, or inside an attribute
    html_entity,          ///< "&nbsp;" and the like, never declared
    cdata_end,            ///< "]]>" in text
    duplicate_attribute,  ///< the first one stays
    space_before_declaration,
    bytes_after_end,
};

/// "forbidden-character" …
std::string_view name_of(XmlRepairKind kind);

struct XmlRepair {
    XmlRepairKind kind = XmlRepairKind::forbidden_character;
    std::size_t offset = 0;  ///< in the text before the repair
};

/// A piece of XML that a parser may have. Line ends are LF.
struct RepairedXml {
    std::string text;
    std::vector<XmlRepair> repairs;
    bool attribute_too_long = false;   ///< above 1 MiB
    bool too_many_attributes = false;  ///< above 1 000 in one tag
};

/// Repairs a piece of XML without a DOCTYPE. Precondition: `xml` is valid UTF-8 and ends outside of markup.
RepairedXml repaired_xml(std::string_view xml);

/// Whether XML 1.0 allows the character.
bool is_xml_character(char32_t c);

/// For text: & < > and CR escaped, LF as a reference (a segment is one line), forbidden characters left out.
std::string escaped_xml_text(std::string_view text);
/// For the value of an attribute in double quotes: also ", TAB, LF, CR.
std::string escaped_xml_attribute(std::string_view text);
/// The same, appended.
void append_xml_text(std::string& out, std::string_view text);
void append_xml_attribute(std::string& out, std::string_view text);

}  // namespace stykovka
