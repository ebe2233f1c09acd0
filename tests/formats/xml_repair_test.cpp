// Tests of src/formats/xml_repair.h.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/xml_repair.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace stykovka;

TEST_CASE("xml repair: a forbidden character in a tag goes, and one in a text is replaced") {
    const std::string nul(1, '\0');
    CHECK(repaired_xml("<a" + nul + " b" + nul + "=" + nul + "\"1\">" + nul + "</a>").text ==
          "<a b=\"1\">\xEF\xBF\xBD</a>");
    CHECK(repaired_xml("<\xEF\xBF\xBE a>").text == "&lt;\xEF\xBF\xBD a>");
}

// Found by a fuzzer: names were compared as they stood, so that the second reading found more to repair.
TEST_CASE("xml repair: names that become equal are one attribute, and what was repaired needs no repair") {
    const std::string nul(1, '\0');
    const std::vector<std::string> pieces{"<q " + nul + " " + nul,
                                          "<a b=\"1\" b" + nul + "=\"2\">",
                                          "<??\x0F><",
                                          "<a b=\"1\"  =\"" + nul + nul + "\" b=\"2\"?c=\">",
                                          "<a \xEF\xBF\xBF=\">&\" c>",
                                          "<a b=" + nul + "\">&\">"};
    for (const std::string& xml : pieces) {
        CAPTURE(xml);
        const RepairedXml once = repaired_xml(xml);
        CHECK_FALSE(once.repairs.empty());
        CHECK(repaired_xml(once.text).text == once.text);
    }
    CHECK(repaired_xml("<a b=\"1\" b" + nul + "=\"2\">").text == "<a b=\"1\" >");
}
