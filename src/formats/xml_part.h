// XML parts of documents: checked before they are read.
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace pugi {
class xml_document;
}

namespace stykovka {

/// Reads an XML part with everything that is needed to write it again. Throws Error{malformed, input} that names
/// `file`: for XML that is not well-formed, nested deeper than any document is, or with a DTD (entities could read
/// other files or grow without end; documents of offices have none).
void load_xml_part(pugi::xml_document& document, std::string_view bytes, const std::string& file);

/// The same XML as bytes again.
std::string xml_bytes(const pugi::xml_document& document);

/// "b" for "w:b".
std::string_view local_name(std::string_view name);

}  // namespace stykovka
