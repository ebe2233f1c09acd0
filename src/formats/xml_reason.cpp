// What is wrong with a broken XML file, in the user's language.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/xml_reason.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/tr.h"

namespace stykovka {
namespace {

using Row = std::pair<std::string_view, const char*>;

constexpr const char* tags_differ = mark("a tag is closed that is not the open one");
constexpr const char* no_element = mark("there is no element in it");
constexpr const char* bad_tag = mark("a tag is not written as it should be");
constexpr const char* breaks_off = mark("it breaks off in the middle");
constexpr const char* bad_entity = mark("it refers to an entity that is unknown or not allowed");
constexpr const char* no_memory = mark("there is not enough memory for it");
constexpr const char* bad_encoding = mark("its encoding is not the one that it names, or is unknown");

// What pugixml 1.13 and expat 2.5 say.
constexpr std::array table{
    Row{"Start-end tags mismatch", tags_differ},
    Row{"mismatched tag", tags_differ},
    Row{"No document element found", no_element},
    Row{"no element found", no_element},
    Row{"Could not determine tag type", bad_tag},
    Row{"Error parsing start element tag", bad_tag},
    Row{"Error parsing end element tag", bad_tag},
    Row{"Error parsing element attribute", mark("an attribute is not written as it should be")},
    Row{"duplicate attribute", mark("an attribute stands twice in one tag")},
    Row{"Error parsing document declaration/processing instruction", mark("its declaration is not whole")},
    Row{"XML or text declaration not at start of entity", mark("its declaration does not stand at the beginning")},
    Row{"Error parsing comment", mark("a comment is not closed")},
    Row{"Error parsing CDATA section", mark("a CDATA section is not closed")},
    Row{"unclosed CDATA section", mark("a CDATA section is not closed")},
    Row{"Error parsing document type declaration", mark("its document type is not written as it should be")},
    Row{"Error parsing PCDATA section", breaks_off},
    Row{"unclosed token", breaks_off},
    Row{"partial character", breaks_off},
    Row{"syntax error", mark("text stands where a tag should be")},
    Row{"not well-formed (invalid token)", mark("there is a sign that may not stand there")},
    Row{"junk after document element", mark("something stands behind its end")},
    Row{"undefined entity", bad_entity},
    Row{"recursive entity reference", bad_entity},
    Row{"asynchronous entity", bad_entity},
    Row{"illegal parameter entity reference", bad_entity},
    Row{"reference to binary entity", bad_entity},
    Row{"reference to external entity in attribute", bad_entity},
    Row{"limit on input amplification factor (from DTD and entities) breached", bad_entity},
    Row{"reference to invalid character number", mark("it refers to a character that does not exist")},
    Row{"unknown encoding", bad_encoding},
    Row{"encoding specified in XML declaration is incorrect", bad_encoding},
    Row{"unbound prefix", mark("a name has a prefix that is not declared")},
    Row{"Could not allocate memory", no_memory},
    Row{"out of memory", no_memory},
};

}  // namespace

const char* xml_reason(std::string_view description) {
    const auto row =
        std::find_if(table.begin(), table.end(), [&](const Row& each) { return each.first == description; });
    return tr(row == table.end() ? mark("it is not well-formed") : row->second);
}

}  // namespace stykovka
