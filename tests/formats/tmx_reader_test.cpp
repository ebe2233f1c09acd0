// Reading TMX: codes, provenance, damage, limits.
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/tmx_reader.h"

#include "base/error.h"
#include "support/paths.h"
#include "tmx_cases.h"

namespace stykovka::test {

TEST_CASE("tmx reader: text in hi is text, text in other codes is native, byte for byte") {
    const auto result = read_bytes(document(
        tu("А<hi x=\"1\">Б</hi><ph x=\"2\">{&#x41;<sub>сноска</sub>}</ph>", "A<hi x=\"1\">B</hi><ph x=\"2\"/>")));
    REQUIRE(result.units.size() == 1);
    const Content& content = result.units[0].unit.variants.source.content;
    CHECK(content.text == "АБ");
    REQUIRE(content.codes.size() == 3);
    CHECK(content.codes[0].kind == CodeKind::open);
    CHECK(content.codes[1].kind == CodeKind::close);
    CHECK(content.codes[2].native == "{&#x41;<sub>сноска</sub>}");
}

TEST_CASE("tmx reader: provenance that was written comes back, in order") {
    auto result = read_bytes(document(tu("А", "A")));
    Occurrence first;
    first.release_number = "12";
    first.release_date = date_of("2031-03-12");
    first.position = 4;
    first.aligned_by = "person";
    Occurrence second = first;
    second.release_number = "13";
    second.release_date.reset();
    result.units[0].occurrences = {first, second};
    const auto again = read_bytes(written(result));
    REQUIRE(again.units[0].occurrences.size() == 2);
    CHECK(again.units[0].occurrences[0].release_number == "12");
    CHECK(again.units[0].occurrences[0].release_date == first.release_date);
    CHECK(again.units[0].occurrences[0].position == 4);
    CHECK(again.units[0].occurrences[0].aligned_by == "person");
    CHECK(again.units[0].occurrences[1].release_number == "13");
    CHECK(again.units[0].unit.remarks.empty());
}

TEST_CASE("tmx reader: a bad unit does not cost the good ones") {
    const auto result = read_bytes(document(tu("А", "A") + tu("<hi>Б</ph>", "B") + tu("В", "C")));
    CHECK(result.units.size() == 2);
    CHECK(result.report.skipped.at(TmxSkipReason::malformed) == 1);
    REQUIRE(result.report.skips.size() == 1);
    CHECK(result.report.skips[0].place.unit == 2);
}

TEST_CASE("tmx reader: repairs are counted and placed, and strict reading refuses them") {
    const std::string bytes = document("\n" + tu("Р&Д&nbsp;", "R"));
    const auto result = read_bytes(bytes);
    CHECK(result.units[0].unit.variants.source.content.text == "Р&Д\u00a0");
    REQUIRE(result.report.repairs.size() == 2);
    CHECK(result.report.repairs[0].kind == XmlRepairKind::bare_ampersand);
    CHECK(result.report.repairs[0].place == TmxPlace{4, 30, 1});
    TmxReadOptions strict;
    strict.strict = true;
    CHECK_THROWS_AS(read_bytes(bytes, strict), Error);
}

TEST_CASE("tmx reader: every beginning of a document is refused, and salvage gives the whole units in it") {
    const std::string whole = document(tu("А", "A") + tu("Б", "B"));
    const std::size_t first_end = whole.find("</tu>") + 5;
    const std::size_t end = whole.rfind("</tmx>") + 6;
    TmxReadOptions salvage;
    salvage.salvage = true;
    for (std::size_t size = 0; size < end; ++size) {
        CAPTURE(size);
        CHECK_THROWS_AS(read_bytes(whole.substr(0, size)), Error);
    }
    const auto result = read_bytes(whole.substr(0, first_end + 10), salvage);
    CHECK(result.units.size() == 1);
    CHECK(result.report.cut_off.has_value());
}

TEST_CASE("tmx reader: a segment above the limit costs its unit only") {
    const auto result = read_bytes(document(tu(std::string((1 << 20) + 1, 'a'), "A") + tu("Б", "B")));
    CHECK(result.units.size() == 1);
    CHECK(result.report.skipped.at(TmxSkipReason::segment_too_long) == 1);
}

TEST_CASE("tmx reader: entities in the DOCTYPE refuse the document and open no file") {
    const std::string bytes =
        "<!DOCTYPE tmx [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + document(tu("&x;", "A")).substr(39);
    CHECK_THROWS_AS(read_bytes(bytes), Error);
}

TEST_CASE("tmx reader: a unit of an English memory keeps its direction") {
    auto result = read(data("tmx/quirks/q008_srclang_en_reverse.tmx"));
    CHECK(result.report.reversed == 1);
    CHECK(read_bytes(written(result)).report.reversed == 1);
}

TEST_CASE("tmx reader: reading stops when it is asked to") {
    std::stop_source stop;
    stop.request_stop();
    CHECK_THROWS_AS(read_tmx(
                        data("tmx/quirks/q001_baseline.tmx"), {}, [](TmxUnit&&) {}, Progress(stop.get_token())),
                    Error);
}

TEST_CASE("tmx writer: an anonymous file names nobody") {
    TmxWriteOptions options;
    options.anonymity.names = true;
    auto result = read(data("tmx/quirks/q073_trados_props.tmx"));
    CHECK(written(result).find("creationid") != std::string::npos);
    CHECK(written(result, options).find("creationid") == std::string::npos);
    CHECK(written(result, options).find("changeid") == std::string::npos);
}

TEST_CASE("tmx writer: UTF-16 is read back as the same units") {
    TmxWriteOptions options;
    options.encoding = TmxEncoding::utf16le;
    const auto result = read(data("tmx/quirks/q035_smp.tmx"));
    const auto again = read_bytes(written(result, options));
    CHECK(again.report.encoding == "UTF-16LE");
    CHECK(again.units[0].unit.variants.source.content == result.units[0].unit.variants.source.content);
}

TEST_CASE("tmx writer: the plain profile has no inline codes") {
    TmxWriteOptions options;
    options.profile = TmxProfile::plain;
    const auto result = read(data("tmx/quirks/q062_bpt_ept.tmx"));
    CHECK(written(result).find("<bpt") != std::string::npos);
    CHECK(written(result, options).find("<bpt") == std::string::npos);
}

TEST_CASE("tmx: the sample memory of the project is right and complete") {
    const auto result = read(project("tmx/sample.tmx"));
    CHECK(result.report.taken == 4);
    CHECK(result.report.repaired.empty());
    CHECK(written(result) == read_file(project("tmx/sample.tmx")));
}

}  // namespace stykovka::test
