// The fast way of reading a unit against the thorough one.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/tmx_plain_unit.h"

#include <doctest/doctest.h>

#include <array>
#include <random>
#include <string>

#include "base/unicode.h"
#include "formats/xml_repair.h"

using namespace stykovka;

namespace {

const std::string usual =
    "<tu tuid=\"7\" changedate=\"20310312T101112Z\" changeid=\"editor\">\n<prop type=\"x-release\">17</prop>\n"
    "<prop type=\"x-date\">2031-03-12</prop><prop type=\"x-position\">3</prop><prop type=\"x-aligned\">person</prop>\n"
    "<note xml:lang=\"ru\">Проверено &amp; принято</note>\n"
    "<tuv xml:lang=\"RU-ru\" creationid=\"a\">\n<prop type=\"x-attribute-lastmod\">1</prop>\n"
    "<seg>Суд вынес решение по делу № 5 &lt;о ремонте&gt; – «Волна».</seg>\n</tuv>\n"
    "<tuv xml:lang=\"en\">\n<seg>The court ruled in case 5 &quot;on repairs&quot;.</seg>\n</tuv>\n</tu>";

bool same_element(const TmxElement& a, const TmxElement& b) {
    return a.attributes == b.attributes && a.remarks == b.remarks && a.variants == b.variants &&
           a.occurrences == b.occurrences && a.oddities == b.oddities;
}

}  // namespace

TEST_CASE("plain unit: the usual unit is read as the thorough way reads it") {
    const auto plain = plain_tmx_unit(usual);
    REQUIRE(plain);
    CHECK(same_element(*plain, parse_tmx_unit(usual).element));
    CHECK(plain->occurrences.size() == 1);
    CHECK(plain->variants[0].content.text == "Суд вынес решение по делу № 5 <о ремонте> – «Волна».");
}

TEST_CASE("plain unit: what it takes needs no repair and is the same to the thorough way, whatever stands in it") {
    constexpr std::array<const char*, 34> pieces{"&",
                                                 "<",
                                                 ">",
                                                 "]",
                                                 "]]>",
                                                 "\"",
                                                 "'",
                                                 "\t",
                                                 "\n",
                                                 "\r\n",
                                                 " ",
                                                 "=",
                                                 "/",
                                                 "\x01",
                                                 "&#13;",
                                                 "&apos;",
                                                 "&nbsp;",
                                                 "\xEF\xBF\xBE",
                                                 "\xEF\xBB\xBF",
                                                 "<!-- a -->",
                                                 "<![CDATA[b]]>",
                                                 "<ph/>",
                                                 "<bpt i=\"1\">",
                                                 "</seg>",
                                                 "<seg>",
                                                 "lang=\"de\"",
                                                 "a=\"1\" ",
                                                 "<?pi?>",
                                                 "</tuv>",
                                                 "<tuv>",
                                                 "<note>",
                                                 "</note>",
                                                 "<seg a=\"b\">",
                                                 "ё"};
    std::mt19937 random(4);
    int taken = 0;
    for (int i = 0; i < 20'000; ++i) {
        std::string changed = usual;
        for (unsigned edits = 1 + random() % 2; edits > 0; --edits) {
            const std::size_t at = random() % changed.size();
            if (random() % 4 == 0)
                changed.erase(at, 1 + random() % 8);
            else
                changed.insert(at, pieces[random() % pieces.size()]);
        }
        // The scanner gives whole elements, and the reader looks at their bytes first.
        if (valid_utf8_prefix(changed) < changed.size() || !changed.ends_with("</tu>")) continue;
        const auto plain = plain_tmx_unit(changed);
        if (!plain) continue;
        ++taken;
        CAPTURE(changed);
        const RepairedXml repaired = repaired_xml(changed);
        REQUIRE(repaired.repairs.empty());
        const TmxParsedUnit thorough = parse_tmx_unit(repaired.text);
        REQUIRE_FALSE(thorough.failed);
        REQUIRE(same_element(*plain, thorough.element));
    }
    CHECK(taken > 2000);
}
