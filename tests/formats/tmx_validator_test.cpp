// Validation of TMX documents.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/tmx_validator.h"

#include "support/paths.h"
#include "tmx_cases.h"

namespace stykovka::test {
namespace {

std::vector<TmxFinding> findings(const std::string& bytes) { return validate_tmx(bytes_of(bytes), "memory.tmx"); }

std::vector<std::string> rules(const std::string& body) {
    std::vector<std::string> result;
    for (const TmxFinding& finding : findings(document(body))) result.push_back(finding.rule);
    return result;
}

using Rules = std::vector<std::string>;

}  // namespace

TEST_CASE("tmx validator: a right document has no findings") {
    CHECK(findings(document(tu("<bpt i=\"1\" x=\"1\">b</bpt>А<ept i=\"1\">b</ept>",
                               "<bpt i=\"1\" x=\"1\">b</bpt>A<ept i=\"1\">b</ept>")))
              .empty());
}

TEST_CASE("tmx validator: what this program writes is right, whatever it was made from") {
    for (const auto& entry : std::filesystem::directory_iterator(data("tmx/quirks"))) {
        if (entry.path().extension() != ".tmx") continue;
        CAPTURE(entry.path().filename().string());
        ReadTmx result;
        try {
            result = read(entry.path());
        } catch (const std::exception&) {
            continue;  // refused files are tested elsewhere
        }
        const auto wrong = findings(written(result));
        CHECK(wrong.empty());
        for (const TmxFinding& finding : wrong) MESSAGE(finding.sentence);
    }
}

TEST_CASE("tmx validator: a mistake is named with line, column and unit") {
    const auto found = findings(
        document(tu("А", "A") + "\n<tu creationdate=\"yesterday\"><tuv xml:lang=\"ru\"><seg>Б</seg></tuv></tu>"));
    REQUIRE(found.size() == 1);
    CHECK(found[0].rule == "date");
    CHECK(found[0].place == TmxPlace{4, 1, 2});
}

TEST_CASE("tmx validator: the rules of the DTD are known") {
    CHECK(rules("<tu><tuv xml:lang=\"ru\"><seg>А</seg></tuv><note>late</note></tu>") == Rules{"element"});
    CHECK(rules("<tu></tu>") == Rules{"language", "element"});
    CHECK(rules("<tu><tuv xml:lang=\"ru\"></tuv></tu>") == Rules{"element"});
    CHECK(rules("<tu><tuv><seg>А</seg></tuv></tu>") == Rules{"attribute", "language"});
    CHECK(rules(tu("<g>А</g>", "A")) == Rules{"element"});
    CHECK(rules("<tu colour=\"red\"><tuv xml:lang=\"ru\"><seg>А</seg></tuv></tu>") == Rules{"attribute"});
    CHECK(rules("<tu segtype=\"word\"><tuv xml:lang=\"ru\"><seg>А</seg></tuv></tu>") == Rules{"value"});
    CHECK(rules("stray" + tu("А", "A")) == Rules{"element"});
}

TEST_CASE("tmx validator: codes must have their partners and numbers") {
    CHECK(rules(tu("<bpt i=\"1\">b</bpt>А", "A")) == Rules{"pair"});
    CHECK(rules(tu("А<ept i=\"1\">b</ept>", "A")) == Rules{"pair"});
    CHECK(rules(tu("А<ph x=\"1\"/>", "A")) == Rules{"number"});
    CHECK(rules(tu("А<ph x=\"a\"/>", "A<ph x=\"a\"/>")) == Rules{"number", "number"});
}

TEST_CASE("tmx validator: languages are written as registered, and the source language is there") {
    CHECK(rules("<tu srclang=\"ru-RU\"><tuv xml:lang=\"RU-ru\"><seg>А</seg></tuv></tu>") ==
          Rules{"language", "language"});
    CHECK(rules("<tu><tuv xml:lang=\"en\"><seg>A</seg></tuv></tu>") == Rules{"language"});
}

TEST_CASE("tmx validator: what is not well-formed is one finding, and the last") {
    const auto found = findings(document(tu("А & Б", "A") + "<tu colour=\"red\"/>"));
    REQUIRE(found.size() == 1);
    CHECK(found[0].rule == "well-formed");
}

TEST_CASE("tmx validator: entities are reported and not expanded") {
    const auto found = findings("<!DOCTYPE tmx [<!ENTITY a \"x\">]>" + document(tu("А", "A")).substr(39));
    REQUIRE_FALSE(found.empty());
    CHECK(found[0].rule == "well-formed");
}

}  // namespace stykovka::test
