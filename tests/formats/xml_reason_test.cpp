// Tests of formats/xml_reason.h: every reason that the parsers give has words of its own.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/xml_reason.h"

#include <doctest/doctest.h>
#include <expat.h>

#include <pugixml.hpp>
#include <string>

using namespace stykovka;

namespace {

const std::string unknown = xml_reason("something new");

std::string said_by_pugixml(const char* xml) {
    pugi::xml_document document;
    return xml_reason(document.load_string(xml).description());
}

}  // namespace

TEST_CASE("xml reason: whatever pugixml can find wrong in a text is said in our words") {
    CHECK(said_by_pugixml("<a><b></a>") == "a tag is closed that is not the open one");
    CHECK(said_by_pugixml("") == "there is no element in it");
    for (int status = pugi::status_unrecognized_tag; status <= pugi::status_end_element_mismatch; ++status) {
        pugi::xml_parse_result result;
        result.status = static_cast<pugi::xml_parse_status>(status);
        CAPTURE(result.description());
        CHECK(xml_reason(result.description()) != unknown);
    }
}

TEST_CASE("xml reason: what expat finds in files of others is said in our words") {
    for (int code = XML_ERROR_NO_MEMORY; code <= XML_ERROR_UNCLOSED_CDATA_SECTION; ++code) {
        CAPTURE(XML_ErrorString(static_cast<XML_Error>(code)));
        CHECK(xml_reason(XML_ErrorString(static_cast<XML_Error>(code))) != unknown);
    }
}
