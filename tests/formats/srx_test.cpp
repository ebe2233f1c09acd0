// Tests of segmentation rules in SRX files.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/srx.h"

#include <doctest/doctest.h>

#include "base/error.h"
#include "base/file.h"
#include "support/paths.h"

using namespace stykovka;

namespace {

const std::string second = R"(<?xml version="1.0" encoding="UTF-8"?>
<!-- Our own rules -->
<s:srx xmlns:s='http://www.lisa.org/srx20' version="2.0">
  <s:header segmentsubflows="yes" cascade="yes"><s:formathandle type="start" include="no"/></s:header>
  <s:body>
    <s:languagerules>
      <s:languagerule languagerulename="Russian">
        <s:rule break="no"><s:beforebreak>\bг\.</s:beforebreak><s:afterbreak>\s</s:afterbreak></s:rule>
        <s:rule><s:beforebreak><![CDATA[[.?!]+]]></s:beforebreak><s:afterbreak>\s</s:afterbreak></s:rule>
      </s:languagerule>
    </s:languagerules>
    <s:maprules><s:languagemap languagepattern="(RU|ru).*" languagerulename="Russian"/></s:maprules>
  </s:body>
</s:srx>
)";

const std::string first = R"(<srx version="1.0">
  <header segmentsubflows="no"/>
  <body>
    <languagerules>
      <languagerule languagerulename="Default">
        <rule break="yes"><beforebreak>\.</beforebreak><afterbreak>\s</afterbreak></rule>
      </languagerule>
    </languagerules>
    <maprules>
      <maprule maprulename="Usual"><languagemap languagepattern=".*" languagerulename="Default"/></maprule>
    </maprules>
  </body>
</srx>)";

Error refusal(std::string_view bytes) {
    try {
        read_srx(bytes, "rules.srx");
    } catch (const Error& error) {
        return error;
    }
    return Error(ErrorKind::internal, ErrorSubject::program, "It was read.");
}

std::string replaced(std::string text, std::string_view part, std::string_view by) {
    const std::size_t at = text.find(part);
    REQUIRE(at != std::string::npos);
    return text.replace(at, part.size(), by);
}

}  // namespace

TEST_CASE("srx: a file of version 2.0 is read under any prefix") {
    const SegmentationRules rules = read_srx(second, "rules.srx");
    CHECK(rules.cascade);
    CHECK(rules.maps == std::vector<LanguageMap>{{"(RU|ru).*", "Russian"}});
    REQUIRE(rules.languages.size() == 1);
    CHECK(rules.languages[0].name == "Russian");
    REQUIRE(rules.languages[0].rules.size() == 2);
    CHECK_FALSE(rules.languages[0].rules[0].breaks);
    CHECK(rules.languages[0].rules[0].before == "\\bг\\.");
    CHECK(rules.languages[0].rules[1].breaks);
    CHECK(rules.languages[0].rules[1].before == "[.?!]+");
    CHECK(rules.languages[0].rules[1].after == "\\s");
}

TEST_CASE("srx: a file of version 1.0 has its maps a level deeper and does not cascade") {
    const SegmentationRules rules = read_srx(first, "rules.srx");
    CHECK_FALSE(rules.cascade);
    CHECK(rules.maps == std::vector<LanguageMap>{{".*", "Default"}});
    CHECK(Segmenter(rules).spans_of("Раз. Два.", Language("ru")).size() == 2);
}

TEST_CASE("srx: rules that were not changed are written byte for byte") {
    CHECK(write_srx(read_srx(second, "rules.srx")) == second);
    CHECK(write_srx(read_srx(first, "rules.srx")) == first);
    const std::string own = read_file(test::project("dictionaries/segmentation.srx"));
    CHECK(write_srx(read_srx(own, "segmentation.srx")) == own);
}

TEST_CASE("srx: a changed rule is read again and the rest of the file stays") {
    SegmentationRules rules = read_srx(second, "rules.srx");
    rules.languages[0].rules[0].before = "\\bул\\.";
    rules.languages.push_back({"English", {{true, "<&>", "\\s", {}}}});
    rules.maps.push_back({"en.*", "English"});
    const std::string written = write_srx(rules);
    CHECK(written.find("<!-- Our own rules -->") != std::string::npos);
    CHECK(written.find("<s:formathandle type=\"start\" include=\"no\"") != std::string::npos);
    const SegmentationRules again = read_srx(written, "rules.srx");
    CHECK(again.maps == rules.maps);
    REQUIRE(again.languages.size() == 2);
    CHECK(again.languages[0].rules[0].before == "\\bул\\.");
    CHECK(again.languages[0].rules[1].before == "[.?!]+");
    CHECK(again.languages[1].rules[0].before == "<&>");
}

TEST_CASE("srx: a changed file of version 1.0 keeps its groups of maps, and is read again as it was meant") {
    SegmentationRules rules = read_srx(first, "rules.srx");
    rules.languages[0].rules[0].before = "[.!]";
    CHECK(write_srx(rules).find("<maprule maprulename=\"Usual\"><languagemap languagepattern=\".*\"") !=
          std::string::npos);
    rules.maps.insert(rules.maps.begin(), {"ru.*", "Default"});
    const std::string written = write_srx(rules);
    CHECK(written.find("maprule maprulename=\"Usual\"") != std::string::npos);
    CHECK(written.find("version=\"1.0\"") != std::string::npos);
    const SegmentationRules again = read_srx(written, "rules.srx");
    CHECK(again.maps == rules.maps);
    CHECK(again.languages[0].rules[0].before == "[.!]");
    CHECK_FALSE(again.cascade);
}

TEST_CASE("srx: rules that never were in a file are written and read") {
    const SegmentationRules rules{
        true, {{"Rules", {{true, "\\.", "\\s", {}}, {false, "г\\.", "", {}}}}}, {{".*", "Rules"}}, {}};
    const SegmentationRules again = read_srx(write_srx(rules), "new.srx");
    CHECK(again.cascade);
    CHECK(again.maps == rules.maps);
    REQUIRE(again.languages.size() == 1);
    REQUIRE(again.languages[0].rules.size() == 2);
    CHECK(again.languages[0].rules[0].before == "\\.");
    CHECK_FALSE(again.languages[0].rules[1].breaks);
}

TEST_CASE("srx: what is no XML names the line of the mistake") {
    const Error error = refusal(replaced(second, "</s:languagerule>\n", "</s:wrong>\n"));
    CHECK(error.kind() == ErrorKind::malformed);
    CHECK(error.subject() == ErrorSubject::input);
    CHECK(error.place() == "rules.srx:10");
}

TEST_CASE("srx: another XML file, an empty one and a cut one are refused") {
    CHECK(refusal("<?xml version=\"1.0\"?>\n\n<tmx version=\"1.4\"/>").place() == "rules.srx:3");
    CHECK(refusal("<tmx/>").sentence().find("tmx") != std::string::npos);
    CHECK(refusal("").kind() == ErrorKind::malformed);
    CHECK(refusal(std::string_view(second).substr(0, second.size() / 2)).kind() == ErrorKind::malformed);
}

TEST_CASE("srx: neither a DTD nor an entity is opened") {
    const auto secret = test::fresh_folder("srx-entity") / "secret";
    write_file(secret, "secret words");
    const std::string type =
        "<!DOCTYPE srx [<!ENTITY in \"inner words\"><!ENTITY out SYSTEM \"" + secret.string() + "\">]>\n";
    const SegmentationRules rules = read_srx(type + replaced(first, "\\.", "&in;&out;"), "rules.srx");
    REQUIRE(rules.languages.size() == 1);
    CHECK(rules.languages[0].rules.at(0).before == "&in;&out;");
}

TEST_CASE("srx: a rule that is no regular expression is named and left out, the others work") {
    const SegmentationRules rules = read_srx(replaced(second, "\\bг\\.", "(г"), "rules.srx");
    const Segmenter segmenter(rules);
    REQUIRE(segmenter.problems().size() == 1);
    CHECK(segmenter.problems()[0].find("“Russian”, rule 1") != std::string::npos);
    CHECK(segmenter.problems()[0].find("(г") != std::string::npos);
    CHECK(segmenter.spans_of("В г. Минске. Потом.", Language("ru")).size() == 3);
}
